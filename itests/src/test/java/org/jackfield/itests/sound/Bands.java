// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.sound;

import org.hipparchus.complex.Complex;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;

/**
 * Sound as its energy in third octaves over time, by which recordings of different rates can be held against each other: 14
 * bands from 150 Hz to 3.4 kHz, which every telephone codec has, in frames of 25.6 ms, a new one every 12.8 ms (those of STOI,
 * Taal, Hendriks, Heusdens and Jensen, 2011).
 */
final class Bands {

    static final int COUNT = 14;
    static final double HOP_SECONDS = 0.0128;

    private static final double LOWEST_HZ = 150;
    private static final FastFourierTransformer FOURIER = new FastFourierTransformer(DftNormalization.STANDARD);

    private final double[][] energies;

    private Bands(double[][] energies) {
        this.energies = energies;
    }

    static Bands of(Wav wav) {
        int window = (int) Math.round(2 * HOP_SECONDS * wav.rate());
        int frames = Math.max(0, (int) ((wav.seconds() - 2 * HOP_SECONDS) / HOP_SECONDS));
        double[][] energies = new double[frames][];
        for (int i = 0; i < frames; i++) {
            energies[i] = frame(wav, (int) Math.round(i * HOP_SECONDS * wav.rate()), window);
        }
        return new Bands(energies);
    }

    private static double[] frame(Wav wav, int from, int window) {
        double[] windowed = new double[Integer.highestOneBit(2 * window - 1)];
        for (int i = 0; i < window && from + i < wav.samples().length; i++) {
            double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / window);
            windowed[i] = hann * wav.samples()[from + i] / window;
        }
        Complex[] spectrum = FOURIER.transform(windowed, TransformType.FORWARD);
        double[] bands = new double[COUNT];
        for (int bin = 1; bin < spectrum.length / 2; bin++) {
            double hz = (double) bin * wav.rate() / windowed.length;
            int band = (int) Math.round(3 * Math.log(hz / LOWEST_HZ) / Math.log(2));
            if (band >= 0 && band < COUNT) {
                double amplitude = spectrum[bin].norm();
                // Longer transforms have more bins in a band.
                bands[band] += amplitude * amplitude * window / windowed.length;
            }
        }
        return bands;
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
