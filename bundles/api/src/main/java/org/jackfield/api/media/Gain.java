// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

/**
 * How much louder or softer the others hear a party.
 *
 * @param automatic whether it follows the party's speech, so that all parties are about equally loud; then {@code decibels} does
 *     not matter
 * @param decibels from {@link #LEAST} to {@link #MOST}; 0 leaves sound as it is
 */
public record Gain(boolean automatic, double decibels) {

    /** In dB. */
    public static final double LEAST = -30;

    /** In dB. */
    public static final double MOST = 24;

    /** Leaves sound as it is. */
    public static final Gain UNITY = new Gain(false, 0);

    /** Follows the party's speech. */
    public static final Gain AUTOMATIC = new Gain(true, 0);

    public Gain {
        if (!(decibels >= LEAST && decibels <= MOST)) {
            throw new IllegalArgumentException("Gain must be %.0f to %.0f dB, not %s".formatted(LEAST, MOST, decibels));
        }
    }
}
