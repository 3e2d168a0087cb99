// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicReference;
import org.jackfield.api.speech.Playback;
import org.jackfield.conformance.app.TriedAnnouncer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopTest {

    private static int peak(short[] pcm) {
        int peak = 0;
        for (short sample : pcm) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 16_000, 48_000})
    void itIsAsLoudAsIsSetAndBeginsAnewWithoutAClick(int rate) {
        short[] sound = Track.score(-20).at(rate);
        assertThat(peak(sound)).isCloseTo((int) (Short.MAX_VALUE * 0.1), within(2));
        assertThat(sound.length).isEqualTo(64 * (int) (0.4 * rate));
        int seam = Math.abs(sound[0] - sound[sound.length - 1]);
        assertThat(seam).isLessThan(peak(sound) / 4);
    }

    @Test
    void oneWhoWaitsHearsItAgainAndAgainAtWhateverRate() {
        Track track = Track.score(-12);
        Playback loop = new Loop(() -> track);
        int length = track.at(8000).length;
        short[] pcm = new short[length + 100];
        assertThat(loop.read(pcm, 0, pcm.length, 8000)).isEqualTo(pcm.length);
        for (int i = 0; i < 100; i++) {
            assertThat(pcm[length + i]).isEqualTo(pcm[i]);
        }
        short[] wide = new short[320];
        loop.read(wide, 0, 320, 16_000);
        assertThat(wide[0]).isEqualTo(track.at(16_000)[200]);
        assertThat(loop.over()).isFalse();
    }

    @Test
    void whatIsSetAnewIsHeardByThoseWhoWaitAlready() {
        AtomicReference<Track> set = new AtomicReference<>(Track.NONE);
        Playback loop = new Loop(set::get);
        assertThat(loop.read(new short[160], 0, 160, 8000)).isZero();
        set.set(Track.score(-12));
        assertThat(loop.read(new short[160], 0, 160, 8000)).isEqualTo(160);
    }

    @Test
    void aFileIsPlayedAsLoudAsIsSet() {
        Track track = Track.of(new TriedAnnouncer().announce("anything"), -6);
        assertThat(track.at(8000)).hasSize(4000);
        assertThat(peak(track.at(48_000))).isCloseTo((int) (Short.MAX_VALUE * Math.pow(10, -0.3)), within(3));
    }
}
