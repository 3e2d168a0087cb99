// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Invitation;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.LegDirection;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegSound;
import org.jackfield.api.call.LegState;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.media.EncodedPort;
import org.jackfield.api.media.LegQuality;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.MediaPort;
import org.jackfield.api.media.NegotiatedCodec;
import org.jackfield.hub.media.Treatment;

/**
 * One leg as its call knows it. It belongs to exactly one call at any time; what is heard of it waits in its own queue, so
 * that nothing is lost or overtaken when it changes from one call to another. Touched only on the lane of the call that
 * owns it, but for what says otherwise.
 */
final class CallLeg {

    private final Leg leg;
    private final LegId id;
    private final Queue<Consumer<Call>> news = new ConcurrentLinkedQueue<>();
    private volatile Call owner;

    private final Optional<Invitation> invitation;

    private LegRole role;
    private LegState state = LegState.TRYING;
    private Optional<Instant> answered = Optional.empty();
    private volatile Optional<Hangup> verdict = Optional.empty();
    private Treatment treatment;
    private boolean audible;
    private boolean oneWay;
    private boolean joined;
    private boolean held;
    private boolean listened;

    /** @param invitation what was said of an inbound leg */
    CallLeg(Leg leg, Call owner, Optional<Invitation> invitation) {
        this.leg = leg;
        this.id = leg.id();
        this.invitation = invitation;
        this.owner = owner;
        this.role = owner;
        this.treatment = owner.house().media().treatment();
    }

    Leg leg() {
        return leg;
    }

    LegId id() {
        return id;
    }

    /** Any thread. */
    Call owner() {
        return owner;
    }

    /** Any thread: has the owner act upon it, on its lane, after everything heard before. */
    void hear(Consumer<Call> something) {
        news.add(something);
        Call call = owner;
        call.lane().post(() -> drain(call));
    }

    /** Belongs to another call from now on, which is told so on its own lane before anything else is heard there. */
    void moveTo(Call next, Runnable adoption) {
        joined = false;
        audible = false;
        owner = next;
        next.lane().post(() -> {
            adoption.run();
            drain(next);
        });
    }

    private void drain(Call call) {
        while (owner == call) {
            Consumer<Call> something = news.poll();
            if (something == null) {
                return;
            }
            something.accept(call);
        }
    }

    LegRole role() {
        return role;
    }

    void role(LegRole next) {
        role = next;
    }

    LegState state() {
        return state;
    }

    /** A state never goes back. */
    void advance(LegState next) {
        if (next.compareTo(state) > 0) {
            state = next;
        }
    }

    void answer(Instant now) {
        advance(LegState.ANSWERED);
        if (answered.isEmpty()) {
            answered = Optional.of(now);
        }
    }

    Optional<Instant> answered() {
        return answered;
    }

    boolean isAnswered() {
        return answered.isPresent();
    }

    /** With what it was ended by the hub or is over; empty while it lives. Any thread. */
    Optional<Hangup> verdict() {
        return verdict;
    }

    boolean over() {
        return verdict.isPresent();
    }

    void over(Hangup hangup) {
        verdict = Optional.of(hangup);
    }

    boolean inbound() {
        return leg.direction() == LegDirection.INBOUND;
    }

    boolean application() {
        return leg.party().target().kind() == Target.Kind.APP;
    }

    /** What is done with its sound. */
    Treatment treatment() {
        return treatment;
    }

    void treatment(Treatment next) {
        treatment = next;
    }

    /** Whether nothing is heard of it although it should be. */
    boolean oneWay() {
        return oneWay;
    }

    void oneWay(boolean unheard) {
        oneWay = unheard;
    }

    /** Whether an operator holds its party. */
    boolean held() {
        return held;
    }

    void held(boolean on) {
        held = on;
    }

    /** Whether its party ever heard the others; one that never did does not hold them, but only speaks. */
    boolean hasListened() {
        return listened;
    }

    void listened() {
        listened = true;
    }

    /** Whether it takes part in the sound of the call as soon as it has a port. */
    boolean audible() {
        return audible;
    }

    void audible(boolean part) {
        audible = part;
    }

    /** Whether its port is in the sound of the call. */
    boolean joined() {
        return joined;
    }

    void joined(boolean in) {
        joined = in;
    }

    /** With whose rights its party calls others. */
    Source source() {
        Target target = leg.party().target();
        return invitation
                .map(Invitation::source)
                .orElseGet(() -> target.kind() == Target.Kind.PROVIDER
                        ? new Source.Trunk(target.name())
                        : new Source.Device(target.name()));
    }

    /** As whom its party is shown to others. */
    Caller caller() {
        return invitation
                .map(Invitation::caller)
                .orElseGet(() -> new Caller(leg.party().number(), leg.party().displayName(), false));
    }

    /** The codec on its wire. Any thread. */
    Optional<NegotiatedCodec> codec() {
        return leg.media().flatMap(port -> port instanceof EncodedPort wire ? wire.codec() : Optional.empty());
    }

    /** What its wire counted. Any thread. */
    MediaCounters counters() {
        return leg.media().map(MediaPort::counters).orElse(MediaCounters.NONE);
    }

    /** How it sounds. Any thread. */
    LegQuality quality() {
        return leg.media().map(MediaPort::quality).orElse(LegQuality.UNKNOWN);
    }

    LegView view(String chain, LegSound sound) {
        Optional<MediaPort> port = leg.media();
        return new LegView(
                id,
                leg.endpoint(),
                leg.direction(),
                state,
                leg.party(),
                codec(),
                port.map(MediaPort::direction).orElse(MediaDirection.INACTIVE),
                treatment.muted(),
                sound,
                port.filter(p -> p instanceof EncodedPort wire && wire.encrypted())
                        .isPresent(),
                counters(),
                quality(),
                oneWay,
                chain,
                answered);
    }

    @Override
    public String toString() {
        return "leg " + id + " of " + owner;
    }
}
