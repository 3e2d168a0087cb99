// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.util.Optional;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Invitation;
import org.jackfield.api.call.LegDirection;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegState;
import org.jackfield.api.call.LegView;

/**
 * Finds the leg whose place an INVITE with Replaces is to take (RFC 3891, 3): by the names of its dialog, or by those that
 * lamps are told of whoever rings.
 */
final class Takeover {

    private final LegBook legs;
    private final PickUpNames names;

    Takeover(LegBook legs, PickUpNames names) {
        this.legs = legs;
        this.names = names;
    }

    /** Hands the leg to the hub, or ends it. On the leg's lane. */
    void begin(InboundLeg leg, String replaces, Invitation invitation, CallHub calls) {
        Optional<Replaced> dialog = Replaced.parse(replaces);
        Optional<LegId> shown = dialog.flatMap(names::leg);
        if (shown.isPresent()) {
            pickUp(leg, shown.get(), invitation, calls);
            return;
        }
        Optional<SipLeg> replaced = dialog.flatMap(legs::find).filter(Takeover::replaceable);
        if (replaced.isEmpty()) {
            leg.finish(Hangup.of(HangupCause.INVALID_CALL_REFERENCE, Hangup.By.ROUTER)
                    .detailed("The call to be replaced is not here"));
        } else if (dialog.filter(Replaced::earlyOnly).isPresent()
                && replaced.get().confirmed()) {
            tooLate(leg);
        } else {
            calls.replace(leg, invitation, replaced.get().id());
        }
    }

    /** Before the answer only who was called may be replaced, not who calls (RFC 3891, 3). */
    private static boolean replaceable(SipLeg leg) {
        return !leg.over() && (leg.confirmed() || leg.direction() == LegDirection.OUTBOUND);
    }

    /** What a lamp shows opens a ringing call and no other. */
    private static void pickUp(InboundLeg leg, LegId shown, Invitation invitation, CallHub calls) {
        boolean answered = calls.calls().stream()
                .flatMap(call -> call.legs().stream())
                .filter(one -> one.id().equals(shown))
                .map(LegView::state)
                .anyMatch(LegState.ANSWERED::equals);
        if (answered) {
            tooLate(leg);
        } else {
            calls.replace(leg, invitation, shown);
        }
    }

    private static void tooLate(InboundLeg leg) {
        leg.finish(Hangup.of(HangupCause.USER_BUSY, Hangup.By.ROUTER)
                .detailed("The call to be replaced is answered already"));
    }
}
