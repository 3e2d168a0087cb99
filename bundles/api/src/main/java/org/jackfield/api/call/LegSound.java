// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

import org.jackfield.api.media.Gain;
import org.jackfield.api.media.SuppressorChoice;

/**
 * What is done with the sound of a leg, and how loud it is.
 *
 * @param suppressor what was asked for
 * @param engine which noise suppressor it has, with its bundle and revision; empty if none
 * @param suppressing whether noise is being taken out now
 * @param gain what was asked for
 * @param gainNow the gain in dB that is applied now
 * @param audience who hears the party
 * @param said level in dBFS of what the others hear of the party; {@link #SILENCE} if silent, muted or not mixed
 * @param heard level in dBFS of what the party hears; {@link #SILENCE} if silent or not mixed
 * @param speaking whether the others hear the party speak now; only known while its call is mixed
 */
public record LegSound(
        SuppressorChoice suppressor,
        String engine,
        boolean suppressing,
        Gain gain,
        double gainNow,
        Audience audience,
        double said,
        double heard,
        boolean speaking) {

    /** In dBFS: no level is lower. */
    public static final double SILENCE = -100;

    /** Of a leg with which nothing is done. */
    public static final LegSound PLAIN =
            new LegSound(SuppressorChoice.NONE, "", false, Gain.UNITY, 0, Audience.EVERYONE, SILENCE, SILENCE, false);
}
