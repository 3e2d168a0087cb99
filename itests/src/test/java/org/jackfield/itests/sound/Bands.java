// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.sound;

/**
 * Sound as its energy in third octaves over time, by which recordings of different rates can be held against each other: 14
 * bands from 150 Hz to 3.4 kHz, which every telephone codec has, in frames of 25.6 ms, a new one every 12.8 ms (those of STOI,
 * Taal, Hendriks, Heusdens and Jensen, 2011).
 */
final class Bands {

    static final int COUNT = 14;
    static final double HOP_SECONDS = 0.0128;

    private static final double LOWEST_HZ = 150;
    private static final int HIGHEST_HZ = 3375;

    /** The same frequencies whatever the rate, closer to each other than a frame can tell apart. */
    private static final int STEP_HZ = 25;

    private final double[][] energies;

    private Bands(double[][] energies) {
        this.energies = energies;
    }

    static Bands of(Wav wav) {
        int window = (int) Math.round(2 * HOP_SECONDS * wav.rate());
        int frames = Math.max(0, (int) ((wav.seconds() - 2 * HOP_SECONDS) / HOP_SECONDS));
        double[][] energies = new double[frames][COUNT];
        for (int hz = (int) LOWEST_HZ; hz <= HIGHEST_HZ; hz += STEP_HZ) {
            int band = (int) Math.round(3 * Math.log(hz / LOWEST_HZ) / Math.log(2));
            double[] cosine = new double[window];
            double[] sine = new double[window];
            for (int i = 0; i < window; i++) {
                double hann = (0.5 - 0.5 * Math.cos(2 * Math.PI * i / window)) / window;
                cosine[i] = hann * Math.cos(2 * Math.PI * hz * i / wav.rate());
                sine[i] = hann * Math.sin(2 * Math.PI * hz * i / wav.rate());
            }
            for (int i = 0; i < frames; i++) {
                energies[i][band] += energy(wav, (int) Math.round(i * HOP_SECONDS * wav.rate()), cosine, sine);
            }
        }
        return new Bands(energies);
    }

    private static double energy(Wav wav, int from, double[] cosine, double[] sine) {
        short[] samples = wav.samples();
        double re = 0;
        double im = 0;
        for (int i = 0; i < Math.min(cosine.length, samples.length - from); i++) {
            re += samples[from + i] * cosine[i];
            im += samples[from + i] * sine[i];
        }
        return re * re + im * im;
    }

    int frames() {
        return energies.length;
    }

    double energy(int frame, int band) {
        return energies[frame][band];
    }

    /** Of all bands together. */
    double energy(int frame) {
        double sum = 0;
        for (double energy : energies[frame]) {
            sum += energy;
        }
        return sum;
    }

    /** That of the loudest frame. */
    double loudest() {
        double loudest = 0;
        for (int i = 0; i < energies.length; i++) {
            loudest = Math.max(loudest, energy(i));
        }
        return loudest;
    }
}
