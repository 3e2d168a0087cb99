// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

/**
 * What a softphone hears from one moment on, held against the clock. It records nothing for a packet that did not come, so
 * that loss is no hole in its recording: the recording is shorter than the call.
 */
public final class Listening {

    /** Two packets: one is under way at each end of the measure. */
    private static final double TOLERANCE_SECONDS = 0.045;

    private static final int SAMPLES = 12;

    private final Baresip phone;
    private final double lead;

    private Listening(Baresip phone) {
        this.phone = phone;
        this.lead = lead();
    }

    /** Begins once the phone hears something. */
    public static Listening to(Baresip phone) {
        phone.hears(0.1);
        return new Listening(phone);
    }

    /** Requires that the phone has heard something for as long as it listened. A phone that is behind may catch up. */
    public void missedNothing() {
        await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(lead - lead())
                .as(
                        "seconds of sound that did not reach %s, %s",
                        phone.config().name(), phone.config().folder())
                .isLessThan(TOLERANCE_SECONDS));
    }

    /** By how much the recording is ahead of the clock, at best: a phone that was kept waiting by others looks behind. */
    private double lead() {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < SAMPLES; i++) {
            best = Math.max(best, phone.secondsHeard() - System.nanoTime() / 1e9);
            await().pollDelay(Duration.ofMillis(7)).until(() -> true);
        }
        return best;
    }
}
