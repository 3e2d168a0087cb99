// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechRecogniser;

/** Cuts a recording at its pauses into pieces that can be listened to at once; what is silent is left out. */
final class Utterances {

    private static final int BLOCKS_PER_SECOND = 50;

    /** What is further below the loudest block is a pause, in dB. */
    private static final double PAUSE = 32;

    /** Nobody speaks so softly, in dBFS. */
    private static final double SILENCE = -60;

    /** A pause of so many blocks may end a piece. */
    private static final int BREATH = BLOCKS_PER_SECOND / 2;

    /** So many blocks around speech belong to it: soft consonants are below the limit. */
    private static final int MARGIN = BLOCKS_PER_SECOND / 5;

    /** What is shorter is a click. */
    private static final int SHORTEST = BLOCKS_PER_SECOND / 10;

    private static final int LONGEST = SpeechRecogniser.LONGEST_SECONDS * BLOCKS_PER_SECOND;

    private final Speech speech;
    private final int block;
    private final double[] levels;
    private final double limit;
    private final List<Speech> pieces = new ArrayList<>();

    private Utterances(Speech speech) {
        this.speech = speech;
        this.block = speech.rate() / BLOCKS_PER_SECOND;
        this.levels = new double[speech.pcm().length / block];
        double loudest = SILENCE;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = level(i);
            loudest = Math.max(loudest, levels[i]);
        }
        this.limit = Math.max(SILENCE, loudest - PAUSE);
    }

    /** The pieces, in order; none of a silent recording. */
    static List<Speech> of(Speech speech) {
        Utterances utterances = new Utterances(speech);
        utterances.cut();
        return List.copyOf(utterances.pieces);
    }

    /** In dBFS. */
    private double level(int index) {
        double power = 1;
        for (int i = index * block; i < (index + 1) * block; i++) {
            power += (double) speech.pcm()[i] * speech.pcm()[i] / block;
        }
        return 10 * Math.log10(power / ((double) Short.MAX_VALUE * Short.MAX_VALUE));
    }

    private boolean spoken(int index) {
        return levels[index] > limit;
    }

    private void cut() {
        int begin = -1;
        int last = -1;
        int count = 0;
        for (int i = 0; i < levels.length; i++) {
            if (!spoken(i)) {
                continue;
            }
            if (begin >= 0 && i - last > BREATH) {
                take(begin, last + 1, count);
                begin = -1;
            }
            count = begin < 0 ? 1 : count + 1;
            begin = begin < 0 ? i : begin;
            last = i;
        }
        if (begin >= 0) {
            take(begin, last + 1, count);
        }
    }

    /** One that is too long for a piece is cut where it is softest. */
    private void take(int begin, int end, int count) {
        int first = begin;
        while (end - first > LONGEST - 2 * MARGIN) {
            int softest = softest(first + LONGEST / 2, first + LONGEST - 2 * MARGIN);
            add(first, softest);
            first = softest;
        }
        if (count >= SHORTEST) {
            add(first, end);
        }
    }

    private int softest(int from, int to) {
        int softest = from;
        for (int i = from; i < to; i++) {
            softest = levels[i] < levels[softest] ? i : softest;
        }
        return softest;
    }

    private void add(int begin, int end) {
        int from = Math.max(0, begin - MARGIN) * block;
        int to = Math.min(levels.length, end + MARGIN) * block;
        pieces.add(new Speech(Arrays.copyOfRange(speech.pcm(), from, to), speech.rate()));
    }
}
