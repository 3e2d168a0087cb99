// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.sound;

import java.util.Arrays;
import java.util.Locale;

/**
 * How like what was spoken what was heard is. What was heard may begin late, and its delay may change in the course of time, as a
 * jitter buffer makes it; each two seconds are laid upon each other anew.
 *
 * @param delay of what was heard at its first words, in s, against what was spoken
 * @param wander between the least and the greatest delay, in ms
 * @param intelligibility short-time objective intelligibility (Taal et al., 2011): 0 nothing, 1 everything; about 0.6 is understood
 *     by half of the listeners, from 0.75 on nearly all is
 * @param distance mean over frames with speech of the distance between spectra in third octaves, in dB, level apart
 * @param longestGap in ms, of frames that should be heard and lie 25 dB too low
 */
public record Likeness(double delay, double wander, double intelligibility, double distance, double longestGap) {

    private static final double PIECE_SECONDS = 2;
    private static final double LATEST_SECONDS = 4;
    private static final double WANDER_SECONDS = 0.15;
    private static final int STEPS_PER_SECOND = 500;
    private static final int ROUGHLY = 5;
    private static final int SEGMENT = 30;
    private static final double CLIPPING = Math.pow(10, 15 / 20.0);

    private static final double SPEECH_DB = -40;
    private static final double LOUD_DB = -25;
    private static final double GAP_DB = 25;
    private static final double FAINT = 1e-4;

    public static Likeness of(Wav spoken, Wav heard) {
        double[] spokenLoudness = loudness(spoken);
        double[] heardLoudness = loudness(heard);
        int probe = Math.min(heardLoudness.length - 1, 8 * STEPS_PER_SECOND);
        int latest = (int) (LATEST_SECONDS * STEPS_PER_SECOND);
        int roughly = shift(spokenLoudness, heardLoudness, 0, probe, 0, latest, ROUGHLY);
        int first = shift(spokenLoudness, heardLoudness, 0, probe, roughly, ROUGHLY, 1);
        Sum sum = new Sum();
        int shift = first;
        int piece = (int) (PIECE_SECONDS * STEPS_PER_SECOND);
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        int wander = (int) (WANDER_SECONDS * STEPS_PER_SECOND);
        int begin = Math.max(0, -first);
        for (int at = begin;
                at + piece < spokenLoudness.length && at + piece + shift + wander < heardLoudness.length;
                at += piece) {
            shift = shift(spokenLoudness, heardLoudness, at, piece, shift, wander, 1);
            least = Math.min(least, shift);
            most = Math.max(most, shift);
            sum.add(cut(spoken, at, piece), cut(heard, at + shift, piece));
        }
        if (sum.segments == 0) {
            throw new AssertionError(
                    "Too little was heard to be held against what was spoken: " + heard.seconds() + " s");
        }
        return new Likeness(
                (double) first / STEPS_PER_SECOND,
                (most - least) * 1000.0 / STEPS_PER_SECOND,
                sum.correlation / sum.segments,
                sum.distance / sum.spoken,
                sum.longestGap * Bands.HOP_SECONDS * 1000);
    }

    private static Wav cut(Wav wav, int from, int steps) {
        return wav.cut((double) from / STEPS_PER_SECOND, (double) (from + steps) / STEPS_PER_SECOND);
    }

    /** Levels over time, of steps of 2 ms smoothed over five. */
    private static double[] loudness(Wav wav) {
        int step = wav.rate() / STEPS_PER_SECOND;
        double[] loudness = new double[wav.samples().length / step];
        for (int i = 0; i < loudness.length; i++) {
            int from = Math.max(0, (i - 2) * step);
            int to = Math.min(wav.samples().length, (i + 3) * step);
            double energy = 0;
            for (int k = from; k < to; k++) {
                energy += (double) wav.samples()[k] * wav.samples()[k];
            }
            loudness[i] = Math.sqrt(energy / (to - from));
        }
        return loudness;
    }

    /** By how many steps a stretch lies later in what was heard: where both correlate best, near a guess. */
    private static int shift(double[] spoken, double[] heard, int from, int length, int guess, int around, int step) {
        int best = guess;
        double most = Double.NEGATIVE_INFINITY;
        for (int shift = guess - around; shift <= guess + around; shift += step) {
            double correlation = correlation(spoken, heard, from, length, shift);
            if (correlation > most) {
                most = correlation;
                best = shift;
            }
        }
        return best;
    }

    private static double correlation(double[] spoken, double[] heard, int from, int length, int shift) {
        int begin = Math.max(from, -shift);
        int end = Math.min(Math.min(from + length, spoken.length), heard.length - shift);
        if (end - begin < length / 2) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] x = Arrays.copyOfRange(spoken, begin, end);
        double[] y = Arrays.copyOfRange(heard, begin + shift, end + shift);
        return correlation(x, y);
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double product = 0;
        double squareX = 1e-12;
        double squareY = 1e-12;
        for (int i = 0; i < x.length; i++) {
            product += (x[i] - meanX) * (y[i] - meanY);
            squareX += (x[i] - meanX) * (x[i] - meanX);
            squareY += (y[i] - meanY) * (y[i] - meanY);
        }
        return product / Math.sqrt(squareX * squareY);
    }

    /** What the pieces add up to. */
    private static final class Sum {

        private double correlation;
        private int segments;
        private double distance;
        private int spoken;
        private int gap;
        private int longestGap;

        private void add(Wav spokenPiece, Wav heardPiece) {
            Bands x = Bands.of(spokenPiece);
            Bands y = Bands.of(heardPiece);
            int frames = Math.min(x.frames(), y.frames());
            double loudest = x.loudest();
            double level = level(y) - level(x);
            int[] speaking = new int[frames];
            int count = 0;
            for (int i = 0; i < frames; i++) {
                double below = db(x.energy(i)) - db(loudest);
                if (below > SPEECH_DB) {
                    speaking[count++] = i;
                    distance += distance(x, y, i, level);
                    spoken++;
                }
                boolean missing = below > LOUD_DB && db(y.energy(i)) - level < db(x.energy(i)) - GAP_DB;
                gap = missing ? gap + 1 : 0;
                longestGap = Math.max(longestGap, gap);
            }
            for (int from = 0; from + SEGMENT <= count; from += SEGMENT / 2) {
                for (int band = 0; band < Bands.COUNT; band++) {
                    correlation += segment(x, y, Arrays.copyOfRange(speaking, from, from + SEGMENT), band);
                    segments++;
                }
            }
        }

        private static double level(Bands bands) {
            double sum = 0;
            for (int i = 0; i < bands.frames(); i++) {
                sum += bands.energy(i);
            }
            return db(sum);
        }

        private static double distance(Bands x, Bands y, int frame, double level) {
            double strongest = 0;
            for (int band = 0; band < Bands.COUNT; band++) {
                strongest = Math.max(strongest, x.energy(frame, band));
            }
            double sum = 0;
            for (int band = 0; band < Bands.COUNT; band++) {
                // What lies far below the strongest is not heard beside it.
                double floor = strongest * FAINT;
                double scaled = y.energy(frame, band) / Math.pow(10, level / 10);
                double difference = db(scaled + floor) - db(x.energy(frame, band) + floor);
                sum += difference * difference;
            }
            return Math.sqrt(sum / Bands.COUNT);
        }

        private static double segment(Bands x, Bands y, int[] frames, int band) {
            double[] spokenBand = new double[frames.length];
            double[] heardBand = new double[frames.length];
            double spokenEnergy = 0;
            double heardEnergy = 1e-12;
            for (int i = 0; i < frames.length; i++) {
                spokenBand[i] = Math.sqrt(x.energy(frames[i], band));
                heardBand[i] = Math.sqrt(y.energy(frames[i], band));
                spokenEnergy += x.energy(frames[i], band);
                heardEnergy += y.energy(frames[i], band);
            }
            double scale = Math.sqrt(spokenEnergy / heardEnergy);
            for (int i = 0; i < frames.length; i++) {
                heardBand[i] = Math.min(scale * heardBand[i], spokenBand[i] * (1 + CLIPPING));
            }
            return correlation(spokenBand, heardBand);
        }

        private static double db(double energy) {
            return 10 * Math.log10(energy + 1e-9);
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "intelligibility %.3f, spectral distance %.2f dB, longest gap %.0f ms, delay %.3f s, wandering %.0f ms",
                intelligibility,
                distance,
                longestGap,
                delay,
                wander);
    }
}
