// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.jitter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DelayEstimateTest {

    private static final long MILLI = 1_000_000L;
    private static final long PACKET = 20 * MILLI;

    private final DelayEstimate estimate = new DelayEstimate(20 * MILLI, 200 * MILLI);
    private long media;

    private void packet(long way) {
        estimate.arrived(media, media + way);
        media += PACKET;
    }

    private void packets(int count, long way) {
        for (int i = 0; i < count; i++) {
            packet(way);
        }
    }

    @Test
    void anEvenNetworkNeedsTheLeast() {
        packets(500, 80 * MILLI);
        assertThat(estimate.target()).isEqualTo(20 * MILLI);
        assertThat(estimate.earliest(media)).isEqualTo(media + 80 * MILLI);
    }

    @Test
    void aLatePacketRaisesTheTargetAtOnceAndIsForgottenSlowly() {
        packets(100, 80 * MILLI);
        packet(140 * MILLI);
        assertThat(estimate.target()).isBetween(60 * MILLI, 66 * MILLI);
        packets(50, 80 * MILLI);
        assertThat(estimate.target()).isGreaterThan(50 * MILLI);
        packets(1500, 80 * MILLI);
        assertThat(estimate.target()).isEqualTo(20 * MILLI);
    }

    @Test
    void theTargetHasABound() {
        packets(100, 80 * MILLI);
        packet(900 * MILLI);
        assertThat(estimate.target()).isEqualTo(200 * MILLI);
    }

    @Test
    void aLongerWayIsTakenAsItIsAfterSomeSeconds() {
        packets(100, 80 * MILLI);
        packets(300, 130 * MILLI);
        assertThat(estimate.earliest(media)).isEqualTo(media + 130 * MILLI);
    }

    @Test
    void aShorterWayIsTakenAtOnce() {
        packets(100, 80 * MILLI);
        packet(50 * MILLI);
        assertThat(estimate.earliest(media)).isEqualTo(media + 50 * MILLI);
    }

    @Test
    void aStepOfSecondsIsANewTimeBase() {
        packets(100, 80 * MILLI);
        packet(5000 * MILLI);
        assertThat(estimate.earliest(media)).isEqualTo(media + 5000 * MILLI);
        assertThat(estimate.target()).isEqualTo(20 * MILLI);
        packet(-4000 * MILLI);
        assertThat(estimate.earliest(media)).isEqualTo(media - 4000 * MILLI);
    }
}
