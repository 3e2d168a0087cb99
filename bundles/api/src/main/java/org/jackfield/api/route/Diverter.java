// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.route;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Target;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows where calls for a device go instead of it. Registered as a service; of several the one of the highest ranking that says
 * something decides. Asked on the call's lane; must not block. Emergency calls, those that go out, and those that an emergency desk may be
 * making in return are not diverted; of devices that are rung among others only do-not-disturb is heeded.
 */
@ConsumerType
public interface Diverter {

    /** When a call is diverted. */
    enum Occasion {
        /** Before the device is rung. */
        ALWAYS,
        /** It said that it is busy, or declined, or is not to be disturbed. */
        BUSY,
        /** It rang for too long. */
        NO_ANSWER,
        /** It is not registered, or gives no sign of life. */
        UNREACHABLE
    }

    /** Where a call for that device goes on that occasion; empty if nothing is set for it. */
    Optional<Diversion> divert(Target device, Caller caller, Occasion occasion);

    /** How long a device may ring before {@link Occasion#NO_ANSWER}; empty leaves it to the rule that rings it. */
    default Optional<Duration> patience(Target device) {
        return Optional.empty();
    }
}
