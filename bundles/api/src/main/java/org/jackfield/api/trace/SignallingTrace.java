// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.trace;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.LegId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps the messages of the calls that live and of those that ended last, within bounds. Endpoints write, whoever shows a
 * call reads. Any thread; never waits for anything.
 */
@ProviderType
public interface SignallingTrace {

    /**
     * A message passed.
     *
     * @param dialogue what all messages of one leg have in common, for SIP their Call-ID
     */
    void passed(String dialogue, SignallingMessage message);

    /** The messages of that dialogue, those before and those to come, are those of a leg. */
    void belongs(String dialogue, LegId leg);

    /** The messages of all legs of a call, oldest first; empty if the call is not known or not kept any more. */
    Optional<List<Step>> messages(CallId call);

    /** A message and the leg that it belongs to. */
    record Step(LegId leg, SignallingMessage message) {}
}
