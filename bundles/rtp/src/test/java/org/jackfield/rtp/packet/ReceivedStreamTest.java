// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReceivedStreamTest {

    private static final int SSRC = 5;
    private static final long SECOND = 1_000_000_000L;

    private final ReceivedStream stream = new ReceivedStream();

    private long received(int sequence) {
        return stream.received(SSRC, sequence & 0xffff, 0);
    }

    @Test
    void numbersGoOnOverTheWrap() {
        long first = received(65_534);
        assertThat(received(65_535)).isEqualTo(first + 1);
        assertThat(received(0)).isEqualTo(first + 2);
        assertThat(received(65_533)).isEqualTo(first - 1);
        assertThat(received(2)).isEqualTo(first + 4);
        assertThat(received(1)).isEqualTo(first + 3);
        assertThat(stream.highestExtended()).isEqualTo(65_536 + 2);
        assertThat(stream.run()).isEqualTo(1);
    }

    @Test
    void lossIsWhatIsMissing() {
        for (int i = 0; i < 100; i++) {
            if (i % 10 != 5) {
                received(i);
            }
        }
        assertThat(stream.lost()).isEqualTo(10);
        assertThat(stream.fractionLost()).isEqualTo(25);
        assertThat(stream.fractionLost()).isZero();
        received(102);
        assertThat(stream.fractionLost()).isEqualTo(256 * 2 / 3);
        received(102);
        received(102);
        assertThat(stream.lost()).isEqualTo(10);
    }

    @Test
    void oneStrayPacketIsNotBelievedTwoAreANewRun() {
        long first = received(10);
        assertThat(received(30_000)).isEqualTo(ReceivedStream.REJECTED);
        assertThat(received(11)).isEqualTo(first + 1);
        assertThat(received(30_000)).isEqualTo(ReceivedStream.REJECTED);
        assertThat(received(30_001)).isNotEqualTo(ReceivedStream.REJECTED);
        assertThat(stream.run()).isEqualTo(2);
        assertThat(stream.lost()).isZero();
    }

    @Test
    void anotherSourceIsANewRunAndStragglersOfTheOldAreDropped() {
        received(10);
        received(14);
        assertThat(stream.received(6, 900, SECOND)).isPositive();
        assertThat(stream.run()).isEqualTo(2);
        assertThat(stream.ssrc()).isEqualTo(6);
        assertThat(stream.lost()).isEqualTo(3);
        assertThat(stream.received(SSRC, 15, SECOND + 1000)).isEqualTo(ReceivedStream.REJECTED);
        assertThat(stream.received(SSRC, 15, 2 * SECOND)).isPositive();
    }

    @Test
    void jitterIsTheMeanDeviationOfTransit() {
        assertThat(stream.jitter()).isNegative();
        for (int i = 0; i < 1000; i++) {
            stream.arrived(i * 160, i * 160 + (i % 2) * 80);
        }
        assertThat(stream.jitter()).isCloseTo(80, within(1.0));
        for (int i = 1000; i < 2000; i++) {
            stream.arrived(i * 160, i * 160);
        }
        assertThat(stream.jitter()).isLessThan(1);
    }
}
