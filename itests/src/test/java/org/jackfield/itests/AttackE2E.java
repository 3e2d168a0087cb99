// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.BaresipConfig;
import org.jackfield.itests.peer.Namespaces;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.peer.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real attack tools from outside are banned, while phones work on and the owner is not locked out. */
class AttackE2E {

    private static final int LOW = 440;
    private static final int HIGH = 1000;
    private static final int MAPPING_SECONDS = 60;

    private static final Set<String> OURS = Set.of("127.0.0.1/32", Namespaces.PUBLIC + "/32");

    private static Namespaces net;
    private static Appliance appliance;

    private final Path folder = Appliance.work().resolve("attack-" + UUID.randomUUID());

    @BeforeAll
    static void start() {
        net = Namespaces.masquerade(MAPPING_SECONDS);
        appliance = Appliance.everywhere("attack", Namespaces.PUBLIC);
        appliance
                .console()
                .put("/api/setting/network", Map.of("local-net", OURS))
                .ok();
    }

    @AfterAll
    static void stop() {
        if (appliance != null) {
            appliance.close();
        }
        if (net != null) {
            net.close();
        }
    }

    @BeforeEach
    void forgive() {
        appliance.console().delete("/api/ban/" + Namespaces.MASQUERADED);
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
        for (int i = 0; i < 5; i++) {
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
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established();

            attack("svwar", "-m", "INVITE", "--force", "-e", "100-400");

            anna.hears(4).hangUp();
            bert.closed();
            assertThat(anna.hearing().gaps(HIGH)).isZero();
            assertThat(bert.hearing().gaps(LOW)).isZero();
        }
    }

    @Test
    void aBanIsLiftedAndThePhoneComesBack() {
        appliance.console().device("forgetful", "right", Map.of());
        attack("svcrack", "-u", "forgetful", "-r", "1-100");
        assertThat(banned()).contains(Namespaces.MASQUERADED);

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
    void anAnonymousCallToTheOutsideIsRefused() {
        BaresipConfig config = BaresipConfig.phone(folder, "stranger", "", appliance.sip(), LOW);
        try (Baresip stranger = Baresip.start(config.inner(), net.inner())) {
            assertThat(stranger.dial("+4989555123").closed())
                    .containsAnyOf("401", "403", "407", "Unauthorized", "Proxy", "Forbidden");
        }
    }

    private static String banned() {
        return appliance.console().get("/api/ban").ok().toString();
    }

    /** Runs an attack from outside for ten seconds at most and gives what the tool found. */
    private String attack(String tool, String... options) {
        Program.need(tool, "sipvicious");
        List<String> command = new ArrayList<>(List.of(net.inner()));
        command.addAll(List.of("timeout", "10", tool, "-p", String.valueOf(appliance.sipPort())));
        command.addAll(List.of(options));
        command.add(Namespaces.PUBLIC);
        try (Program program = Program.start(tool, folder, Map.of("HOME", folder.toString()), command)) {
            program.await(15);
            return program.output();
        }
    }
}
