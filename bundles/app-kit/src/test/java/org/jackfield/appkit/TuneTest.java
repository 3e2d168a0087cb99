// SPDX-License-Identifier: Apache-2.0
package org.jackfield.appkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TuneTest {

    private static final List<Note> SHORT = List.of(new Note(400, 0.1, false), new Note(0, 0.05, false));

    @Test
    void oneThatIsPlayedOnceIsOverAfterItsLength() {
        Tune tune = new Tune(SHORT, -12, false);
        short[] pcm = new short[2000];
        assertThat(tune.read(pcm, 100, 1000, 8000)).isEqualTo(1000);
        assertThat(tune.over()).isFalse();
        assertThat(pcm[99]).isZero();
        assertThat(tune.read(pcm, 0, 1000, 8000)).isBetween(199, 201);
        assertThat(tune.over()).isTrue();
        assertThat(tune.read(pcm, 0, 1000, 8000)).isZero();
    }

    @Test
    void oneThatGoesOnForEverBeginsAnew() {
        Tune tune = new Tune(SHORT, -12, true);
        short[] pcm = new short[1200];
        tune.read(pcm, 0, 1200, 8000);
        short[] again = new short[1200];
        assertThat(tune.read(again, 0, 1200, 8000)).isEqualTo(1200);
        assertThat(again[305]).isNotZero();
        assertThat(tune.over()).isFalse();
    }
}
