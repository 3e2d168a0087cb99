// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.util.Arrays;
import org.jackfield.api.speech.Speech;

/** A sound at each rate that a call may have, so that whoever plays it only copies. Not changed once made. */
final class Samples {

    /** The rate to which the others are counted. */
    static final int FULL = 48_000;

    private final short[] narrow;
    private final short[] wide;
    private final short[] full;

    private Samples(short[] narrow, short[] wide, short[] full) {
        this.narrow = narrow;
        this.wide = wide;
        this.full = full;
    }

    /**
     * Converts a sound.
     *
     * @param pause silence behind it, in ms
     */
    static Samples of(Speech speech, int pause) {
        return new Samples(at(8000, speech, pause), at(16_000, speech, pause), at(FULL, speech, pause));
    }

    private static short[] at(int rate, Speech speech, int pause) {
        short[] pcm = RateConverter.convert(speech.pcm(), speech.rate(), rate);
        return Arrays.copyOf(pcm, pcm.length + rate / 1000 * pause);
    }

    short[] at(int rate) {
        return switch (rate) {
            case 8000 -> narrow;
            case 16_000 -> wide;
            default -> full;
        };
    }

    /** In samples of 48 kHz. */
    int length() {
        return full.length;
    }

    /** What it costs. */
    long bytes() {
        return 2L * (narrow.length + wide.length + full.length);
    }
}
