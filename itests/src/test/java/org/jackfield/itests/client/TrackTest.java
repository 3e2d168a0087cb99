// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.Wav;
import org.junit.jupiter.api.Test;

class TrackTest {

    private static final int SAMPLES = 160;
    private static final long PACKET_NANOS = 20_000_000;

    private final short[] tone = Wav.tone(440, 8000, 2).samples();
    private final Track track = new Track();

    private void put(int packet, int ssrc, int timestamp) {
        track.put(
                ssrc,
                timestamp,
                packet * PACKET_NANOS,
                Arrays.copyOfRange(tone, packet * SAMPLES, (packet + 1) * SAMPLES));
    }

    private Hearing hearing() {
        return Hearing.of(track.wav());
    }

    @Test
    void packetsThatAreAllThereMakeAToneWithoutAGapInWhateverOrderTheyCame() {
        for (int packet : new int[] {0, 2, 1, 3, 5, 4, 6}) {
            put(packet, 1, Integer.MAX_VALUE - 300 + packet * SAMPLES);
        }

        assertThat(hearing().gaps(440)).isZero();
        assertThat(track.wav().seconds()).isCloseTo(0.14, within(1e-9));
    }

    @Test
    void aLostPacketIsAGapOfItsLength() {
        for (int packet = 0; packet < 50; packet++) {
            if (packet != 20) {
                put(packet, 1, packet * SAMPLES);
            }
        }

        assertThat(hearing().longestGap(440, Hearing.ALONE)).isCloseTo(0.02, within(0.006));
        assertThat(track.wav().seconds()).isCloseTo(1, within(1e-9));
    }

    @Test
    void anotherStreamGoesOnWhereTheClockSays() {
        for (int packet = 0; packet < 50; packet++) {
            put(packet, packet < 25 ? 1 : 2, packet < 25 ? packet * SAMPLES : 77_000_000 + packet * SAMPLES);
        }

        assertThat(hearing().gaps(440)).isZero();
        assertThat(track.wav().seconds()).isCloseTo(1, within(1e-9));
    }

    @Test
    void afterClearingItBeginsWithTheNextPacket() {
        put(0, 1, 0);
        put(30, 1, 30 * SAMPLES);
        track.clear();
        assertThat(track.wav().seconds()).isZero();

        put(40, 1, 40 * SAMPLES);

        assertThat(track.wav().seconds()).isCloseTo(0.02, within(1e-9));
    }
}
