// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.List;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Origination;
import org.jackfield.api.call.Target;
import org.jackfield.api.route.RouteDecision.Stage;

/** Rings the one who is to call; when it answers, what it is to call is dialled as if it had dialled it. */
final class Calling implements Dialling.Outcome {

    private final Call call;
    private final Origination origination;

    Calling(Call call, Origination origination) {
        this.call = call;
        this.origination = origination;
    }

    @Override
    public void ringing(CallLeg leg) {}

    /** Its own announcements are for nobody. */
    @Override
    public void early(CallLeg leg) {}

    @Override
    public void answered(CallLeg leg) {
        call.first(leg);
        call.sound().admit(leg);
        Errand errand = call.diallings().errand(leg, leg.source());
        Opening opening = Opening.ofAnswered(call, leg);
        // An emergency call goes where emergency calls go, whatever provider was asked for.
        if (origination.provider().isPresent() && !call.isEmergency(origination.to())) {
            Target provider =
                    new Target(Target.Kind.PROVIDER, origination.provider().get());
            int timeout = (int) call.house().limits().get().ringTimeout().toSeconds();
            call.diallings().dial(errand, List.of(new Stage(origination.to(), List.of(provider), timeout)), opening);
        } else {
            call.diallings().dial(errand, origination.to(), opening);
        }
    }

    @Override
    public void failed(Hangup hangup) {
        call.end(hangup);
    }
}
