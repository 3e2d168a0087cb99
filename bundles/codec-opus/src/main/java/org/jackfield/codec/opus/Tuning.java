// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

/**
 * How speech is encoded.
 *
 * @param bitrate in bit/s for the full band
 * @param complexity 0 to 10
 * @param fec whether packets tell of the one before when there is loss
 * @param dtx whether little is sent in silence
 */
record Tuning(int bitrate, int complexity, boolean fec, boolean dtx) {

    static final Tuning USUAL = new Tuning(32_000, 5, true, false);

    private static final int FULL_BAND = 48_000;
    private static final int LEAST_BITRATE = 6000;

    static Tuning of(OpusSettings settings) {
        return new Tuning(settings.bitrate(), settings.complexity(), settings.fec(), settings.dtx());
    }

    /** The bit rate for sound of a sample rate: half of the full band's at 8 kHz, three quarters at 16 kHz. */
    int bitrate(int audioRate) {
        int quarters = audioRate >= FULL_BAND ? 4 : audioRate > FULL_BAND / 6 ? 3 : 2;
        return Math.max(LEAST_BITRATE, bitrate / 4 * quarters);
    }
}
