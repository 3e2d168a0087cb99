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

    /** What the window leaves of the highest tone's power where it is off by {@link #TOLERANCE}. */
    private static final double LEAST_RESPONSE = 0.4;

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
        private double real;
        private double imaginary;
        private double realBefore;
        private double imaginaryBefore;
        private double power;
        private double deviation;

        Tone(double frequency) {
            double step = 2 * Math.PI * frequency / RATE;
            this.frequency = frequency;
            this.cosine = Math.cos(step);
            this.sine = Math.sin(step);
        }

        /** Takes over where Goertzel's filter arrived at the end of the window. */
        void seen(double s1, double s2) {
            realBefore = real;
            imaginaryBefore = imaginary;
            real = s1 - s2 * cosine;
            imaginary = s2 * sine;
            power = real * real + imaginary * imaginary;
        }

        /** By how much the phase has advanced since the last look tells how far off the sound is. */
        void compare() {
            double turned = Math.atan2(
                    imaginary * realBefore - real * imaginaryBefore, real * realBefore + imaginary * imaginaryBefore);
            double advance = turned - 2 * Math.PI * frequency * HOP / RATE;
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
        filter(low);
        filter(high);
        int row = strongest(low);
        int column = strongest(high);
        Tone l = low[row];
        Tone h = high[column];
        // Nearly all sound ends here: what the window takes from a tone that is off is less than what is allowed for.
        double scale = 2 / (sumOfWindow * sumOfWindow);
        if ((l.power + h.power) * scale * energyOfWindow < LEAST_RESPONSE * PURITY * energy) {
            return 0;
        }
        l.compare();
        h.compare();
        double lowPower = power(l);
        double highPower = power(h);
        double least = LEAST_AMPLITUDE * LEAST_AMPLITUDE / 2;
        boolean loud = lowPower >= least && highPower >= least;
        boolean even = lowPower <= TWIST * highPower && highPower <= TWIST * lowPower;
        boolean near = l.near() && h.near();
        boolean pure = (lowPower + highPower) * energyOfWindow >= PURITY * energy;
        return loud && even && near && pure ? TonePairs.digit(row, column) : 0;
    }

    /** Goertzel's filter for a group of four at once: each waits for its own last step, and the processor fills that time. */
    private void filter(Tone[] group) {
        double a = 2 * group[0].cosine;
        double b = 2 * group[1].cosine;
        double c = 2 * group[2].cosine;
        double d = 2 * group[3].cosine;
        double a1 = 0;
        double a2 = 0;
        double b1 = 0;
        double b2 = 0;
        double c1 = 0;
        double c2 = 0;
        double d1 = 0;
        double d2 = 0;
        for (int i = 0; i < WINDOW; i++) {
            double sound = windowed[i];
            double a0 = sound + a * a1 - a2;
            double b0 = sound + b * b1 - b2;
            double c0 = sound + c * c1 - c2;
            double d0 = sound + d * d1 - d2;
            a2 = a1;
            a1 = a0;
            b2 = b1;
            b1 = b0;
            c2 = c1;
            c1 = c0;
            d2 = d1;
            d1 = d0;
        }
        group[0].seen(a1, a2);
        group[1].seen(b1, b2);
        group[2].seen(c1, c2);
        group[3].seen(d1, d2);
    }

    private static int strongest(Tone[] group) {
        int best = 0;
        for (int i = 1; i < group.length; i++) {
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
