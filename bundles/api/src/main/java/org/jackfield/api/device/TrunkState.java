// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.device;

import java.time.Instant;
import java.util.List;

/**
 * A provider's trunk.
 *
 * @param since when it came into this status
 * @param calls live calls over it
 * @param detail what a person needs to know, for example {@code 403 Forbidden: check user and password}; may be empty
 * @param draining whether it takes no new calls, since its plug-in is about to be taken out; emergency calls take it last
 * @param troubles what went wrong lately, newest first; only the last few
 */
public record TrunkState(
        String provider,
        Status status,
        Instant since,
        int calls,
        String detail,
        boolean draining,
        List<Trouble> troubles) {

    public TrunkState {
        troubles = List.copyOf(troubles);
    }

    /** Whether a trunk can be used. */
    public enum Status {
        /** Registered, or answering OPTIONS, or known by address and not checked. */
        UP,
        /** Not yet heard of. */
        TRYING,
        /** Registration refused or no answer; routes pass it over. */
        DOWN
    }

    /**
     * Something that went wrong.
     *
     * @param at when, the last time
     * @param times how often one after the other, at least 1
     * @param sentence what happened, and what to do where that is known
     */
    public record Trouble(Instant at, int times, String sentence) {}
}
