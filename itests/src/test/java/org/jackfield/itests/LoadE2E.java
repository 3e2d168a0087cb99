// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.appliance.Trouble;
import org.jackfield.itests.client.Client;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.LoadTrunks;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.peer.Program;
import org.jackfield.itests.peer.Sipp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many calls at once fail nowhere, leave nothing behind, and are not heard by those who talk beside them. */
@ExtendWith(SharedAppliance.class)
class LoadE2E {

    private static final int CALL_MILLIS = 500;

    /** Sound at once: calls, seconds. */
    private static final int RELAYED = 300;

    private static final int RELAYED_SECONDS = 60;

    private static final Duration SOAK_WARM = Duration.ofMinutes(2);
    private static final int SOAK_SECONDS = 600;
    private static final int SOAK_RATE = 20;
    private static final int SOAK_CALL_MILLIS = 2000;

    /** Noise of a heap that is measured after a collection while calls go on. */
    private static final long HEAP_NOISE_KB = 6 * 1024;

    private static final Pattern USED = Pattern.compile(" used (\\d+)K");

    private final Appliance appliance;
    private final Path folder = Appliance.work().resolve("load-" + UUID.randomUUID());

    LoadE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void fiftyCallsASecondAllSucceedWhilePhonesTalk() {
        load(50, 15);
    }

    @Test
    @Tag("long")
    void twoHundredCallsASecondAllSucceedWhilePhonesTalk() {
        load(200, 60);
    }

    private void load(int rate, int seconds) {
        Trouble trouble = Trouble.watch(appliance);
        try (Phones phones = new Phones(appliance, "load");
                LoadTrunks trunks = new LoadTrunks(appliance);
                Sipp sipp = new Sipp(trunks, folder)) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            Conversation talk = Conversation.between(appliance, anna, bert);

            try (Program calls = sipp.calls(rate, seconds, CALL_MILLIS)) {
                assertThat(calls.await(seconds + 65)).as(calls.output()).isZero();
            }

            assertThat(sipp.counted("SuccessfulCall(C)")).isEqualTo((long) rate * seconds);
            assertThat(sipp.counted("FailedCall(C)")).isZero();
            talk.lasts(1).endsUnbroken();
            nothingIsLeft();
        }
        trouble.none();
    }

    private void nothingIsLeft() {
        await("the end of all calls").atMost(Duration.ofSeconds(5)).until(() -> Calls.of(appliance, Sipp.NUMBER)
                .isEmpty());
    }

    @Test
    @Tag("long")
    void threeHundredRelayedCallsLoseNoPacket(TestReporter reporter) throws ReflectiveOperationException {
        Path classes = Path.of(Class.forName("org.jackfield.bench.Relay")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        Trouble trouble = Trouble.watch(appliance);
        try (LoadTrunks trunks = new LoadTrunks(appliance);
                Program sound = Program.start("sound", folder, Map.of(), relay(classes, trunks))) {
            assertThat(sound.await(RELAYED_SECONDS + 120)).as(sound.output()).isZero();
            reporter.publishEntry("relay", sound.output().replace('\n', ' '));
            assertThat(figure("packets", sound.output())).isGreaterThan((long) RELAYED * RELAYED_SECONDS * 2 * 49);
            assertThat(figure("lost", sound.output())).isZero();
        }
        trouble.none();
    }

    private List<String> relay(Path classes, LoadTrunks trunks) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                classes.toString(),
                "org.jackfield.bench.Relay",
                LoadTrunks.CALLER,
                LoadTrunks.CALLEE + ":" + trunks.calleePort(),
                appliance.sip(),
                String.valueOf(appliance.pid()),
                String.valueOf(RELAYED),
                String.valueOf(RELAYED_SECONDS),
                "0/PCMU/8000",
                "0/PCMU/8000");
    }

    private static long figure(String name, String output) {
        Matcher line = Pattern.compile("(?m)^" + name + "=(\\d+)$").matcher(output);
        assertThat(line.find()).as(output).isTrue();
        return Long.parseLong(line.group(1));
    }

    @Test
    @Tag("long")
    void tenMinutesOfCallsLeaveNothingBehind(TestReporter reporter) {
        Trouble trouble = Trouble.watch(appliance);
        String anna = device();
        String bert = device();
        try (LoadTrunks trunks = new LoadTrunks(appliance);
                Sipp sipp = new Sipp(trunks, folder);
                Client first = new Client(anna, "pw-" + anna, appliance.sip(), LOW).register();
                Client second = new Client(bert, "pw-" + bert, appliance.sip(), HIGH).register();
                Program calls = sipp.calls(SOAK_RATE, SOAK_SECONDS, SOAK_CALL_MILLIS)) {
            first.call(bert);
            await().pollDelay(SOAK_WARM).atMost(SOAK_WARM.plusSeconds(5)).until(() -> true);
            long before = heapKilobytes();
            Duration rest = Duration.ofSeconds(SOAK_SECONDS - 20).minus(SOAK_WARM);
            await().pollDelay(rest).atMost(rest.plusSeconds(5)).until(() -> true);
            long after = heapKilobytes();

            reporter.publishEntry("heap after collection, KB", before + ", then " + after);
            assertThat(calls.await(60)).as(calls.output()).isZero();
            assertThat(after).isLessThan(before + HEAP_NOISE_KB);
            assertThat(first.hearing().gaps(HIGH)).isZero();
            assertThat(second.hearing().gaps(LOW)).isZero();
            nothingIsLeft();
        }
        trouble.none();
    }

    /** What the appliance's heap holds after full collections. */
    private long heapKilobytes() {
        jcmd("GC.run");
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        assertThat(used.find()).isTrue();
        return Long.parseLong(used.group(1));
    }

    private String jcmd(String command) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try (Program program =
                Program.start("jcmd", folder, Map.of(), List.of(jcmd, String.valueOf(appliance.pid()), command))) {
            assertThat(program.await(30)).as(program.output()).isZero();
            return program.output();
        }
    }

    private String device() {
        String name = "client-" + UUID.randomUUID().toString().substring(0, 6);
        appliance.console().device(name, "pw-" + name, Map.of("digest", "both"));
        return name;
    }
}
