// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import org.jackfield.api.speech.Speech;

/** Brings speech to the loudness of a person on the telephone, whichever engine made it. */
final class Level {

    /** RMS of what is speech, in dBFS: 6 dB below the loudest that P.56 asks of a line. */
    private static final double WANTED = -20;

    /** What is further below the loudest block is a pause. */
    private static final double PAUSE = 25;

    /** No sample comes nearer to full scale, in dB. */
    private static final double PEAK = -1;

    /** Of noise nothing is made that sounds like speech. */
    private static final double MOST = 20;

    private static final int BLOCKS_PER_SECOND = 50;

    private Level() {}

    static Speech of(Speech speech) {
        short[] pcm = speech.pcm();
        double gain = Math.min(decibels(WANTED - level(pcm, speech.rate() / BLOCKS_PER_SECOND)), limit(pcm));
        short[] even = new short[pcm.length];
        for (int i = 0; i < pcm.length; i++) {
            even[i] = (short) Math.round(gain * pcm[i]);
        }
        return new Speech(even, speech.rate());
    }

    private static double decibels(double decibels) {
        return Math.pow(10, Math.min(MOST, decibels) / 20);
    }

    private static double limit(short[] pcm) {
        int peak = 1;
        for (short sample : pcm) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return Short.MAX_VALUE * decibels(PEAK) / peak;
    }

    /** RMS of the blocks that are speech, in dBFS. */
    private static double level(short[] pcm, int block) {
        int blocks = Math.max(1, pcm.length / block);
        double[] power = new double[blocks];
        double loudest = 1;
        for (int i = 0; i < blocks; i++) {
            for (int j = i * block; j < Math.min(pcm.length, (i + 1) * block); j++) {
                power[i] += (double) pcm[j] * pcm[j] / block;
            }
            loudest = Math.max(loudest, power[i]);
        }
        double least = loudest / Math.pow(10, PAUSE / 10);
        double sum = 0;
        int speaking = 0;
        for (double one : power) {
            if (one >= least) {
                sum += one;
                speaking++;
            }
        }
        double mean = speaking == 0 ? 1 : sum / speaking;
        return 10 * Math.log10(mean / ((double) Short.MAX_VALUE * Short.MAX_VALUE));
    }
}
