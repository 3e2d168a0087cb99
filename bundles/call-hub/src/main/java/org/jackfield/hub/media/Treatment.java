// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import org.jackfield.api.call.Audience;
import org.jackfield.api.call.LegChange;
import org.jackfield.api.media.Gain;
import org.jackfield.api.media.SuppressorChoice;
import org.jackfield.api.media.SuppressorMode;

/**
 * What is to be done with the sound of a leg.
 *
 * @param muted the others do not hear it
 * @param suppressor whether and by what noise is taken out
 * @param gain how loud the others hear it
 * @param audience who hears it
 */
public record Treatment(boolean muted, SuppressorChoice suppressor, Gain gain, Audience audience) {

    /** Nothing at all. */
    public static final Treatment NONE = new Treatment(false, SuppressorChoice.NONE, Gain.UNITY, Audience.EVERYONE);

    /** The same, but for what is to be changed. */
    public Treatment changedBy(LegChange change) {
        return new Treatment(
                change.mute().orElse(muted),
                change.suppressor().orElse(suppressor),
                change.gain().orElse(gain),
                change.audience().orElse(audience));
    }

    /** Whether packets can pass as they are. */
    boolean relayable() {
        return !muted && suppressor.mode() == SuppressorMode.OFF && gain.equals(Gain.UNITY) && audience.everyone();
    }
}
