// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.LegId;
import org.jackfield.api.media.SampledPort;
import org.jackfield.hub.media.PcmTap;

/** Calls that can be recorded. A service within this bundle; any thread. */
public interface Recordable {

    /** What sits beside a call and takes its sound. Called on the call's lane; must return at once. */
    interface Recorder {

        /** Where it hears the mix. */
        SampledPort port();

        /** Where it hears one leg; empty if legs are not kept apart. */
        Optional<PcmTap> track(LegId leg, String party);

        /** The call is over; nothing comes any more. */
        void over();
    }

    /**
     * The recorder joins a call.
     *
     * @throws org.jackfield.api.call.NoSuchCallException if it does not live
     */
    void attach(CallId call, Recorder recorder);

    /** The recorder leaves a call; then it is told that it is over. */
    void detach(CallId call, Recorder recorder);
}
