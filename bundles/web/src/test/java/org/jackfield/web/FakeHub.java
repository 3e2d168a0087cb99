// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallException;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.FurtherParty;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Invitation;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.LegChange;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.NoSuchCallException;
import org.jackfield.api.call.Origination;
import org.jackfield.api.call.TransferRequest;
import org.jackfield.api.route.RouteDecision;
import org.jackfield.api.route.RouteQuery;

/** A hub that remembers what it was asked. */
public final class FakeHub implements CallHub {

    public final List<CallView> live = new ArrayList<>();
    public final List<Object> asked = new ArrayList<>();
    /** With which transfers fail, if they do. */
    public Optional<Hangup> verdict = Optional.empty();

    private void alive(CallId id) {
        if (call(id).isEmpty()) {
            throw new NoSuchCallException(id);
        }
    }

    @Override
    public CallId offer(Leg leg, Invitation invitation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CallId replace(Leg leg, Invitation invitation, LegId replaced) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CallId originate(Origination origination) {
        if (origination.from().name().equals("gone")) {
            throw new CallException(Hangup.of(HangupCause.SUBSCRIBER_ABSENT, Hangup.By.ROUTER));
        }
        asked.add(origination);
        return Samples.CALL.id();
    }

    @Override
    public List<CallView> calls() {
        return live;
    }

    @Override
    public Optional<CallView> call(CallId id) {
        return live.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    @Override
    public void hangUp(CallId id, Hangup hangup) {
        alive(id);
        asked.add(hangup);
    }

    @Override
    public void add(CallId id, FurtherParty party) {
        alive(id);
        asked.add(party);
    }

    @Override
    public void remove(CallId id, LegId leg) {
        alive(id);
        asked.add(leg);
    }

    @Override
    public void change(CallId id, LegId leg, LegChange change) {
        alive(id);
        asked.add(change);
    }

    @Override
    public void transfer(CallId id, LegId asking, TransferRequest request) {
        alive(id);
        asked.add(asking);
        asked.add(request.replaces().<Object>map(leg -> leg).orElse(request.number()));
        verdict.ifPresentOrElse(request.progress()::failed, request.progress()::ringing);
    }

    @Override
    public RouteDecision explain(RouteQuery query) {
        asked.add(query);
        return new RouteDecision(
                Optional.empty(),
                List.of(),
                false,
                Optional.of(HangupCause.NO_ROUTE_TO_DESTINATION),
                List.of("no rule matches"));
    }
}
