// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.api.media.MediaCounters;
import org.junit.jupiter.api.Test;

class QualityTest {

    private static double mos(long received, long lost, double jitter, double roundTrip) {
        return Quality.mos(new MediaCounters(received, 0, 0, 0, lost, 0, 0, jitter, -1, roundTrip, 0))
                .orElse(0);
    }

    @Test
    void aCleanLegSoundsAsGoodAsATelephoneCan() {
        assertThat(mos(1000, 0, 0, -1)).isEqualTo(4.4);
    }

    @Test
    void lossAndDelayAreHeard() {
        assertThat(mos(980, 20, 0, -1)).isBetween(4.0, 4.3);
        assertThat(mos(900, 100, 0, -1)).isBetween(2.8, 3.6);
        assertThat(mos(1000, 0, 0, 800)).isBetween(2.5, 3.5);
        assertThat(mos(100, 900, 100, 2000)).isEqualTo(1);
    }

    @Test
    void littleSoundSaysNothing() {
        assertThat(mos(10, 0, 0, -1)).isZero();
    }
}
