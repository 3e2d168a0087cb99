// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.sound;

import java.util.Locale;
import org.hipparchus.complex.Complex;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;

/** Listens to a recording: which tone is in it, how loud, and where it is missing. */
public final class Hearing {

    private static final double WINDOW_SECONDS = 0.02;
    private static final double AUDIBLE_DBFS = -40;

    private final Wav wav;

    private Hearing(Wav wav) {
        this.wav = wav;
    }

    public static Hearing of(Wav wav) {
        return new Hearing(wav);
    }

    /** The strongest frequency in Hz of the whole recording; 0 if it is silent or shorter than a quarter of a second. */
    public double pitch() {
        int size = Integer.highestOneBit(Math.max(1, wav.samples().length));
        if (size < wav.rate() / 4 || level(wav.samples(), 0, wav.samples().length) < AUDIBLE_DBFS) {
            return 0;
        }
        double[] windowed = new double[size];
        for (int i = 0; i < size; i++) {
            windowed[i] = wav.samples()[i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / size));
        }
        Complex[] spectrum =
                new FastFourierTransformer(DftNormalization.STANDARD).transform(windowed, TransformType.FORWARD);
        int best = 1;
        for (int bin = 2; bin < size / 2; bin++) {
            if (spectrum[bin].norm() > spectrum[best].norm()) {
                best = bin;
            }
        }
        return (double) best * wav.rate() / size;
    }

    /**
     * The share of 20 ms windows, between the first and the last window in which it sounds, in which a tone is missing or
     * drowned: 0 is a tone without a gap.
     */
    public double gaps(double hz) {
        int window = (int) (wav.rate() * WINDOW_SECONDS);
        int windows = wav.samples().length / window;
        int first = -1;
        int last = -1;
        int missing = 0;
        int missingSoFar = 0;
        for (int i = 0; i < windows; i++) {
            if (sounds(hz, i * window, window)) {
                first = first < 0 ? i : first;
                last = i;
                missing = missingSoFar;
            } else if (first >= 0) {
                missingSoFar++;
            }
        }
        return first < 0 ? 1 : (double) missing / (last - first + 1);
    }

    /** For how many seconds, first to last window, a tone sounds. */
    public double sounding(double hz) {
        int window = (int) (wav.rate() * WINDOW_SECONDS);
        int count = 0;
        for (int i = 0; i < wav.samples().length / window; i++) {
            count += sounds(hz, i * window, window) ? 1 : 0;
        }
        return count * WINDOW_SECONDS;
    }

    /** Level in dBFS of the whole recording. */
    public double level() {
        return level(wav.samples(), 0, wav.samples().length);
    }

    /** Whether the tone holds a third or more of the energy of an audible window. */
    private boolean sounds(double hz, int from, int length) {
        double w = 2 * Math.PI * hz / wav.rate();
        double re = 0;
        double im = 0;
        double energy = 1e-9;
        for (int i = 0; i < length; i++) {
            double sample = wav.samples()[from + i];
            re += sample * Math.cos(w * i);
            im += sample * Math.sin(w * i);
            energy += sample * sample;
        }
        boolean audible = level(wav.samples(), from, length) > AUDIBLE_DBFS;
        return audible && 2 * (re * re + im * im) / length / energy > 1.0 / 3;
    }

    private static double level(short[] samples, int from, int length) {
        double energy = 1e-9;
        for (int i = from; i < from + length; i++) {
            energy += (double) samples[i] * samples[i];
        }
        return 10 * Math.log10(energy / Math.max(1, length)) - 20 * Math.log10(Short.MAX_VALUE);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f s, pitch %.1f Hz, level %.1f dBFS", wav.seconds(), pitch(), level());
    }
}
