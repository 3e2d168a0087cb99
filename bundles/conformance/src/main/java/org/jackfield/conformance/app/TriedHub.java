// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.FurtherParty;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Invitation;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.LegChange;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.Origination;
import org.jackfield.api.call.TransferRequest;
import org.jackfield.api.route.RouteDecision;
import org.jackfield.api.route.RouteQuery;

/** A hub in which those calls live that a test puts there. Any thread. */
public final class TriedHub implements CallHub {

    private final Map<CallId, CallView> views = new ConcurrentHashMap<>();
    private final List<CallId> hungUp = new CopyOnWriteArrayList<>();

    /** A call looks so from now on. */
    public void show(CallView view) {
        views.put(view.id(), view);
    }

    /** A call lives no longer. */
    public void forget(CallId call) {
        views.remove(call);
    }

    /** The calls that were ended as a whole, in order. */
    public List<CallId> hungUp() {
        return hungUp;
    }

    @Override
    public List<CallView> calls() {
        return List.copyOf(views.values());
    }

    @Override
    public Optional<CallView> call(CallId id) {
        return Optional.ofNullable(views.get(id));
    }

    @Override
    public void hangUp(CallId id, Hangup hangup) {
        hungUp.add(id);
    }

    @Override
    public CallId offer(Leg leg, Invitation invitation) {
        throw notHere();
    }

    @Override
    public CallId replace(Leg leg, Invitation invitation, LegId replaced) {
        throw notHere();
    }

    @Override
    public CallId originate(Origination origination) {
        throw notHere();
    }

    @Override
    public void add(CallId id, FurtherParty party) {
        throw notHere();
    }

    @Override
    public void remove(CallId id, LegId leg) {
        throw notHere();
    }

    @Override
    public void change(CallId id, LegId leg, LegChange change) {
        throw notHere();
    }

    @Override
    public void transfer(CallId id, LegId asking, TransferRequest request) {
        throw notHere();
    }

    @Override
    public RouteDecision explain(RouteQuery query) {
        throw notHere();
    }

    private static UnsupportedOperationException notHere() {
        return new UnsupportedOperationException("A tried hub only shows calls");
    }
}
