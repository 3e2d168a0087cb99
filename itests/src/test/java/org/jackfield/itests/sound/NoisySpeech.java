// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.sound;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Human speech with pauses, from Debian's alsa-utils, in pink noise. */
public final class NoisySpeech {

    private static final Path FOLDER = Path.of("/usr/share/sounds/alsa");
    private static final List<String> WORDS =
            List.of("Front_Center", "Front_Left", "Front_Right", "Rear_Center", "Rear_Left", "Rear_Right", "Side_Left");
    private static final int RATE = 48_000;
    private static final double PAUSE_SECONDS = 0.7;
    private static final int ROWS = 12;
    private static final double WINDOW_SECONDS = 0.02;

    private NoisySpeech() {}

    /** The same in a silent room. */
    public static Wav clean(int rate, int seconds) {
        return of(rate, seconds, Double.POSITIVE_INFINITY);
    }

    /**
     * Speech that repeats itself.
     *
     * @param rate in Hz, of which 48 kHz is a multiple
     * @param snr how far it lies above the noise, in dB
     */
    public static Wav of(int rate, int seconds, double snr) {
        short[] speech = new short[RATE * seconds];
        double energy = 0;
        int spoken = 0;
        int at = 0;
        for (int i = 0; at < speech.length; i++) {
            short[] word = Wav.read(FOLDER.resolve(WORDS.get(i % WORDS.size()) + ".wav"))
                    .samples();
            for (int k = 0; k < word.length && at + k < speech.length; k++, spoken++) {
                speech[at + k] = word[k];
                energy += (double) word[k] * word[k];
            }
            at += word.length + (int) (RATE * PAUSE_SECONDS);
        }
        double gain = Math.sqrt(energy / spoken / Math.pow(10, snr / 10));
        double[] noise = pink(speech.length);
        int factor = RATE / rate;
        short[] samples = new short[speech.length / factor];
        for (int i = 0; i < samples.length; i++) {
            double sum = 0;
            for (int k = 0; k < factor; k++) {
                sum += speech[i * factor + k] + gain * noise[i * factor + k];
            }
            samples[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sum / factor)));
        }
        return new Wav(rate, samples);
    }

    /** Noise of which each octave has the same energy, of power 1: slow and fast draws summed (Voss and McCartney). */
    private static double[] pink(int length) {
        Random random = new Random(5);
        double[] rows = new double[ROWS];
        double[] pink = new double[length];
        double energy = 0;
        double sum = 0;
        for (int i = 0; i < length; i++) {
            int row = Integer.numberOfTrailingZeros(i + 1);
            if (row < ROWS) {
                sum -= rows[row];
                rows[row] = random.nextGaussian();
                sum += rows[row];
            }
            pink[i] = sum + random.nextGaussian();
            energy += pink[i] * pink[i];
        }
        double scale = 1 / Math.sqrt(energy / length);
        return Arrays.stream(pink).map(value -> value * scale).toArray();
    }

    /** The level in dBFS below which a tenth of a recording lies, in windows of 20 ms: its background. */
    public static double floor(Wav wav) {
        int window = (int) (wav.rate() * WINDOW_SECONDS);
        double[] levels = new double[wav.samples().length / window];
        for (int i = 0; i < levels.length; i++) {
            double energy = 1;
            for (int k = 0; k < window; k++) {
                double sample = wav.samples()[i * window + k];
                energy += sample * sample;
            }
            levels[i] = 10 * Math.log10(energy / window) - 20 * Math.log10(Short.MAX_VALUE);
        }
        Arrays.sort(levels);
        return levels.length == 0 ? 0 : levels[levels.length / 10];
    }
}
