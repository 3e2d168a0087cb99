// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.packet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentStreamTest {

    private static final int RATE = 8000;
    private static final int LEAST = 160;
    private static final long MILLI = 1_000_000L;

    private final SentStream stream = new SentStream(7, 100, 5000);

    private boolean relay(long source, long number, int time, long millis) {
        return stream.relay(source, number, time, false, RATE, LEAST, millis * MILLI);
    }

    @Test
    void aSourceKeepsItsOwnGapsAndTimestamps() {
        assertThat(relay(1, 65_530, -100, 0)).isTrue();
        assertThat(stream.sequence()).isEqualTo(100);
        assertThat(stream.timestamp()).isEqualTo(5000);
        assertThat(stream.marker()).isTrue();
        relay(1, 65_540, -100 + 1600, 200);
        assertThat(stream.sequence()).isEqualTo(110);
        assertThat(stream.timestamp()).isEqualTo(6600);
        assertThat(stream.marker()).isFalse();
    }

    @Test
    void disorderIsPassedOnAsItIs() {
        relay(1, 10, 0, 0);
        relay(1, 12, 320, 40);
        assertThat(stream.sequence()).isEqualTo(102);
        assertThat(relay(1, 11, 160, 41)).isTrue();
        assertThat(stream.sequence()).isEqualTo(101);
        relay(1, 13, 480, 60);
        assertThat(stream.sequence()).isEqualTo(103);
    }

    @Test
    void anotherSourceFollowsInSequenceAndRealTime() {
        relay(1, 10, 0, 0);
        relay(2, 60_000, 123_456, 500);
        assertThat(stream.sequence()).isEqualTo(101);
        assertThat(stream.timestamp()).isEqualTo(5000 + 4000);
        assertThat(stream.marker()).isTrue();
        relay(3, 5, 5, 501);
        assertThat(stream.sequence()).isEqualTo(102);
        assertThat(stream.timestamp()).isEqualTo(9000 + LEAST);
    }

    @Test
    void whatCameBeforeTheBeginningHasNoPlace() {
        relay(1, 10, 0, 0);
        assertThat(relay(1, 9, -160, 1)).isFalse();
    }

    @Test
    void skippingLeavesNoHole() {
        relay(1, 10, 0, 0);
        stream.skip(1, 11);
        stream.skip(1, 11);
        stream.skip(2, 12);
        relay(1, 12, 320, 40);
        assertThat(stream.sequence()).isEqualTo(101);
        assertThat(stream.timestamp()).isEqualTo(5320);
        assertThat(relay(1, 11, 160, 41)).isFalse();
    }

    @Test
    void anInsertedPacketMovesTheFollowing() {
        relay(1, 10, 0, 0);
        int time = stream.now(RATE, LEAST, 30 * MILLI);
        stream.insert(time, true, 30 * MILLI);
        assertThat(stream.sequence()).isEqualTo(101);
        assertThat(stream.timestamp()).isEqualTo(5240);
        stream.insert(time, false, 50 * MILLI);
        assertThat(stream.timestamp()).isEqualTo(5240);
        relay(1, 13, 480, 60);
        assertThat(stream.sequence()).isEqualTo(105);
        assertThat(stream.timestamp()).isEqualTo(5480);
    }

    @Test
    void aMixerIsOneMoreSource() {
        relay(1, 10, 0, 0);
        stream.mix(9, 160, false, RATE, LEAST, 100 * MILLI);
        assertThat(stream.sequence()).isEqualTo(101);
        assertThat(stream.timestamp()).isEqualTo(5800);
        assertThat(stream.marker()).isTrue();
        stream.mix(9, 160, true, RATE, LEAST, 120 * MILLI);
        stream.mix(9, 160, false, RATE, LEAST, 140 * MILLI);
        assertThat(stream.sequence()).isEqualTo(102);
        assertThat(stream.timestamp()).isEqualTo(6120);
        assertThat(stream.marker()).isTrue();
        stream.mix(9, 160, false, RATE, LEAST, 160 * MILLI);
        assertThat(stream.marker()).isFalse();
    }

    @Test
    void sequenceNumbersWrap() {
        SentStream late = new SentStream(7, 65_535, -1);
        late.mix(9, 160, false, RATE, LEAST, 0);
        assertThat(late.sequence()).isEqualTo(65_535);
        late.mix(9, 160, false, RATE, LEAST, 20 * MILLI);
        assertThat(late.sequence()).isZero();
        assertThat(late.timestamp()).isEqualTo(159);
    }
}
