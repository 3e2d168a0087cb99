// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.Arrays;
import org.jackfield.hub.tone.ToneDetector;
import org.jackfield.hub.tone.ToneGenerator;
import org.jackfield.soundfile.Resampler;

/**
 * What a leg has whose digits travel as tones: finds them in what is heard and takes them out of it, makes them in what is sent.
 * Belongs to the clock.
 */
final class ToneLine {

    private static final int RATE = 8000;
    private static final int LOOKS = RATE / MixedCall.TICKS_PER_SECOND / ToneDetector.HOP;

    private final int rate;
    private final ToneDetector.Sink sink;
    private final ToneDetector detector = new ToneDetector();
    private final Resampler down;
    private final short[] narrow = new short[RATE / MixedCall.TICKS_PER_SECOND];
    private final ToneGenerator generator;

    /**
     * @param rate of what is heard, in Hz
     * @param generator of before, so that digits that wait are not lost
     * @param sink told on the clock; must only hand it on
     */
    ToneLine(int rate, ToneGenerator generator, ToneDetector.Sink sink) {
        this.rate = rate;
        this.generator = generator;
        this.sink = sink;
        this.down = new Resampler(rate, RATE);
    }

    int rate() {
        return rate;
    }

    ToneGenerator generator() {
        return generator;
    }

    /** One tick of what is heard; where a digit is, silence takes its place. */
    void listen(short[] pcm, int samples) {
        down.convert(pcm, samples, narrow);
        int part = samples / LOOKS;
        for (int i = 0; i < LOOKS; i++) {
            if (detector.listen(narrow, i * ToneDetector.HOP, sink)) {
                Arrays.fill(pcm, i * part, (i + 1) * part, (short) 0);
            }
        }
    }

    /** One tick in which nothing came. */
    void rest() {
        detector.end(sink);
    }

    /** One tick of what is sent; digits take the place of other sound, as telephone-events do (RFC 4733, 2.5.1.2). */
    void speak(short[] pcm, int samples, int sampleRate) {
        if (generator.busy()) {
            generator.speak(pcm, samples, sampleRate);
        }
    }
}
