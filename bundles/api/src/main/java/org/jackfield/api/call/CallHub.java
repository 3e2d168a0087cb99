// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.route.RouteDecision;
import org.jackfield.api.route.RouteQuery;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The core: owns calls, joins legs and routes. Every method may be called from any thread and returns at once; what it asks
 * is carried out on the call's lane. Views are immutable snapshots.
 */
@ProviderType
public interface CallHub {

    /**
     * Offers an inbound leg whose caller has been identified. The leg is routed, rung, answered or rejected by the hub from
     * now on.
     */
    CallId offer(Leg leg, Invitation invitation);

    /**
     * An inbound leg that takes the place of another (INVITE with Replaces, RFC 3891): it is answered and joined to the
     * other parties of that leg's call, and the replaced leg ends.
     *
     * @throws CallException if {@code replaced} does not live
     */
    CallId replace(Leg leg, Invitation invitation, LegId replaced);

    /**
     * Begins a call from this side.
     *
     * @throws CallException if the device cannot be rung
     */
    CallId originate(Origination origination);

    /** The live calls, oldest first. */
    List<CallView> calls();

    /** A live call. */
    Optional<CallView> call(CallId id);

    /**
     * Ends a call.
     *
     * @throws NoSuchCallException if it does not live
     */
    void hangUp(CallId id, Hangup hangup);

    /**
     * Dials a further party into a live call.
     *
     * @throws NoSuchCallException if the call does not live
     */
    void add(CallId id, FurtherParty party);

    /**
     * Ends one leg; a call that is left with one party ends.
     *
     * @throws NoSuchCallException if the call or leg does not live
     */
    void remove(CallId id, LegId leg);

    /**
     * Changes a live leg.
     *
     * @throws NoSuchCallException if the call or leg does not live
     */
    void change(CallId id, LegId leg, LegChange change);

    /**
     * Connects the other parties of a leg elsewhere, as if that leg's party had asked for it by its own means: with its rights.
     *
     * @throws NoSuchCallException if the call or leg does not live
     */
    void transfer(CallId id, LegId asking, TransferRequest request);

    /** Says which rule a number would take and why, without dialling. */
    RouteDecision explain(RouteQuery query);
}
