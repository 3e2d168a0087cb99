// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallState;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.Source;
import org.jackfield.api.event.Event;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.EncodedPort;
import org.jackfield.api.route.RouteDecision;
import org.jackfield.api.route.RouteDecision.Stage;
import org.jackfield.api.route.RouteQuery;
import org.jackfield.hub.route.Router;

/**
 * One live call: which legs it has, who of them is a party, what is being dialled, and when it is over. Everything but what
 * says otherwise happens on its lane.
 */
final class Call implements LegRole {

    private final House house;
    private final Beginning beginning;
    private final Lane lane;
    private final Roster roster = new Roster();
    private final List<Dialling> diallings = new ArrayList<>(1);
    private final Sound sound;
    private final Account account;
    private final Snapshots snapshots;

    private CallState state = CallState.ROUTING;
    private Caller caller;
    private Optional<String> rule = Optional.empty();
    private Optional<Instant> connected = Optional.empty();
    private boolean emergency;
    private int expected;
    private final List<Runnable> eager = new ArrayList<>(0);

    /**
     * How it began.
     *
     * @param source who asked for it
     * @param hopLimit Max-Forwards left; empty if it began here
     */
    record Beginning(CallId id, Source source, Caller caller, String dialled, Instant at, OptionalInt hopLimit) {}

    Call(House house, Beginning beginning) {
        this.house = house;
        this.beginning = beginning;
        this.caller = beginning.caller();
        this.lane = house.lanes().open("call " + beginning.id());
        this.sound = new Sound(this);
        this.account = new Account(house.clock());
        this.snapshots = new Snapshots(this, view(List.of()));
    }

    // What it is. Any thread.

    CallId id() {
        return beginning.id();
    }

    Source source() {
        return beginning.source();
    }

    String dialled() {
        return beginning.dialled();
    }

    Instant began() {
        return beginning.at();
    }

    Lane lane() {
        return lane;
    }

    House house() {
        return house;
    }

    Snapshots snapshots() {
        return snapshots;
    }

    // What it is. On the lane.

    Sound sound() {
        return sound;
    }

    Account account() {
        return account;
    }

    boolean isActive() {
        return state == CallState.ACTIVE;
    }

    boolean isOver() {
        return state == CallState.ENDED;
    }

    /** Who has been let in: legs that are not just being dialled or on their way. */
    List<CallLeg> parties() {
        List<CallLeg> parties = roster.live();
        parties.removeIf(leg -> leg.role() != this);
        return parties;
    }

    List<CallLeg> live() {
        return roster.live();
    }

    Optional<CallLeg> find(LegId leg) {
        return roster.find(leg);
    }

    /** The legs that live. */
    List<LegView> legs() {
        List<LegView> views = new ArrayList<>(2);
        roster.live().forEach(leg -> views.add(look(leg)));
        return views;
    }

    /** All legs that ever were in it, as they were last seen. */
    List<LegView> history() {
        return roster.views(this::look);
    }

    private LegView look(CallLeg leg) {
        return leg.view(sound.chain(leg), sound.sound(leg));
    }

    CallView view(List<LegView> legs) {
        return new CallView(
                id(),
                state,
                beginning.source(),
                caller,
                beginning.dialled(),
                rule,
                sound.mode(),
                emergency,
                beginning.at(),
                connected,
                legs,
                account.reasons());
    }

    // Dialling.

    /** What may be offered to others. */
    List<CodecOffer> codecs() {
        return emergency ? allCodecs() : house.media().codecs();
    }

    /** With what may be answered who offered before: these first, then what is being drained. */
    List<CodecOffer> allCodecs() {
        return house.media().allCodecs();
    }

    boolean isEmergency(String number) {
        return house.router().isEmergency(number);
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
                CodecOrder.offer(party, codecs()),
                party.leg().media().filter(EncodedPort.class::isInstance),
                beginning.hopLimit(),
                false,
                Optional.empty(),
                Heed.ALL,
                !source.equals(party.source()));
    }

    /** @param trail the rules that led to this number */
    RouteDecision route(Errand errand, String number, List<String> trail) {
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
        account.routed(number, decision);
        if (rule.isEmpty() && connected.isEmpty()) {
            rule = decision.rule();
        }
        if (decision.emergency()) {
            urgent(errand.source(), number);
        }
        if (decision.refusal().isPresent()) {
            String why = String.join("; ", decision.reasons());
            outcome.failed(Hangup.of(decision.refusal().get(), By.ROUTER).detailed(why));
        } else {
            Errand own = decision.emergency() ? errand.urgent(codecs()) : errand;
            dial(own, decision.stages(), Router.extend(List.of(), decision), outcome);
        }
    }

    /** It is an emergency call from now on, however it came to be one. */
    void urgent(Source caller, String number) {
        emergency = true;
        house.diversions().urgent(caller, house.clock().instant());
        alarm(caller.name() + " calls the emergency number " + number);
        changed();
    }

    /** Dials what needs no rule. */
    void dial(Errand errand, List<Stage> stages, Dialling.Outcome outcome) {
        dial(errand, stages, List.of(), outcome);
    }

    /** @param trail the rules, or the application, that led to these stages */
    void dial(Errand errand, List<Stage> stages, List<String> trail, Dialling.Outcome outcome) {
        Dialling dialling = new Dialling(this, errand, stages, trail, outcome);
        diallings.add(dialling);
        if (state == CallState.ROUTING) {
            state = CallState.RINGING;
        }
        changed();
        dialling.start();
    }

    boolean isDialling() {
        return !diallings.isEmpty();
    }

    /** Gives up connecting others to somebody in place of a leg. */
    void callOff(CallLeg leg) {
        Hangup hangup = Hangup.of(HangupCause.NORMAL_CLEARING, By.CALLED);
        List.copyOf(diallings).stream()
                .filter(dialling -> dialling.relieves(leg))
                .forEach(dialling -> {
                    dialling.cancel(hangup);
                    sound.ringback(false);
                });
    }

    void concluded(Dialling dialling) {
        diallings.remove(dialling);
    }

    // Coming and going of legs.

    /** A leg belongs to the call from now on. */
    void admit(CallLeg leg) {
        house.calls().add(leg);
        roster.join(leg);
        changed();
    }

    /** The leg that was rung first to call. */
    void first(CallLeg leg) {
        caller = leg.caller();
    }

    /** A destination answered. */
    void connected() {
        if (connected.isEmpty()) {
            connected = Optional.of(house.clock().instant());
            house.figures().connected(this);
        }
        changed();
    }

    void activate() {
        if (state.compareTo(CallState.ACTIVE) < 0) {
            state = CallState.ACTIVE;
        }
        changed();
        List<Runnable> due = List.copyOf(eager);
        eager.clear();
        due.forEach(Runnable::run);
    }

    /** Does something as soon as its parties are connected, at once if they are; never if the call ends before. */
    void whenActive(Runnable task) {
        if (isActive()) {
            task.run();
        } else {
            eager.add(task);
        }
    }

    /** Ends a leg that lives; the call goes on. */
    void dismiss(CallLeg leg, Hangup hangup) {
        if (!leg.over()) {
            letGo(leg, hangup);
            leg.leg().end(hangup);
        }
    }

    /** Ends a leg because somebody asked for it, as if its party had hung up. */
    void drop(CallLeg leg, Hangup hangup) {
        if (!leg.over()) {
            leg.leg().end(hangup);
            gone(leg, hangup);
        }
    }

    /** Hands a leg to another call, which adopts it. */
    void release(CallLeg leg) {
        roster.leave(leg, look(leg));
        sound.leave(leg);
    }

    /** Takes in a leg that another call handed over. */
    void adopt(CallLeg leg) {
        if (leg.over()) {
            return;
        }
        leg.role(this);
        leg.leg().moved(id());
        roster.join(leg);
        if (isOver()) {
            dismiss(
                    leg,
                    Hangup.of(HangupCause.NORMAL_CLEARING, By.ROUTER).detailed("the call it was moved to is over"));
        } else {
            sound.admit(leg);
            changed();
        }
    }

    /** A leg is about to come from elsewhere: a lone party waits for it. */
    void expect() {
        expected++;
    }

    void expected() {
        expected--;
    }

    /** Ends the call if nobody is left to talk to. */
    void settle(Hangup hangup) {
        if (isOver()) {
            return;
        }
        List<CallLeg> parties = parties();
        for (Dialling dialling : List.copyOf(diallings)) {
            if (!dialling.awaited(parties)) {
                dialling.cancel(hangup);
            }
        }
        boolean waiting = !diallings.isEmpty() || expected > 0 || roster.live().size() > parties.size();
        boolean somebody = parties.stream().anyMatch(leg -> !leg.application());
        if (!somebody || (parties.size() < 2 && !waiting)) {
            end(hangup);
        } else {
            changed();
        }
    }

    /** Ends the call. */
    void end(Hangup hangup) {
        if (isOver()) {
            return;
        }
        state = CallState.ENDED;
        List.copyOf(diallings).forEach(dialling -> dialling.cancel(hangup));
        roster.live().forEach(leg -> dismiss(leg, hangup));
        sound.close();
        account.ended(hangup);
        snapshots.ended(hangup);
    }

    /** A leg is over: whoever it belonged to is told. */
    void gone(CallLeg leg, Hangup hangup) {
        letGo(leg, hangup);
        leg.role().ended(leg, hangup);
    }

    private void letGo(CallLeg leg, Hangup hangup) {
        leg.over(hangup);
        release(leg);
        changed();
    }

    void alarm(String sentence) {
        house.bus().publish(new Event.Alarm(house.clock().instant(), "call " + id(), sentence));
    }

    /** The views are out of date. */
    void changed() {
        snapshots.changed();
    }

    // What becomes of parties.

    @Override
    public void ringing(CallLeg leg) {}

    @Override
    public void early(CallLeg leg) {}

    @Override
    public void answered(CallLeg leg) {
        if (connected.isPresent()) {
            activate();
        }
    }

    @Override
    public void ended(CallLeg leg, Hangup hangup) {
        settle(hangup);
    }

    @Override
    public String toString() {
        return "call " + id();
    }
}
