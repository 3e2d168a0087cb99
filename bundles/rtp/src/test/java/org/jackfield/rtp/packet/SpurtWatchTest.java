// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.packet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpurtWatchTest {

    private final SpurtWatch watch = new SpurtWatch();

    @Test
    void timestampsThatLeapWithoutSequenceNumbersAreAPauseOfSpeech() {
        assertThat(watch.leaps(100, 0, 8000)).isFalse();
        assertThat(watch.leaps(101, 160, 8000)).isFalse();
        assertThat(watch.leaps(102, 160 + 8000, 8000)).isTrue();
    }

    @Test
    void lossIsNone() {
        watch.leaps(100, 0, 8000);
        assertThat(watch.leaps(150, 8000, 8000)).isFalse();
    }

    @Test
    void whatFollowsAHoldIsNone() {
        watch.leaps(100, 0, 8000);
        watch.restart();
        assertThat(watch.leaps(101, 80_000, 8000)).isFalse();
    }

    @Test
    void aStragglerChangesNothing() {
        watch.leaps(100, 160, 8000);
        assertThat(watch.leaps(99, 0, 8000)).isFalse();
        assertThat(watch.leaps(101, 320, 8000)).isFalse();
    }
}
