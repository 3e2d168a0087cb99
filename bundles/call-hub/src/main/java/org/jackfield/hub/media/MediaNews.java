// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.LegId;

/** What the sound of a call reports to the call. Called on the call's lane; returns at once. */
public interface MediaNews {

    /** The mode or a leg's chain changed. */
    void changed();

    /** A digit was found in the leg's sound, and taken out of it. */
    void digit(LegId leg, Dtmf dtmf);

    /** The leg's codec left and has no twin: it is silent, and should renegotiate if another codec is common. */
    void orphaned(LegId leg);

    /** The leg's codec did not come back in time ({@code codec-grace}) and nothing else was agreed: it should end. */
    void lost(LegId leg);
}
