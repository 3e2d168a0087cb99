// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.sound;

import java.util.Locale;
import org.hipparchus.complex.Complex;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;

/**
 * Listens to a recording: which tone is in it, how loud, and where it is missing.
 *
 * <p>A tone is looked for in windows of 20 ms, a new one every 4 ms, so that a packet that is missing empties some window
 * nearly wholly, wherever it lies. It is there if it holds a certain share of the energy of an audible window.
 */
public final class Hearing {

    /** Share of the energy that a tone holds where it is heard alone. A hole of 8 ms takes more than the rest. */
    public static final double ALONE = 0.6;

    /** Share of the energy that one of two or three equally loud tones holds at least. */
    public static final double AMONG_OTHERS = 0.25;

    private static final double WINDOW_SECONDS = 0.02;
    private static final double STEP_SECONDS = 0.004;
    private static final double AUDIBLE_DBFS = -40;

    private final Wav wav;

    private Hearing(Wav wav) {
        this.wav = wav;
    }

    public static Hearing of(Wav wav) {
        return new Hearing(wav);
    }

    /**
     * The strongest frequency in Hz of the whole recording, by Fourier transform; 0 if it is silent or shorter than a quarter
     * of a second.
     */
    public double pitch() {
        int length = wav.samples().length;
        if (length < wav.rate() / 4 || level() < AUDIBLE_DBFS) {
            return 0;
        }
        double[] windowed = new double[Integer.highestOneBit(2 * length - 1)];
        for (int i = 0; i < length; i++) {
            windowed[i] = wav.samples()[i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / length));
        }
        Complex[] spectrum =
                new FastFourierTransformer(DftNormalization.STANDARD).transform(windowed, TransformType.FORWARD);
        int best = 1;
        for (int bin = 2; bin < windowed.length / 2; bin++) {
            if (spectrum[bin].norm() > spectrum[best].norm()) {
                best = bin;
            }
        }
        return (double) best * wav.rate() / windowed.length;
    }

    /** The share of windows, between the first and the last in which it sounds alone, in which a tone does not: 0 is none. */
    public double gaps(double hz) {
        return gaps(hz, ALONE);
    }

    /**
     * The same for a tone among others.
     *
     * @param share of a window's energy from which on the tone counts as heard
     */
    public double gaps(double hz, double share) {
        Presence presence = presence(hz, share);
        return presence.first < 0 ? 1 : (double) presence.missing / (presence.last - presence.first + 1);
    }

    /**
     * Length in seconds, to the step of the windows, of the longest gap between the first and the last window in which a tone
     * sounds; 0 if there is none, the whole recording if it never sounds.
     */
    public double longestGap(double hz, double share) {
        Presence presence = presence(hz, share);
        if (presence.first < 0) {
            return wav.seconds();
        }
        // Windows that only touch the gap are counted too, or not yet, by the share that they have to lose.
        double touched = WINDOW_SECONDS * (2 * share - 1);
        return presence.longest == 0 ? 0 : Math.max(STEP_SECONDS, presence.longest * STEP_SECONDS - touched);
    }

    /** Length in seconds, to a millisecond, of the longest silence between the first sound and the last. */
    public double longestSilence() {
        int millisecond = wav.rate() / 1000;
        Presence presence = new Presence();
        for (int i = 0; (i + 2) * millisecond <= wav.samples().length; i++) {
            // Two milliseconds, since a low tone passes zero for nearly one.
            presence.add(i, level(wav.samples(), i * millisecond, 2 * millisecond) > AUDIBLE_DBFS);
        }
        return presence.longest == 0 ? 0 : (presence.longest + 1) / 1000.0;
    }

    /** For how many seconds a tone sounds, alone or among others. */
    public double sounding(double hz) {
        return sounding(hz, AMONG_OTHERS);
    }

    /** For how many seconds a tone holds that share of the energy. */
    public double sounding(double hz, double share) {
        return presence(hz, share).present * STEP_SECONDS;
    }

    /** Level in dBFS of the whole recording. */
    public double level() {
        return level(wav.samples(), 0, wav.samples().length);
    }

    /** Where a tone is and where not, in windows; {@code first} is negative if it is nowhere. */
    private static final class Presence {

        private int first = -1;
        private int last = -1;
        private int present;
        private int missing;
        private int longest;

        private void add(int index, boolean sounds) {
            if (!sounds) {
                return;
            }
            if (first < 0) {
                first = index;
            } else {
                missing += index - last - 1;
                longest = Math.max(longest, index - last - 1);
            }
            last = index;
            present++;
        }
    }

    private Presence presence(double hz, double share) {
        int window = (int) (wav.rate() * WINDOW_SECONDS);
        int step = (int) (wav.rate() * STEP_SECONDS);
        double[] cosine = new double[window];
        double[] sine = new double[window];
        for (int i = 0; i < window; i++) {
            cosine[i] = Math.cos(2 * Math.PI * hz * i / wav.rate());
            sine[i] = Math.sin(2 * Math.PI * hz * i / wav.rate());
        }
        Presence presence = new Presence();
        for (int i = 0; i * step + window <= wav.samples().length; i++) {
            presence.add(i, sounds(cosine, sine, i * step, share));
        }
        return presence;
    }

    private boolean sounds(double[] cosine, double[] sine, int from, double share) {
        double re = 0;
        double im = 0;
        double energy = 1e-9;
        for (int i = 0; i < cosine.length; i++) {
            double sample = wav.samples()[from + i];
            re += sample * cosine[i];
            im += sample * sine[i];
            energy += sample * sample;
        }
        boolean audible = level(wav.samples(), from, cosine.length) > AUDIBLE_DBFS;
        return audible && 2 * (re * re + im * im) / cosine.length / energy > share;
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
