// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.trace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.LegId;
import org.jackfield.api.media.LegQuality;
import org.osgi.annotation.versioning.ProviderType;

/** How calls sounded from one moment to the next, of the last half hour of each call. Any thread. */
@ProviderType
public interface QualityHistory {

    /** The moments of a call, oldest first; empty if the call is not known or not kept any more. */
    Optional<List<Moment>> moments(CallId call);

    /** How a leg sounded in the five seconds before a moment. */
    record Moment(Instant at, LegId leg, LegQuality quality) {}
}
