// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Changes;
import org.jackfield.itests.appliance.Metrics;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator reads in the shell and a monitor at {@code /metrics}, while two phones talk. */
@ExtendWith(SharedAppliance.class)
class ShellE2E {

    private static final int LOW = 440;
    private static final int HIGH = 1000;

    private final Appliance appliance;

    ShellE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void theShellShowsPhonesCallsBansRulesAndRecords() {
        try (Changes changes = new Changes(appliance);
                Phones phones = new Phones(appliance, "shell")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity(), Map.of("number", List.of("7301")));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            changes.route("shell", Map.of("order", 1, "number", "0730*", "target", List.of("app:echo")));
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established();

            assertThat(appliance.shell("help"))
                    .contains("jackfield:call-list", "jackfield:device-list", "jackfield:route-explain");
            assertThat(row(appliance.shell("jackfield:device-list"), phones.name("anna")))
                    .contains("7301", "127.0.0.1:" + anna.config().port(), "baresip");
            assertThat(row(appliance.shell("jackfield:device-list"), phones.name("bert")))
                    .contains("127.0.0.1:" + bert.config().port());
            String calls = appliance.shell("jackfield:call-list");
            assertThat(row(calls, "device:" + phones.name("anna")))
                    .contains("ACTIVE", "7301", phones.name("bert"), "MIXED", "PCMU/8000");
            assertThat(row(calls, "device:" + phones.name("bert"))).contains("ANSWERED", "PCMA/8000");
            assertThat(appliance.shell("jackfield:ban-list")).contains("No address is banned.");
            assertThat(appliance.shell("jackfield:route-explain device:" + phones.name("anna") + " 073055"))
                    .contains("rule shell matches", "-> [app:echo] with number 073055");
            assertThat(row(appliance.shell("jackfield:health"), "sip")).contains("true");

            String call =
                    appliance.console().callOf(phones.name("anna")).path("id").asText();
            appliance.shell("jackfield:call-hangup " + call);
            anna.closed();
            bert.closed();
            appliance.console().recordOf(phones.name("anna"));
            assertThat(row(appliance.shell("jackfield:record-list --party " + phones.name("anna")), "7301"))
                    .contains(phones.name("anna"), phones.name("bert"));
        }
    }

    @Test
    void theMetricsAreWellFormedAndMoveWithACall() {
        await("the calls of other tests to be over")
                .atMost(Duration.ofSeconds(10))
                .until(() -> Metrics.of(appliance).value("jackfield_call_live") == 0);
        Metrics before = Metrics.of(appliance);
        try (Phones phones = new Phones(appliance, "metrics")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established().hears(2);

            Metrics during = Metrics.of(appliance);
            anna.hangUp();
            bert.closed();
            await().atMost(Duration.ofSeconds(3))
                    .untilAsserted(() -> assertThat(Metrics.of(appliance).value("jackfield_call_live"))
                            .isEqualTo(before.value("jackfield_call_live")));
            Metrics after = Metrics.of(appliance);

            assertThat(moved(before, during, "jackfield_call_begun_total")).isEqualTo(1);
            assertThat(moved(before, during, "jackfield_call_answered_total")).isEqualTo(1);
            assertThat(moved(before, during, "jackfield_call_live")).isEqualTo(1);
            assertThat(moved(before, during, "jackfield_sip_devices_registered"))
                    .isEqualTo(2);
            assertThat(moved(before, during, "jackfield_rtp_packets_received_total"))
                    .isGreaterThan(150);
            assertThat(moved(before, during, "jackfield_rtp_packets_sent_total"))
                    .isGreaterThan(150);
            assertThat(moved(before, after, "jackfield_call_ended_total")).isEqualTo(1);
            assertThat(appliance.log()).doesNotContain("is not a figure that Prometheus takes");
        }
    }

    private static double moved(Metrics before, Metrics after, String figure) {
        return after.value(figure) - before.value(figure);
    }

    /** The line of a table in which a word stands. */
    private static String row(String table, String word) {
        return table.lines()
                .filter(line -> line.contains(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line with " + word + " in " + table));
    }
}
