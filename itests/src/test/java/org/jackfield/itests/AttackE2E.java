// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Trouble;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.BaresipConfig;
import org.jackfield.itests.peer.Carrier;
import org.jackfield.itests.peer.Namespaces;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.peer.Program;
import org.jackfield.itests.peer.Tap;
import org.jackfield.itests.torture.Stranger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real attack tools from outside are banned, while phones work on and the owner is not locked out. */
class AttackE2E {

    private static final int MAPPING_SECONDS = 60;

    private static final Set<String> OURS = Set.of("127.0.0.1/32", Namespaces.PUBLIC + "/32");

    /** An address from which nobody has registered, outside of the local networks. */
    /** Each has an address of its own, since refusals that nobody acknowledges are sent again for half a minute. */
    private static final AtomicInteger STRANGERS = new AtomicInteger(77);

    /** An address outside of the local networks from which a phone has registered. */
    private static final String KNOWN = "127.0.0.66";

    private static final String LOCAL = "127.0.0.1";

    private static final int ATTACK_SECONDS = 10;

    /** What the answer to the first wrong password waits for at least. */
    private static final int DELAY_MILLIS = 450;

    private static Namespaces net;
    private static Appliance appliance;
    private static Carrier carrier;
    private static Trouble trouble;

    private final Path folder = Appliance.work().resolve("attack-" + UUID.randomUUID());

    @BeforeAll
    static void start() {
        net = Namespaces.masquerade(MAPPING_SECONDS);
        appliance = Appliance.everywhere("attack", Namespaces.PUBLIC);
        appliance
                .console()
                .put("/api/setting/network", Map.of("local-net", OURS))
                .ok();
        carrier = Carrier.registering(Appliance.work().resolve("attacked-carrier-" + UUID.randomUUID()), "127.0.0.4");
        connect();
        trouble = Trouble.watch(appliance);
    }

    /** A trunk and a route by which calls reach the outside. */
    private static void connect() {
        Map<String, Object> trunk = new HashMap<>(Map.of("adapter", "generic", "host", carrier.address()));
        trunk.putAll(Map.of("port", carrier.port(), "user", "account", "password", "pw-account", "register", true));
        appliance.console().put("/api/provider/carrier", trunk).ok();
        Map<String, ?> route = Map.of("direction", "outbound", "number", "+*", "target", List.of("provider:carrier"));
        appliance.console().put("/api/route/out", route).ok();
    }

    @AfterAll
    static void stop() {
        if (appliance != null) {
            appliance.close();
        }
        if (carrier != null) {
            carrier.close();
        }
        if (net != null) {
            net.close();
        }
    }

    @BeforeEach
    void forgive() {
        appliance.console().delete("/api/ban/" + Namespaces.MASQUERADED);
    }

    @AfterEach
    void nothingFailedInside() {
        trouble.none();
    }

    @Test
    void guessingNamesIsBanned() {
        attack("svwar", "-m", "REGISTER", "--force", "-e", "100-400");

        assertThat(banned()).contains(Namespaces.MASQUERADED);
    }

    @Test
    void guessingPasswordsIsBannedAndDoesNotSucceed() {
        appliance.console().device("target", "777", Map.of());

        String output = attack("svcrack", "-u", "target", "-r", "1-900");

        assertThat(output).doesNotContain("| 777");
        assertThat(banned()).contains(Namespaces.MASQUERADED);
    }

    @Test
    void scanningIsBanned() {
        for (int i = 0; i < 10 && !banned().contains(Namespaces.MASQUERADED); i++) {
            attack("svmap");
        }

        assertThat(banned()).contains(Namespaces.MASQUERADED);
    }

    @Test
    void phonesTalkWhileTheApplianceIsUnderAttack() {
        try (Phones phones = new Phones(appliance, "under-attack")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.address(Namespaces.PUBLIC));
            Baresip bert =
                    phones.phone("bert", HIGH, config -> config.codecs("PCMA").address(Namespaces.PUBLIC));
            Conversation talk = Conversation.between(appliance, anna, bert);

            attack("svwar", "-m", "INVITE", "--force", "-e", "100-400");

            talk.lasts(1).endsUnbroken();
        }
    }

    @Test
    void whoeverGuessesBesideAPhoneOfOursIsSlowedButNotBannedAndThePhoneWorksOn() {
        appliance.console().device("patient", "7777", Map.of());
        InetSocketAddress sip = new InetSocketAddress(LOCAL, appliance.sipPort());
        try (Phones phones = new Phones(appliance, "slowed");
                Tap local = new Tap(LOCAL, sip);
                Tap known = new Tap(KNOWN, sip)) {
            Baresip anna = phones.phone(
                    "anna", LOW, config -> config.address(KNOWN).registrar(LOCAL + ":" + appliance.sipPort()));
            Baresip bert = phones.phone(
                    "bert", HIGH, config -> config.address(LOCAL).registrar(LOCAL + ":" + appliance.sipPort()));
            Conversation talk = Conversation.between(appliance, anna, bert);

            try (Program first = crack("local", local);
                    Program second = crack("known", known)) {
                talk.lasts(ATTACK_SECONDS / 2.0).endsUnbroken();
                Conversation.between(appliance, bert, anna).lasts(1).endsUnbroken();
                first.await(ATTACK_SECONDS + 5);
                second.await(ATTACK_SECONDS + 5);
            }
            assertSlowed(local);
            assertSlowed(known);
        }
        assertThat(banned()).doesNotContain(LOCAL).doesNotContain(KNOWN);
    }

    /** The first challenge came at once and the answer to the first guess late; what else was asked waited longer and longer. */
    private static void assertSlowed(Tap tap) {
        List<Tap.Answer> answers = tap.answers();
        assertThat(answers).hasSizeGreaterThan(5);
        assertThat(answers.get(0).millis()).isLessThan(DELAY_MILLIS);
        assertThat(answers.subList(1, 6)).allMatch(answer -> answer.millis() >= DELAY_MILLIS);
        assertThat(answers.get(5).millis()).isGreaterThan(answers.get(1).millis() + DELAY_MILLIS);
        assertThat(answers.stream().filter(Tap.Answer::guess).count()).isLessThan(ATTACK_SECONDS);
    }

    /** Guesses the right password as the last of many. */
    private Program crack(String name, Tap tap) {
        Program.need("svcrack", "sipvicious");
        return Program.start(
                "svcrack-" + name,
                folder,
                Map.of("HOME", folder.resolve(name).toString()),
                List.of(
                        "timeout",
                        String.valueOf(ATTACK_SECONDS),
                        "svcrack",
                        "-u",
                        "patient",
                        "-r",
                        "7000-7777",
                        "-p",
                        String.valueOf(tap.near().getPort()),
                        tap.near().getHostString()));
    }

    @Test
    void aBanIsLiftedAndThePhoneComesBack() {
        appliance.console().device("forgetful", "right", Map.of());
        try (Program attack = begin("svcrack", "-u", "forgetful", "-r", "1-100")) {
            await("the ban, " + attack.output())
                    .atMost(Duration.ofSeconds(ATTACK_SECONDS))
                    .until(() -> banned().contains(Namespaces.MASQUERADED));
        }

        assertThat(appliance
                        .console()
                        .delete("/api/ban/" + Namespaces.MASQUERADED)
                        .status())
                .isEqualTo(204);

        BaresipConfig config = BaresipConfig.phone(folder, "forgetful", "right", appliance.sip(), LOW);
        try (Baresip phone = Baresip.start(config.inner(), net.inner())) {
            phone.registered();
        }
    }

    @Test
    void aStrangersCallToTheOutsideIsRefusedAndDoesNotReachTheProvider() {
        BaresipConfig config = BaresipConfig.phone(folder, "stranger", "", appliance.sip(), LOW);
        try (Baresip stranger = Baresip.start(config.inner(), net.inner())) {
            assertThat(stranger.dial("+49895550001").closed()).startsWith("403");
            assertThat(stranger.log()).contains("SIP/2.0 401 Unauthorized");
        }
        assertThat(spoofed("+49895550002", "nobody", "")).isEqualTo("401");

        assertThat(carrier.log()).doesNotContain("INVITE sip:+49895550001").doesNotContain("INVITE sip:+49895550002");
    }

    @Test
    void aCallInTheNameOfADeviceFromElsewhereIsChallengedAndDoesNotReachTheProvider() {
        try (Phones phones = new Phones(appliance, "spoofed")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.address(Namespaces.PUBLIC));
            String forged = "Authorization: Digest username=\"" + phones.name("anna") + "\", realm=\"jackfield\","
                    + " nonce=\"AAAB\", uri=\"sip:+49895550004@" + appliance.sip()
                    + "\", response=\"00000000000000000000000000000000\"\r\n";

            assertThat(spoofed("+49895550003", phones.name("anna"), "")).isEqualTo("401");
            assertThat(spoofed("+49895550004", phones.name("anna"), forged)).isIn("401", "403");

            assertThat(carrier.log()).doesNotContain("+49895550003").doesNotContain("+49895550004");
            anna.dial("+49895550005").closed();
            assertThat(carrier.log()).as("the device's own call").contains("INVITE sip:+49895550005");
        }
    }

    /** The answer to an INVITE from an unknown address in somebody's name. */
    private static String spoofed(String number, String name, String headers) {
        String stranger = "127.0.0." + STRANGERS.getAndIncrement();
        String via = stranger + ":5060;branch=z9hG4bK" + UUID.randomUUID();
        String invite = "INVITE sip:" + number + "@" + appliance.sip() + " SIP/2.0\r\nVia: SIP/2.0/UDP " + via
                + "\r\nMax-Forwards: 70\r\nFrom: <sip:" + name + "@" + appliance.sip() + ">;tag=1\r\nTo: <sip:" + number
                + "@" + appliance.sip() + ">\r\nCall-ID: " + UUID.randomUUID() + "\r\nCSeq: 1 INVITE\r\nContact: <sip:"
                + name + "@" + stranger + ">\r\n" + headers + "Content-Length: 0\r\n\r\n";
        InetSocketAddress to = new InetSocketAddress(LOCAL, appliance.sipPort());
        return new Stranger(stranger, to).ask("udp", invite.getBytes(StandardCharsets.US_ASCII), Set.of("401"));
    }

    private static String banned() {
        return appliance.console().get("/api/ban").ok().toString();
    }

    /** Runs an attack from outside for ten seconds at most and gives what the tool found. */
    private String attack(String tool, String... options) {
        try (Program program = begin(tool, options)) {
            program.await(ATTACK_SECONDS + 5);
            return program.output();
        }
    }

    private Program begin(String tool, String... options) {
        Program.need(tool, "sipvicious");
        List<String> command = new ArrayList<>(List.of(net.inner()));
        command.addAll(List.of("timeout", String.valueOf(ATTACK_SECONDS), tool));
        command.addAll(List.of("-p", String.valueOf(appliance.sipPort())));
        command.addAll(List.of(options));
        command.add(Namespaces.PUBLIC);
        return Program.start(tool, folder, Map.of("HOME", folder.toString()), command);
    }
}
