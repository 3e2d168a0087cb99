// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.Instant;
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
import org.jackfield.api.route.RouteDecision;

/**
 * One live call: which legs it has, who of them is a party, what is being dialled, and when it is over. Everything but what
 * says otherwise happens on its lane.
 */
final class Call implements LegRole {

    private final House house;
    private final Beginning beginning;
    private final Lane lane;
    private final Roster roster = new Roster();
    private final Diallings diallings = new Diallings(this);
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

    /** It is an emergency call from now on, however it came to be one. */
    void urgent(Source caller, String number) {
        emergency = true;
        house.diversions().urgent(caller, house.clock().instant());
        alarm(caller.name() + " calls the emergency number " + number);
        changed();
    }

    Diallings diallings() {
        return diallings;
    }

    /** A number was decided on: the rule that decided on the first is the one that the call is known by. */
    void ruled(RouteDecision decision) {
        if (rule.isEmpty() && connected.isEmpty()) {
            rule = decision.rule();
        }
    }

    /** Somebody is about to be rung. */
    void rings() {
        if (state == CallState.ROUTING) {
            state = CallState.RINGING;
        }
        changed();
    }

    OptionalInt hopLimit() {
        return beginning.hopLimit();
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
        diallings.cancelUnawaited(parties, hangup);
        boolean waiting = diallings.any() || expected > 0 || roster.live().size() > parties.size();
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
        diallings.cancel(hangup);
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
