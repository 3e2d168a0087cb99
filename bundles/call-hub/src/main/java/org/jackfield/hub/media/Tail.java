// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import org.jackfield.api.media.AudioDecoder;

/**
 * How a leg's sound would have gone on when its decoder was taken out: 60 ms invented by the old decoder, faded into what
 * follows, so that neither sudden silence is heard nor a new decoder that has yet to adapt, as G.722 has. For the clock;
 * allocates only when the rate has changed.
 */
final class Tail {

    private static final int TICKS = 3;

    private short[] invented = new short[0];
    private int rate;
    private int position;

    /** Between two ticks: the decoder is about to be taken out. */
    void take(Slot<AudioDecoder> slot, int itsRate, StageWatch watch) {
        AudioDecoder leaving = slot.stage();
        if (leaving instanceof NeutralDecoder) {
            position = invented.length;
            return;
        }
        int samples = TICKS * MixedCall.samplesPerTick(itsRate);
        if (invented.length != samples) {
            invented = new short[samples];
        }
        rate = itsRate;
        position = 0;
        watch.enter(slot);
        try {
            leaving.conceal(invented, 0, samples);
        } catch (Throwable e) {
            // It is going anyway, perhaps for this very reason.
            position = samples;
        }
        watch.leave();
    }

    /** Whether there is something to fade from, into sound of this rate. */
    boolean waiting(int nextRate) {
        return position < invented.length && rate == nextRate;
    }

    /** Fades into the next tick. */
    void fadeInto(short[] pcm, int samples) {
        int length = invented.length;
        for (int i = 0; i < samples; i++, position++) {
            pcm[i] = (short) ((invented[position] * (length - position) + pcm[i] * position) / length);
        }
    }
}
