// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.client.Client;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Hearing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** A call changes between relay and mix while people talk. */
@ExtendWith(SharedAppliance.class)
class JoinE2E {

    /**
     * Tones whose phase leaps little where sound goes on a packet earlier or later, as it does when a jitter buffer is taken in or
     * left out: what is looked for is silence.
     */
    private static final int LOW = 440;

    private static final int MIDDLE = 700;
    private static final int HIGH = 1000;

    /** What the jitter buffer of a mix takes as its lead when the mix begins, at most. */
    private static final double LEAD_SECONDS = 0.06;

    /** What a relay shifts time by when it takes over from a mix, less than a packet; so it looks through the windows. */
    private static final double PACKET_SECONDS = 0.02;

    private static final double SHIFT_SECONDS = 0.026;

    private final Appliance appliance;

    JoinE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void twoWhoTalkHearEachOtherOnWhileAThirdJoinsAndLeaves(TestReporter reporter) {
        String anna = device();
        String bert = device();
        try (Phones phones = new Phones(appliance, "join");
                Client first = new Client(anna, "pw-" + anna, appliance.sip(), LOW).register();
                Client second = new Client(bert, "pw-" + bert, appliance.sip(), HIGH).register()) {
            Baresip cleo = phones.phone("cleo", MIDDLE, UnaryOperator.identity());
            first.call(bert);
            heard(first, HIGH, 2);
            heard(second, LOW, 2);
            assertThat(mode(anna)).isEqualTo("relay");
            List<Hearing> relayed = anew(first, second);

            join(anna, phones.name("cleo"));
            cleo.answer().established().hears(3);
            assertThat(mode(anna)).isEqualTo("mixed");
            List<Hearing> joining = anew(first, second);
            heard(first, HIGH, 2);
            heard(second, LOW, 2);
            List<Hearing> mixed = anew(first, second);

            cleo.hangUp();
            cleo.closed();
            await().atMost(Duration.ofSeconds(3)).until(() -> mode(anna).equals("relay"));
            heard(first, HIGH, 2);
            heard(second, LOW, 2);
            List<Hearing> leaving = List.of(first.hearing(), second.hearing());

            report(reporter, "joining", joining);
            report(reporter, "leaving", leaving);
            unbroken(relayed, 0);
            unbroken(joining, LEAD_SECONDS);
            unbroken(mixed, 0);
            unbroken(leaving, SHIFT_SECONDS);
            assertThat(leaving).allMatch(hearing -> hearing.longestSilence() < PACKET_SECONDS);
            assertThat(cleo.hearing().gaps(LOW, Hearing.AMONG_OTHERS)).isZero();
            assertThat(cleo.hearing().gaps(HIGH, Hearing.AMONG_OTHERS)).isZero();
        }
    }

    /** What both have heard since the last time. */
    private static List<Hearing> anew(Client first, Client second) {
        List<Hearing> heard = List.of(first.hearing(), second.hearing());
        first.listenAnew();
        second.listenAnew();
        return heard;
    }

    private static void unbroken(List<Hearing> heard, double most) {
        assertThat(gap(heard.get(0), HIGH)).as("gap at the first").isLessThanOrEqualTo(most);
        assertThat(gap(heard.get(1), LOW)).as("gap at the second").isLessThanOrEqualTo(most);
    }

    private static double gap(Hearing hearing, int hz) {
        return hearing.longestGap(hz, Hearing.AMONG_OTHERS);
    }

    private static void report(TestReporter reporter, String when, List<Hearing> heard) {
        reporter.publishEntry(
                "longest silence while " + when,
                heard.get(0).longestSilence() + " s and " + heard.get(1).longestSilence() + " s");
    }

    private static void heard(Client client, int hz, double seconds) {
        double before = client.hearing().sounding(hz);
        await().atMost(Duration.ofSeconds(8)).until(() -> client.hearing().sounding(hz) > before + seconds);
    }

    private void join(String device, String third) {
        String id = call(device).path("id").asText();
        appliance
                .console()
                .post("/api/call/" + id + "/leg", Map.of("number", third))
                .ok();
    }

    private String mode(String device) {
        return call(device).path("mode").asText();
    }

    private JsonNode call(String device) {
        return Calls.of(appliance, device).get(0);
    }

    private String device() {
        String name = "client-" + UUID.randomUUID().toString().substring(0, 6);
        appliance.console().device(name, "pw-" + name, Map.of("digest", "both"));
        return name;
    }
}
