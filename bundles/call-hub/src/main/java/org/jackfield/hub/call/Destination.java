// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallException;
import org.jackfield.api.call.Endpoint;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.Target;
import org.jackfield.api.route.RouteDecision.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A target that an endpoint answers for: a device, a provider or an application. Whatever a plug-in's endpoint throws ends
 * here. On the call's lane.
 *
 * @param errand on whose behalf it is dialled
 */
record Destination(Call call, Errand errand, Target target, Endpoint endpoint) {

    private static final Logger LOG = LoggerFactory.getLogger(Destination.class);

    /** Empty if nothing is configured by that name. */
    static Optional<Destination> of(Call call, Errand errand, Target target) {
        return call.house().endpoint(target).map(endpoint -> new Destination(call, errand, target, endpoint));
    }

    /** Whom it rings in its place, as a group does; empty for what is rung itself. */
    List<Stage> leads() {
        try {
            return endpoint.leads(target, errand.caller());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} fails to say whom it rings: {}; it is dialled itself", target, e.toString());
            return List.of();
        }
    }

    /**
     * Rings it.
     *
     * @return its legs, each of a phone
     * @throws CallException if it cannot be rung; nothing of it rings then
     */
    List<CallLeg> dial(String number) {
        if (target.kind() == Target.Kind.APP && !CodecOrder.shares(errand.codecs(), call.codecs())) {
            // It has only samples, which need a decoder.
            throw new CallException(Dialling.unreachable(
                    HangupCause.INCOMPATIBLE_DESTINATION, "no codec of the caller is there for new calls"));
        }
        Inbox inbox = new Inbox(call);
        try {
            List<CallLeg> legs = new ArrayList<>(1);
            for (Leg leg : endpoint.dial(errand.request(call.id(), target, number), inbox)) {
                legs.add(inbox.leg(leg));
            }
            return legs;
        } catch (CallException e) {
            throw abandoned(inbox, e);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn(
                    "Endpoint {} fails to dial {}: {}; the next destination is tried",
                    endpoint.name(),
                    target,
                    e.toString());
            Hangup hangup = Dialling.unreachable(HangupCause.TEMPORARY_FAILURE, target + " could not be dialled");
            throw abandoned(inbox, new CallException(hangup));
        }
    }

    private static CallException abandoned(Inbox inbox, CallException e) {
        for (CallLeg leg : inbox.legs()) {
            leg.over(e.hangup());
            leg.leg().end(e.hangup());
        }
        return e;
    }
}
