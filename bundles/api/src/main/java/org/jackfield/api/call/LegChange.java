// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

import java.util.Optional;
import org.jackfield.api.media.Gain;
import org.jackfield.api.media.SuppressorChoice;

/**
 * What an operator changes on a live leg; what is empty stays as it is.
 *
 * @param hold hold the party or let it go on
 * @param mute the others do not hear it
 * @param suppressor whether and by what noise is taken out of what it says
 * @param gain how loud the others hear it
 * @param audience who hears it
 * @param transfer number or name to which this leg's party is connected instead
 */
public record LegChange(
        Optional<Boolean> hold,
        Optional<Boolean> mute,
        Optional<SuppressorChoice> suppressor,
        Optional<Gain> gain,
        Optional<Audience> audience,
        Optional<String> transfer) {

    /** Changes nothing; the methods below say what else. */
    public static final LegChange NOTHING = new LegChange(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same, and this. */
    public LegChange withHold(boolean held) {
        return new LegChange(Optional.of(held), mute, suppressor, gain, audience, transfer);
    }

    /** The same, and this. */
    public LegChange withMute(boolean muted) {
        return new LegChange(hold, Optional.of(muted), suppressor, gain, audience, transfer);
    }

    /** The same, and this. */
    public LegChange withSuppressor(SuppressorChoice choice) {
        return new LegChange(hold, mute, Optional.of(choice), gain, audience, transfer);
    }

    /** The same, and this. */
    public LegChange withGain(Gain wanted) {
        return new LegChange(hold, mute, suppressor, Optional.of(wanted), audience, transfer);
    }

    /** The same, and this. */
    public LegChange withAudience(Audience hearers) {
        return new LegChange(hold, mute, suppressor, gain, Optional.of(hearers), transfer);
    }

    /** The same, and this. */
    public LegChange withTransfer(String number) {
        return new LegChange(hold, mute, suppressor, gain, audience, Optional.of(number));
    }
}
