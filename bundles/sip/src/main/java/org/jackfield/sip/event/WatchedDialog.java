// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import java.util.Comparator;
import java.util.Optional;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.LegDirection;
import org.jackfield.api.call.LegState;
import org.jackfield.api.call.LegView;
import org.jackfield.sip.leg.PickUpNames;

/**
 * One dialog of something that is watched (RFC 4235, 4.1.2), seen from its side.
 *
 * @param id names it within one subscription
 * @param recipient whether it is called; else it calls
 * @param state {@code trying}, {@code early}, {@code confirmed} or {@code terminated} (3.7.1)
 * @param pickUp the names by which another phone may take it over; empty unless it is ringing
 * @param remote with whom; withheld callers are not named
 */
record WatchedDialog(String id, boolean recipient, String state, Optional<PickUpNames.Names> pickUp, Caller remote) {

    static final String TERMINATED = "terminated";

    static WatchedDialog of(CallView call, LegView leg, PickUpNames names) {
        boolean recipient = leg.direction() == LegDirection.OUTBOUND;
        String state =
                switch (leg.state()) {
                    case TRYING -> "trying";
                    case RINGING, EARLY -> "early";
                    case ANSWERED -> "confirmed";
                    case ENDED -> TERMINATED;
                };
        boolean open = recipient && (leg.state() == LegState.RINGING || leg.state() == LegState.EARLY);
        return new WatchedDialog(
                leg.id().value(),
                recipient,
                state,
                open ? Optional.of(names.of(leg.id())) : Optional.empty(),
                remote(call, leg));
    }

    /** The same, over. */
    WatchedDialog terminated() {
        return new WatchedDialog(id, recipient, TERMINATED, Optional.empty(), remote);
    }

    /** With whom a leg is connected: who has answered before who may. */
    private static Caller remote(CallView call, LegView leg) {
        Optional<LegView> other = call.legs().stream()
                .filter(one -> !one.id().equals(leg.id()) && one.state() != LegState.ENDED)
                .max(Comparator.comparing(LegView::state));
        return other.map(one -> shown(call, one)).orElseGet(() -> alone(call, leg));
    }

    private static Caller alone(CallView call, LegView leg) {
        return leg.direction() == LegDirection.OUTBOUND ? call.caller() : new Caller(call.dialled(), "", false);
    }

    /**
     * A party that called is shown as the call's caller or not at all: of one that came out of another call it is not known
     * whether it may be.
     */
    private static Caller shown(CallView call, LegView other) {
        boolean called = other.direction() == LegDirection.OUTBOUND;
        boolean caller = other.party().number().equals(call.caller().number());
        return called
                ? new Caller(other.party().number(), other.party().displayName(), false)
                : caller ? call.caller() : Caller.ANONYMOUS;
    }
}
