// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Events;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.plugin.PlugInKar;
import org.jackfield.itests.plugin.TroublePlugin.Trouble;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.Wav;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** A plug-in that loops for ever keeps a thread, and no call. It keeps it for good, so the appliance is this test's own. */
class WatchdogE2E {

    /** The watchdog looks each 50 ms and gives a clock 200 ms; what is late by more is not made up for. */
    private static final double MOST_SECONDS = 0.3;

    /** As many as to have two on a clock of a machine with two cores. */
    private static final int CALLS = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void aSuppressorThatNeverComesBackIsLeftBehindAndAllCallsGoOn(TestReporter reporter) {
        try (Appliance appliance = Appliance.start("watchdog");
                Phones phones = new Phones(appliance, "watchdog");
                Events events =
                        Events.listen(appliance.console(), appliance.console().session())) {
            List<Baresip> callers = new ArrayList<>();
            List<Baresip> called = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                Baresip caller = phones.phone("caller" + i, LOW, config -> config.codecs("PCMU"));
                Baresip callee = phones.phone("called" + i, HIGH, config -> config.codecs("g722"));
                caller.dial(callee.config().name());
                callee.answer().established();
                callers.add(caller.established());
                called.add(callee);
            }
            called.forEach(phone -> phone.hears(2));
            double before = called.get(0).secondsHeard();
            Path plugIn = PlugInKar.of("looping", "1.0.0")
                    .with(Trouble.LOOPS)
                    .jar(Appliance.work().resolve(phones.name("plug-in")));

            appliance.shell("bundle:install -s " + plugIn.toUri());
            await("the engine")
                    .atMost(PATIENCE)
                    .until(() -> appliance.console().entry("engine", "looping").has("name"));
            appliance
                    .console()
                    .changeLeg(phones.name("caller0"), Map.of("suppressor", "on", "suppressorEngine", "looping"));
            events.first("alarm", data -> data.path("sentence").asText().contains("looping"));
            await("the engine to be given up")
                    .atMost(PATIENCE)
                    .until(() -> appliance
                                    .console()
                                    .entry("engine", "looping")
                                    .path("abandoned")
                                    .asInt()
                            == 1);

            for (int i = 0; i < CALLS; i++) {
                called.get(i).hears(called.get(i).secondsHeard() + 3);
                callers.get(i).hears(callers.get(i).secondsHeard());
            }
            for (int i = 0; i < CALLS; i++) {
                reporter.publishEntry(
                        "call " + i,
                        gap(called.get(i), before, LOW) + " and " + gap(callers.get(i), before, HIGH) + " s missing");
            }
            for (int i = 0; i < CALLS; i++) {
                assertThat(gap(called.get(i), before, LOW)).as("call %d", i).isLessThan(MOST_SECONDS);
                assertThat(gap(callers.get(i), before, HIGH)).as("call %d", i).isLessThan(MOST_SECONDS);
                goesOn(called.get(i), LOW);
                goesOn(callers.get(i), HIGH);
            }
        }
    }

    private static double gap(Baresip phone, double from, int hz) {
        Wav heard = phone.heard().orElseThrow();
        return Hearing.of(heard.cut(from, heard.seconds())).longestGap(hz, Hearing.ALONE);
    }

    private static void goesOn(Baresip phone, int hz) {
        Wav heard = phone.heard().orElseThrow();
        assertThat(Hearing.of(heard.cut(heard.seconds() - 1, heard.seconds())).sounding(hz))
                .as("the last second at %s", phone.config().name())
                .isGreaterThan(0.9);
    }
}
