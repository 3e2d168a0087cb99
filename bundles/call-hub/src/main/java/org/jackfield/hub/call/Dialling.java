// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallException;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegState;
import org.jackfield.api.call.Target;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.route.RouteDecision;
import org.jackfield.api.route.RouteDecision.Stage;
import org.jackfield.hub.call.Diverting.Diverted;
import org.jackfield.hub.route.Router;

/**
 * Dials destinations, stage after stage, until somebody answers. Of those that ring at once the first to answer wins. A
 * stage that is given up is cancelled, and should one of it answer at that very moment, it is hung up: there are never two
 * answered destinations. On the call's lane.
 */
final class Dialling implements LegRole {

    private static final Hangup ELSEWHERE = Hangup.of(HangupCause.ANSWERED_ELSEWHERE, By.CALLED);

    private final Call call;
    private final Errand errand;
    private final List<String> trail;
    private final Deque<Stage> stages;
    private final Outcome outcome;
    private final Verdicts verdicts;
    private final List<CallLeg> ringing = new ArrayList<>(2);
    private final List<Dialling> further = new ArrayList<>(0);
    private Optional<Lane.Timer> timer = Optional.empty();
    private Optional<Diverting> diverting = Optional.empty();
    private boolean starting;
    private boolean led;
    private boolean over;

    /** Told what becomes of it: in the end, unless it is cancelled, one of the last two. */
    interface Outcome {

        /** Somebody is alerted. */
        void ringing(CallLeg leg);

        /** Sound flows before the answer. */
        void early(CallLeg leg);

        /** Somebody answered; the others are gone. */
        void answered(CallLeg leg);

        /** Nobody did. */
        void failed(Hangup hangup);

        /** Whether any of those who are left in the call waits for it. */
        default boolean awaited(List<CallLeg> parties) {
            return !parties.isEmpty();
        }
    }

    /** @param trail what led to these stages: rules, groups, devices that divert their calls */
    Dialling(Call call, Errand errand, List<Stage> stages, List<String> trail, Outcome outcome) {
        this(call, errand, stages, trail, outcome, new Verdicts(false));
    }

    private Dialling(
            Call call, Errand errand, List<Stage> stages, List<String> trail, Outcome outcome, Verdicts verdicts) {
        this.call = call;
        this.verdicts = verdicts;
        this.errand = errand;
        this.stages = new ArrayDeque<>(stages);
        this.trail = trail;
        this.outcome = outcome;
    }

    void start() {
        if (errand.codecs().isEmpty()) {
            // Who offered nothing would be answered before anybody knew whether there is a codec in common.
            verdicts.add(Hangup.of(HangupCause.INCOMPATIBLE_DESTINATION, By.ROUTER)
                    .detailed("no codec is installed and none was offered: install one"));
            fail();
        } else {
            next();
        }
    }

    /** Gives up; the outcome is not told. */
    void cancel(Hangup hangup) {
        if (!over) {
            conclude();
            dismiss(hangup);
        }
    }

    /** Whether a leg has a codec for those who wait here, as far as it has said. */
    boolean suits(CallLeg leg) {
        return CodecOrder.suits(leg, errand.codecs());
    }

    /** A leg that calls, or called elsewhere, takes the place of those that ring here (call pickup): it is answered like one of them. */
    void pickUp(CallLeg leg) {
        if (!over) {
            if (!leg.isAnswered()) {
                leg.leg().answer(errand.codecs());
            }
            win(leg);
        }
    }

    boolean over() {
        return over;
    }

    /** Whether it is to connect others to somebody in place of that leg. */
    boolean relieves(CallLeg leg) {
        return outcome instanceof Transfer transfer && transfer.relieves(leg);
    }

    boolean awaited(List<CallLeg> parties) {
        return outcome.awaited(parties);
    }

    @Override
    public void ringing(CallLeg leg) {
        outcome.ringing(leg);
    }

    @Override
    public void early(CallLeg leg) {
        outcome.early(leg);
    }

    @Override
    public void answered(CallLeg leg) {
        win(leg);
    }

    @Override
    public void ended(CallLeg leg, Hangup hangup) {
        ringing.remove(leg);
        call.account().failed(leg, hangup);
        failed(hangup);
    }

    private void next() {
        while (!over) {
            Stage stage = stages.poll();
            if (stage == null) {
                fail();
                return;
            }
            Diverting own = new Diverting(call.house(), errand, stage, trail);
            diverting = Optional.of(own);
            own.before().ifPresentOrElse(this::divert, () -> ring(stage, own));
            if (waiting()) {
                // Those that a group rings have a time of their own each.
                if (!led || !ringing.isEmpty()) {
                    timer = Optional.of(call.lane().after(own.patience(), this::timedOut));
                }
                return;
            }
            own.after().ifPresent(this::divert);
            if (waiting()) {
                return;
            }
            if (!mayGoOn()) {
                fail();
            }
        }
    }

    private void ring(Stage stage, Diverting own) {
        starting = true;
        led = false;
        for (Target target : stage.targets()) {
            if (own.undisturbed(target)) {
                given(target, unreachable(HangupCause.USER_BUSY, target + " is not to be disturbed"));
            } else if (stage.targets().size() == 1 || !errand.isSelf(target)) {
                ring(stage, target, own.errand());
            }
        }
        starting = false;
    }

    /** Others are dialled in place of the stage's devices, for as long as calls ring where no rule says otherwise. */
    private void divert(Diverted instead) {
        call.account().diverted(instead);
        int timeout = (int) call.house().limits().get().ringTimeout().toSeconds();
        Stage stage = new Stage(instead.number(), instead.targets(), timeout);
        Errand its = errand.divertedBy(instead);
        starting = true;
        led = true;
        start(new Dialling(call, its, List.of(stage), longer(instead.device()), new Further()));
        starting = false;
    }

    private boolean waiting() {
        return !over && !(ringing.isEmpty() && further.isEmpty());
    }

    /** For an emergency call no single desk's refusal is final. */
    private boolean mayGoOn() {
        return errand.emergency() || !verdicts.decided();
    }

    private void ring(Stage stage, Target target, Errand own) {
        if (target.kind() == Target.Kind.NUMBER) {
            lookUp(target.name(), own);
            return;
        }
        Optional<Destination> destination = Destination.of(call, own, target);
        if (destination.isEmpty()) {
            given(target, unreachable(HangupCause.SUBSCRIBER_ABSENT, target + " is not configured"));
            return;
        }
        List<Stage> group = destination.get().leads();
        boolean leads = target.kind() == Target.Kind.DEVICE || !group.isEmpty();
        if (leads && trail.contains(target.toString())) {
            given(target, unreachable(HangupCause.NO_ROUTE_TO_DESTINATION, target + " leads back to itself"));
        } else if (!group.isEmpty()) {
            follow(target, group, own);
        } else {
            ring(stage, destination.get());
        }
    }

    private void ring(Stage stage, Destination destination) {
        try {
            for (CallLeg leg : destination.dial(stage.number())) {
                leg.role(this);
                ringing.add(leg);
                call.account().tried(leg, destination.target(), stage.number(), errand.codecs());
                call.admit(leg);
            }
        } catch (CallException e) {
            given(destination.target(), e.hangup());
        }
    }

    /** A destination is given up before it was rung. */
    private void given(Target target, Hangup hangup) {
        call.account().failed(target, hangup);
        note(hangup);
    }

    private void note(Hangup hangup) {
        verdicts.add(hangup);
        diverting.ifPresent(own -> own.failed(hangup.cause()));
    }

    private void lookUp(String number, Errand own) {
        RouteDecision decision = call.diallings().route(own, number, trail);
        call.account().routed(number, decision);
        if (decision.emergency()) {
            call.urgent(own.source(), number);
        }
        if (decision.refusal().isPresent()) {
            String detail = String.join("; ", decision.reasons());
            verdicts.add(unreachable(decision.refusal().get(), number + ": " + detail));
            return;
        }
        Dialling more = new Dialling(
                call,
                decision.emergency() ? own.urgent(call.codecs()) : own,
                decision.stages(),
                Router.extend(trail, decision),
                new Further());
        start(more);
    }

    /** A target rings others in its place; one that was followed already is not followed again. */
    private void follow(Target target, List<Stage> group, Errand own) {
        led = true;
        boolean several = group.size() > 1 || group.get(0).targets().size() > 1;
        Errand theirs = several ? own.asMember() : own;
        start(new Dialling(call, theirs, group, longer(target), new Further(), new Verdicts(several)));
    }

    private List<String> longer(Target step) {
        List<String> longer = new ArrayList<>(trail);
        longer.add(step.toString());
        return longer;
    }

    private void start(Dialling more) {
        further.add(more);
        more.start();
        further.removeIf(Dialling::over);
    }

    /** A destination cannot be had, with the reason for people. */
    static Hangup unreachable(HangupCause cause, String detail) {
        return new Hangup(cause, By.ROUTER, detail, true);
    }

    private void failed(Hangup hangup) {
        note(hangup);
        if (!over && !starting && !waiting()) {
            calmTimer();
            goOn();
        }
    }

    private void goOn() {
        diverting.flatMap(Diverting::after).ifPresent(this::divert);
        if (!waiting()) {
            if (mayGoOn()) {
                next();
            } else {
                fail();
            }
        }
    }

    private void timedOut() {
        if (!over) {
            Hangup late = unreachable(HangupCause.NO_ANSWER, "nobody answered in time");
            ringing.forEach(leg -> call.account().failed(leg, late));
            boolean alerted = ringing.stream().anyMatch(leg -> leg.state() != LegState.TRYING);
            dismiss(late);
            verdicts.add(late);
            diverting.ifPresent(own -> own.late(alerted));
            goOn();
        }
    }

    private void win(CallLeg leg) {
        if (!over) {
            conclude();
            ringing.remove(leg);
            call.account().answered(leg);
            dismiss(ELSEWHERE);
            leg.role(call);
            outcome.answered(leg);
        }
    }

    private void fail() {
        if (!over) {
            conclude();
            outcome.failed(verdicts.best());
        }
    }

    private void conclude() {
        over = true;
        calmTimer();
        call.diallings().concluded(this);
    }

    private void calmTimer() {
        timer.ifPresent(Lane.Timer::cancel);
        timer = Optional.empty();
    }

    private void dismiss(Hangup hangup) {
        List<CallLeg> legs = List.copyOf(ringing);
        ringing.clear();
        legs.forEach(leg -> call.dismiss(leg, hangup));
        List<Dialling> others = List.copyOf(further);
        further.clear();
        others.forEach(other -> other.cancel(hangup));
    }

    /** What a number leads to is one of this stage's destinations. */
    private final class Further implements Outcome {

        @Override
        public void ringing(CallLeg leg) {
            outcome.ringing(leg);
        }

        @Override
        public void early(CallLeg leg) {
            outcome.early(leg);
        }

        @Override
        public void answered(CallLeg leg) {
            further.removeIf(Dialling::over);
            win(leg);
        }

        @Override
        public void failed(Hangup hangup) {
            further.removeIf(Dialling::over);
            Dialling.this.failed(hangup);
        }
    }
}
