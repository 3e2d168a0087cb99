// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Invitation;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegListener;
import org.jackfield.api.call.TransferRequest;

/**
 * Hears the legs of one invitation or one dialling and passes it on to the lane of the call that owns the leg by then. A leg
 * may be heard of before whoever dialled it knows it.
 */
final class Inbox implements LegListener {

    private final Call call;
    private final Optional<Invitation> invitation;
    private final Map<LegId, CallLeg> legs = new ConcurrentHashMap<>(4);

    /** For what is dialled. */
    Inbox(Call call) {
        this(call, Optional.empty());
    }

    /** @param invitation what was said of an inbound leg */
    Inbox(Call call, Optional<Invitation> invitation) {
        this.call = call;
        this.invitation = invitation;
    }

    CallLeg leg(Leg leg) {
        return legs.computeIfAbsent(leg.id(), id -> new CallLeg(leg, call, invitation));
    }

    /** Every leg heard of so far. */
    Collection<CallLeg> legs() {
        return legs.values();
    }

    @Override
    public void ringing(Leg leg) {
        CallLeg ours = leg(leg);
        ours.hear(owner -> LegNews.ringing(owner, ours));
    }

    @Override
    public void earlyMedia(Leg leg) {
        CallLeg ours = leg(leg);
        ours.hear(owner -> LegNews.early(owner, ours));
    }

    @Override
    public void answered(Leg leg) {
        CallLeg ours = leg(leg);
        ours.hear(owner -> LegNews.answered(owner, ours));
    }

    @Override
    public void mediaChanged(Leg leg) {
        CallLeg ours = leg(leg);
        ours.hear(owner -> LegNews.media(owner, ours));
    }

    @Override
    public void dtmf(Leg leg, Dtmf dtmf) {
        CallLeg ours = leg(leg);
        ours.hear(owner -> LegNews.digit(owner, ours, dtmf));
    }

    @Override
    public void transfer(Leg leg, TransferRequest request) {
        CallLeg ours = leg(leg);
        ours.hear(owner -> LegNews.transfer(owner, ours, request));
    }

    @Override
    public void ended(Leg leg, Hangup hangup) {
        CallLeg ours = leg(leg);
        ours.hear(owner -> LegNews.ended(owner, ours, hangup));
    }
}
