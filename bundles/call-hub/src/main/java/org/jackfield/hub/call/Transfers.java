// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jackfield.api.call.FurtherParty;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.call.TransferRequest;
import org.jackfield.api.route.RouteDecision.Stage;

/** Looks at wishes for transfers and further parties, and has them carried out. On the call's lane. */
final class Transfers {

    private Transfers() {}

    /** A party asks that the others be connected elsewhere; it does so with its own rights. */
    static void ask(Call call, CallLeg asking, TransferRequest request) {
        if (request.replaces().isPresent()) {
            Optional<CallLeg> second =
                    call.house().calls().leg(request.replaces().get());
            if (second.isEmpty()) {
                request.progress()
                        .failed(Hangup.of(HangupCause.INVALID_CALL_REFERENCE, By.ROUTER)
                                .detailed("the other call is over"));
            } else {
                new Merger(call, asking, request).begin(second.get());
            }
        } else {
            blind(call, asking, request.number(), request.progress());
        }
    }

    /**
     * Dials for those whom the asking party leaves, with the asking party's rights.
     *
     * @param number what a far end wrote: never anything but a number, so that no rule is passed by
     */
    static void blind(Call call, CallLeg asking, String number, TransferRequest.Progress progress) {
        left(call, asking, progress).ifPresent(first -> call.diallings()
                .dial(
                        call.diallings().errand(first, asking.source()),
                        number,
                        new Transfer(call, List.of(asking), Optional.of(progress), true)));
    }

    /** An application leads those whom it leaves elsewhere, with the rights of who called it. */
    static void forward(Call call, CallLeg asking, Forwarder.Forward forward) {
        left(call, asking, forward.progress()).ifPresent(first -> {
            String name = asking.leg().party().target().toString();
            Stage stage = new Stage(first.owner().dialled(), forward.targets(), (int)
                    forward.timeout().toSeconds());
            // What an application was told to dial may name a device even for a call from outside, as in a rule.
            Errand errand = call.diallings().errand(first, first.source());
            call.diallings()
                    .dial(
                            forward.members() ? errand.asMember() : errand,
                            List.of(stage),
                            List.of(name),
                            new Transfer(call, List.of(asking), Optional.of(forward.progress()), forward.ringback()));
        });
    }

    /** The first of those whom a party would leave; empty, and told, if none can be led elsewhere now. */
    private static Optional<CallLeg> left(Call call, CallLeg asking, TransferRequest.Progress progress) {
        List<CallLeg> staying = call.parties();
        staying.remove(asking);
        boolean nobody = !call.isActive() || staying.isEmpty();
        if (nobody || call.diallings().any()) {
            progress.failed(Hangup.of(HangupCause.TEMPORARY_FAILURE, By.ROUTER)
                    .detailed(nobody ? "there is nobody to transfer" : "somebody is being dialled already"));
            return Optional.empty();
        }
        return Optional.of(staying.get(0));
    }

    /** An operator connects a party to somebody else instead of those it talks to. */
    static void order(Call call, CallLeg staying, String number) {
        List<CallLeg> leaving = call.parties();
        if (leaving.remove(staying) && call.isActive()) {
            Transfer transfer = new Transfer(call, leaving, Optional.empty(), true);
            dial(call, call.diallings().errand(staying, new Source.Console("operator")), number, transfer);
        }
    }

    /** Dials a further party with the rights of the first one. */
    static void add(Call call, FurtherParty party) {
        List<CallLeg> parties = call.parties();
        if (!parties.isEmpty()) {
            CallLeg first = parties.get(0);
            Errand errand = call.diallings().errand(first, first.source()).askedBy(party.instance());
            dial(call, errand, party.number(), new Addition(call, party.number(), party.audience()));
        }
    }

    /** @param number what an operator wrote: a number or name, or {@code kind:name}, which needs no rule */
    private static void dial(Call call, Errand errand, String number, Dialling.Outcome outcome) {
        Optional<Target> target = target(number);
        if (target.isPresent()) {
            int timeout = (int) call.house().limits().get().ringTimeout().toSeconds();
            call.diallings()
                    .dial(errand, List.of(new Stage(target.get().name(), List.of(target.get()), timeout)), outcome);
        } else {
            call.diallings().dial(errand, number, outcome);
        }
    }

    private static Optional<Target> target(String number) {
        String lower = number.toLowerCase(Locale.ROOT);
        for (Target.Kind kind : Target.Kind.values()) {
            String prefix = kind.name().toLowerCase(Locale.ROOT) + ":";
            if (lower.startsWith(prefix) && lower.length() > prefix.length()) {
                return Optional.of(new Target(kind, number.substring(prefix.length())));
            }
        }
        return Optional.empty();
    }
}
