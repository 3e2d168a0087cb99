// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.Source;

/**
 * What remains of a call.
 *
 * @param legs the legs as they were last seen, in the order in which they joined
 */
public record CallRecord(
        CallId id,
        Source source,
        Caller caller,
        String dialled,
        Optional<String> route,
        boolean emergency,
        Instant began,
        Optional<Instant> answered,
        Instant ended,
        Hangup hangup,
        List<LegView> legs) {

    public CallRecord {
        legs = List.copyOf(legs);
    }
}
