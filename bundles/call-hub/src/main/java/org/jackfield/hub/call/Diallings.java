// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Source;
import org.jackfield.api.media.EncodedPort;
import org.jackfield.api.route.RouteDecision;
import org.jackfield.api.route.RouteDecision.Stage;
import org.jackfield.api.route.RouteQuery;
import org.jackfield.hub.route.Router;

/** Whom one call is dialling: whoever called, and whoever of its parties is transferred or calls others in. On the call's lane. */
final class Diallings {

    private final Call call;
    private final List<Dialling> underWay = new ArrayList<>(1);

    Diallings(Call call) {
        this.call = call;
    }

    /**
     * To dial for a party of this call.
     *
     * @param source with whose rights
     */
    Errand errand(CallLeg party, Source source) {
        return new Errand(
                source,
                party.caller(),
                CodecOrder.offer(party, call.codecs()),
                party.leg().media().filter(EncodedPort.class::isInstance),
                call.hopLimit(),
                false,
                Optional.empty(),
                Heed.ALL,
                !source.equals(party.source()),
                Optional.empty());
    }

    /** @param trail the rules that led to this number */
    RouteDecision route(Errand errand, String number, List<String> trail) {
        House house = call.house();
        return house.router()
                .decide(
                        new RouteQuery(
                                errand.source(),
                                errand.caller().number(),
                                number,
                                house.clock().instant().atZone(ZoneId.systemDefault())),
                        trail);
    }

    /** Dials a number, wherever it leads. */
    void dial(Errand errand, String number, Dialling.Outcome outcome) {
        RouteDecision decision = route(errand, number, List.of());
        call.account().routed(number, decision);
        call.ruled(decision);
        if (decision.emergency()) {
            call.urgent(errand.source(), number);
        }
        if (decision.refusal().isPresent()) {
            String why = String.join("; ", decision.reasons());
            outcome.failed(Hangup.of(decision.refusal().get(), By.ROUTER).detailed(why));
        } else {
            Errand own = decision.emergency() ? errand.urgent(call.codecs()) : errand;
            dial(own, decision.stages(), Router.extend(List.of(), decision), outcome);
        }
    }

    /** Dials what needs no rule. */
    void dial(Errand errand, List<Stage> stages, Dialling.Outcome outcome) {
        dial(errand, stages, List.of(), outcome);
    }

    /** @param trail the rules, or the application, that led to these stages */
    void dial(Errand errand, List<Stage> stages, List<String> trail, Dialling.Outcome outcome) {
        Dialling dialling = new Dialling(call, errand, stages, trail, outcome);
        underWay.add(dialling);
        call.rings();
        dialling.start();
    }

    boolean any() {
        return !underWay.isEmpty();
    }

    /** Gives up connecting others to somebody in place of a leg. */
    void callOff(CallLeg leg) {
        Hangup hangup = Hangup.of(HangupCause.NORMAL_CLEARING, By.CALLED);
        List.copyOf(underWay).stream()
                .filter(dialling -> dialling.relieves(leg))
                .forEach(dialling -> {
                    dialling.cancel(hangup);
                    call.sound().ringback(false);
                });
    }

    /** Gives up those for which none of these parties waits. */
    void cancelUnawaited(List<CallLeg> parties, Hangup hangup) {
        List.copyOf(underWay).stream()
                .filter(dialling -> !dialling.awaited(parties))
                .forEach(dialling -> dialling.cancel(hangup));
    }

    /** Gives up all. */
    void cancel(Hangup hangup) {
        List.copyOf(underWay).forEach(dialling -> dialling.cancel(hangup));
    }

    /** One has come to its end. */
    void concluded(Dialling dialling) {
        underWay.remove(dialling);
    }
}
