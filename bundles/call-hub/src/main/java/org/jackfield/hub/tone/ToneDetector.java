// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.tone;

/**
 * Finds digits in sound of 8 kHz (ITU-T Q.23, Q.24). Every 10 ms it looks at the last 20 ms through a Hann window: the strongest low
 * and high frequency must make up nearly all of the sound, be near each other in level, and stand, by the advance of their phase
 * from one look to the next, within 1.5 % of their nominal value; 3.5 % off is refused. Speech and music have such pairs for a
 * moment only and hardly ever without anything else.
 *
 * <p>Two good looks in a row (30 ms) begin a digit, so that 40 ms are always found and 20 ms never; four bad ones end it, so that a gap of
 * 10 ms does not and a pause of 40 ms does. For one thread; allocates nothing once made.
 */
public final class ToneDetector {

    /** Samples from one look to the next: 10 ms. */
    public static final int HOP = 80;

    private static final int RATE = 8000;
    private static final int WINDOW = 2 * HOP;
    private static final int MILLIS_PER_HOP = 1000 * HOP / RATE;

    /** Of one tone: −40 dBm0, where a sine of full scale has 3.17 dBm0 (G.711). */
    private static final double LEAST_AMPLITUDE = amplitude(-40);

    /** Share of the energy that the two tones must have: 15 dB of noise leave 0.97. */
    private static final double PURITY = 0.93;

    /** Power of one tone over that of the other at most, 10 dB: Q.24 has 4 to 8 dB accepted. */
    private static final double TWIST = 10;

    /** Between 1.5 %, which must pass, and 3.5 %, which must not. */
    private static final double TOLERANCE = 0.025;

    private static final int LOOKS_TO_BEGIN = 2;
    private static final int LOOKS_TO_END = 4;

    /** What the window hides of a digit at both ends. */
    private static final int HIDDEN_HOPS = 1;

    private final double[] hann = new double[WINDOW];
    private final double sumOfWindow;
    private final double energyOfWindow;
    private final double[] last = new double[WINDOW];
    private final double[] windowed = new double[WINDOW];
    private int filled;

    private final Tone[] low = new Tone[TonePairs.GROUP];
    private final Tone[] high = new Tone[TonePairs.GROUP];

    private char candidate;
    private int good;
    private int bad;
    private char digit;
    private int hops;

    /** One of the eight frequencies, seen through the window. */
    private static final class Tone {

        private final double frequency;
        private final double cosine;
        private final double sine;
        private double phase;
        private double power;
        private double deviation;

        Tone(double frequency) {
            double step = 2 * Math.PI * frequency / RATE;
            this.frequency = frequency;
            this.cosine = Math.cos(step);
            this.sine = Math.sin(step);
        }

        /** Goertzel: magnitude and phase at the nominal frequency, and from the phases how far off the sound is. */
        void look(double[] sound) {
            double s1 = 0;
            double s2 = 0;
            for (int i = 0; i < WINDOW; i++) {
                double s = sound[i] + 2 * cosine * s1 - s2;
                s2 = s1;
                s1 = s;
            }
            double real = s1 - s2 * cosine;
            double imaginary = s2 * sine;
            power = real * real + imaginary * imaginary;
            double now = Math.atan2(imaginary, real);
            double advance = now - phase - 2 * Math.PI * frequency * HOP / RATE;
            phase = now;
            deviation = (advance - 2 * Math.PI * Math.rint(advance / (2 * Math.PI))) * RATE / (2 * Math.PI * HOP);
        }

        /** What the window lets through of a tone that is off by the deviation, in power. */
        double response() {
            double bins = Math.abs(deviation) * WINDOW / RATE;
            if (bins < 1e-6) {
                return 1;
            }
            double amplitude = Math.sin(Math.PI * bins) / (Math.PI * bins) / (1 - bins * bins);
            return amplitude * amplitude;
        }

        boolean near() {
            return Math.abs(deviation) <= TOLERANCE * frequency;
        }
    }

    /** Nothing was heard yet. */
    public ToneDetector() {
        double sum = 0;
        double energy = 0;
        for (int i = 0; i < WINDOW; i++) {
            hann[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / WINDOW);
            sum += hann[i];
            energy += hann[i] * hann[i];
        }
        sumOfWindow = sum;
        energyOfWindow = energy;
        for (int i = 0; i < TonePairs.GROUP; i++) {
            low[i] = new Tone(TonePairs.low(i));
            high[i] = new Tone(TonePairs.high(i));
        }
    }

    /** The amplitude of a sine of that level. */
    static double amplitude(double dBm0) {
        return 32_768 * Math.pow(10, (dBm0 - 3.17) / 20);
    }

    /** Who is told of digits. */
    public interface Sink {
        /** A digit is over; so many ms long. */
        void digit(char digit, int millis);
    }

    /**
     * Listens to the next 10 ms.
     *
     * @param pcm from {@code at}, {@link #HOP} samples
     * @return whether they are, or may turn out to be, part of a digit, and should not be heard
     */
    public boolean listen(short[] pcm, int at, Sink sink) {
        System.arraycopy(last, HOP, last, 0, HOP);
        for (int i = 0; i < HOP; i++) {
            last[HOP + i] = pcm[at + i];
        }
        if (filled < 2) {
            filled++;
        }
        char seen = filled < 2 ? 0 : look();
        follow(seen, sink);
        return seen != 0 || digit != 0;
    }

    /** Between calls: what was being said is over. */
    public void end(Sink sink) {
        finish(sink);
        candidate = 0;
        good = 0;
        filled = 0;
    }

    /** The digit that the window shows, 0 if none. */
    private char look() {
        double energy = 0;
        for (int i = 0; i < WINDOW; i++) {
            double value = last[i] * hann[i];
            windowed[i] = value;
            energy += value * value;
        }
        int l = strongest(low);
        int h = strongest(high);
        double lowPower = power(low[l]);
        double highPower = power(high[h]);
        double least = LEAST_AMPLITUDE * LEAST_AMPLITUDE / 2;
        boolean loud = lowPower >= least && highPower >= least;
        boolean even = lowPower <= TWIST * highPower && highPower <= TWIST * lowPower;
        boolean near = low[l].near() && high[h].near();
        boolean pure = (lowPower + highPower) * energyOfWindow >= PURITY * energy;
        return loud && even && near && pure ? TonePairs.digit(l, h) : 0;
    }

    private int strongest(Tone[] group) {
        int best = 0;
        for (int i = 0; i < group.length; i++) {
            group[i].look(windowed);
            if (group[i].power > group[best].power) {
                best = i;
            }
        }
        return best;
    }

    /** The mean square of a tone, made good for what the window takes from one that is a little off. */
    private double power(Tone tone) {
        return tone.near() ? 2 * tone.power / (sumOfWindow * sumOfWindow) / tone.response() : 0;
    }

    private void follow(char seen, Sink sink) {
        if (digit != 0) {
            hops++;
            bad = seen == digit ? 0 : bad + 1;
            if (bad >= LOOKS_TO_END || seen != 0 && seen != digit && seen == candidate) {
                finish(sink);
            }
        }
        good = seen != 0 && seen == candidate ? good + 1 : seen != 0 ? 1 : 0;
        candidate = seen;
        if (digit == 0 && good >= LOOKS_TO_BEGIN) {
            digit = seen;
            hops = good + HIDDEN_HOPS;
            bad = 0;
        }
    }

    private void finish(Sink sink) {
        if (digit != 0) {
            sink.digit(digit, MILLIS_PER_HOP * Math.max(1, hops - bad));
            digit = 0;
        }
    }
}
