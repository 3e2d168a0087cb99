// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.LegState;
import org.jackfield.api.call.TransferRequest;
import org.jackfield.api.event.Event;

/** What a call does when it hears of one of its legs. On the call's lane; of a leg that is over nothing is heard any more. */
final class LegNews {

    private LegNews() {}

    static void ringing(Call call, CallLeg leg) {
        if (!leg.over()) {
            leg.advance(LegState.RINGING);
            leg.role().ringing(leg);
            call.changed();
        }
    }

    static void early(Call call, CallLeg leg) {
        if (!leg.over()) {
            leg.advance(LegState.EARLY);
            call.sound().refresh(leg);
            leg.role().early(leg);
            call.changed();
        }
    }

    static void answered(Call call, CallLeg leg) {
        if (leg.over()) {
            // It answered at the moment at which it was given up.
            leg.verdict().ifPresent(leg.leg()::end);
        } else {
            leg.answer(call.house().clock().instant());
            call.sound().refresh(leg);
            leg.role().answered(leg);
            call.changed();
        }
    }

    static void media(Call call, CallLeg leg) {
        if (!leg.over()) {
            call.sound().refresh(leg);
            call.changed();
        }
    }

    static void digit(Call call, CallLeg from, Dtmf dtmf) {
        if (!from.over()) {
            for (CallLeg leg : call.live()) {
                if (leg != from && leg.audible() && (!dtmf.relayed() || leg.application())) {
                    send(call, leg, dtmf);
                }
            }
        }
    }

    private static void send(Call call, CallLeg leg, Dtmf dtmf) {
        if (leg.leg().tones()) {
            call.sound().tone(leg, dtmf);
        } else {
            leg.leg().sendDtmf(dtmf);
        }
    }

    static void transfer(Call call, CallLeg leg, TransferRequest request) {
        if (!leg.over()) {
            Transfers.ask(call, leg, request);
        }
    }

    /** Nothing is heard of the leg although it should be, or, {@code over}, not so any more. */
    static void oneWay(Call call, CallLeg leg, boolean over) {
        if (leg.oneWay() == over) {
            leg.oneWay(!over);
            call.house()
                    .bus()
                    .publish(new Event.OneWayAudio(
                            call.house().clock().instant(),
                            call.id(),
                            leg.id(),
                            leg.leg().party(),
                            over));
            if (!over) {
                call.house().figures().quality().oneWay();
                call.alarm("Nothing is heard of " + leg.leg().party().target()
                        + " although sound goes to it; look at its microphone, its network and the firewall before it");
            }
            call.changed();
        }
    }

    static void ended(Call call, CallLeg leg, Hangup hangup) {
        call.house().calls().remove(leg);
        if (!leg.over()) {
            call.gone(leg, hangup);
        }
    }
}
