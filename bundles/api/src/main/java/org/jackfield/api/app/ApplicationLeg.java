// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.app;

import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.media.SampledPort;
import org.osgi.annotation.versioning.ConsumerType;

/** What an application does in one call. Methods but those of its port are called on one lane. */
@ConsumerType
public interface ApplicationLeg {

    /** Where it hears and speaks. */
    SampledPort port();

    /** The caller pressed a digit. */
    void dtmf(Dtmf dtmf);

    /**
     * It is in another call from now on, and what it hears are others: it came along with its caller, or who called it connected
     * somebody with it and is gone (attended transfer).
     */
    default void moved(CallId call) {}

    /** It is over; nothing is called afterwards but at most one tick that is under way. */
    void ended();
}
