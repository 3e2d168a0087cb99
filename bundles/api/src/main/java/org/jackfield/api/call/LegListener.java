// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Hears what becomes of legs. Called by endpoints from any thread, for one leg in the order of events; must return at once.
 * After {@link #ended} nothing more is said of a leg.
 */
@ProviderType
public interface LegListener {

    /** The far party is alerted. */
    void ringing(Leg leg);

    /** Sound flows before the answer; {@link Leg#media()} has a codec. May come again with another codec. */
    void earlyMedia(Leg leg);

    /** The far party answered; {@link Leg#media()} has a codec. For an inbound leg: our answer was confirmed (ACK). */
    void answered(Leg leg);

    /** Codec or direction came to be or changed, for example because the far party holds or resumes. */
    void mediaChanged(Leg leg);

    /** A digit was pressed. */
    void dtmf(Leg leg, Dtmf dtmf);

    /** The far party asks to be replaced by somebody else (REFER, RFC 3515). */
    void transfer(Leg leg, TransferRequest request);

    /** It is over. */
    void ended(Leg leg, Hangup hangup);
}
