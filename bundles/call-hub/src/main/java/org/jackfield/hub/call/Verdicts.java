// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;

/** How the destinations of a dialling ended, and which of it the caller is told. */
final class Verdicts {

    /** Most telling first; what is not listed comes last. */
    private static final List<HangupCause> TELLING = List.of(
            HangupCause.USER_BUSY,
            HangupCause.CALL_REJECTED,
            HangupCause.UNALLOCATED_NUMBER,
            HangupCause.NO_ANSWER,
            HangupCause.INCOMPATIBLE_DESTINATION,
            HangupCause.NO_USER_RESPONDING,
            HangupCause.SUBSCRIBER_ABSENT);

    private final List<Hangup> all = new ArrayList<>(2);
    private final boolean lenient;
    private boolean decided;

    /** @param lenient whether nobody decides for the others, as in a group */
    Verdicts(boolean lenient) {
        this.lenient = lenient;
    }

    void add(Hangup hangup) {
        all.add(hangup);
        decided |= !lenient && !hangup.tryNext();
    }

    /** Whether a far party has decided, so that nobody else is to be tried. */
    boolean decided() {
        return decided;
    }

    /** What the caller is told: what a far party decided before what only happened (compare RFC 3261, 16.7). */
    Hangup best() {
        return all.stream()
                .min(Comparator.comparing(Hangup::tryNext).thenComparingInt(Verdicts::rank))
                .map(best -> new Hangup(best.cause(), best.by(), best.detail(), lenient || best.tryNext()))
                .orElseGet(() ->
                        new Hangup(HangupCause.NO_ROUTE_TO_DESTINATION, By.ROUTER, "nobody is left to dial", true));
    }

    private static int rank(Hangup hangup) {
        int rank = TELLING.indexOf(hangup.cause());
        return rank < 0 ? TELLING.size() : rank;
    }
}
