// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.FurtherParty;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Invitation;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.LegChange;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegListener;
import org.jackfield.api.call.Origination;
import org.jackfield.api.call.Target;
import org.jackfield.api.call.TransferRequest;
import org.jackfield.api.route.RouteDecision;
import org.jackfield.api.route.RouteQuery;

/** Notes what it is told; does nothing by itself. */
public final class FakeHub implements CallHub, LegListener {

    public final List<Leg> offered = new ArrayList<>();
    public final List<Invitation> invitations = new ArrayList<>();
    public final List<LegId> replaced = new ArrayList<>();
    public final List<String> events = new ArrayList<>();
    public final List<Hangup> ends = new ArrayList<>();
    public final List<Dtmf> digits = new ArrayList<>();
    public final List<TransferRequest> transfers = new ArrayList<>();
    public final List<CallView> live = new ArrayList<>();
    private final Map<String, List<Target>> routes = new HashMap<>();

    /** From now on it fails over whatever it is told by legs, but for their end. */
    public boolean fails;

    private void failIfToldTo() {
        if (fails) {
            throw new IllegalStateException("a fault of the hub");
        }
    }

    /** The leg that was offered last. */
    public Leg leg() {
        return offered.get(offered.size() - 1);
    }

    /** How the leg that ended last did. */
    public Hangup end() {
        return ends.get(ends.size() - 1);
    }

    @Override
    public CallId offer(Leg leg, Invitation invitation) {
        failIfToldTo();
        offered.add(leg);
        invitations.add(invitation);
        leg.listen(this);
        return new CallId("call");
    }

    @Override
    public CallId replace(Leg leg, Invitation invitation, LegId old) {
        replaced.add(old);
        return offer(leg, invitation);
    }

    @Override
    public CallId originate(Origination origination) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<CallView> calls() {
        return List.copyOf(live);
    }

    @Override
    public Optional<CallView> call(CallId id) {
        return Optional.empty();
    }

    @Override
    public void hangUp(CallId id, Hangup hangup) {}

    @Override
    public void add(CallId id, FurtherParty party) {}

    @Override
    public void remove(CallId id, LegId leg) {}

    @Override
    public void change(CallId id, LegId leg, LegChange change) {}

    @Override
    public void transfer(CallId id, LegId asking, TransferRequest request) {}

    @Override
    public RouteDecision explain(RouteQuery query) {
        List<RouteDecision.Stage> stages = routes.getOrDefault(query.dialled(), List.of()).stream()
                .map(target -> new RouteDecision.Stage(query.dialled(), List.of(target), 30))
                .toList();
        return new RouteDecision(Optional.empty(), stages, false, Optional.empty(), List.of());
    }

    /** A number is routed to these, one after another, from now on. */
    public void leads(String number, Target... to) {
        routes.put(number, List.of(to));
    }

    @Override
    public void ringing(Leg leg) {
        events.add("ringing");
    }

    @Override
    public void earlyMedia(Leg leg) {
        events.add("earlyMedia");
    }

    @Override
    public void answered(Leg leg) {
        failIfToldTo();
        events.add("answered");
    }

    @Override
    public void mediaChanged(Leg leg) {
        events.add("mediaChanged");
    }

    @Override
    public void dtmf(Leg leg, Dtmf dtmf) {
        failIfToldTo();
        digits.add(dtmf);
    }

    @Override
    public void transfer(Leg leg, TransferRequest request) {
        transfers.add(request);
    }

    @Override
    public void ended(Leg leg, Hangup hangup) {
        events.add("ended");
        ends.add(hangup);
    }
}
