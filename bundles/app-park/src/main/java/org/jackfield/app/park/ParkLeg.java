// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.park;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.speech.Announcer;
import org.jackfield.api.speech.Piece;
import org.jackfield.appkit.Note;
import org.jackfield.appkit.SpokenLeg;
import org.jackfield.appkit.Tune;

/**
 * Keeps one call company. Who was transferred here is parked; who called a place fetches the call that waits there, or has found one that
 * is free, and parks another call there by transferring it to this one. On the lane of its call, but for what says otherwise.
 */
final class ParkLeg extends SpokenLeg {

    /** How often the place is said to whoever may be about to transfer a call to it. */
    private static final int TIMES = 3;

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration CHANCE = Duration.ofSeconds(10);
    private static final List<Note> MUSIC = Tune.joy();

    private final Announcer announcer;
    private final Rules rules;
    private final Places places;

    /** Who parks; whoever else is in the call is who was parked. */
    private final Source by;

    private Optional<String> place = Optional.empty();
    private boolean over;

    /** Read on any thread. */
    private volatile boolean parked;

    private Optional<Lane.Timer> timer = Optional.empty();

    ParkLeg(ApplicationCall call, Announcer announcer, Rules rules, Places places) {
        super(call);
        this.announcer = announcer;
        this.rules = rules;
        this.places = places;
        this.by = call.source();
        if (by instanceof Source.Trunk) {
            // Nobody from outside parks or fetches calls of the house.
            call.refuse(HangupCause.CALL_REJECTED);
        } else if (call.transferred()) {
            take(HangupCause.USER_BUSY, this::park);
        } else if (places.at(call.dialled()).isPresent()) {
            fetch(call.dialled());
        } else {
            take(HangupCause.RESOURCE_UNAVAILABLE, this::offer);
        }
    }

    /** Takes the place that was dialled, or a free one; who transferred a call to one that is taken keeps the call. */
    private void take(HangupCause otherwise, Runnable then) {
        String dialled = call().dialled();
        boolean own = rules.places().contains(dialled);
        place = own
                ? Optional.of(dialled).filter(wanted -> places.take(wanted, this))
                : places.takeFree(rules.places(), this);
        if (place.isEmpty()) {
            call().refuse(otherwise);
        } else {
            then.run();
        }
    }

    // Whoever called found a free place.

    private void offer() {
        call().show(place.orElseThrow());
        if (rules.places().contains(call().dialled())) {
            // Most who dial a place want to fetch a call; who is about to transfer one to it has a moment for that.
            say("nothing-parked", () -> wait(CHANCE, call()::hangUp));
        } else {
            tell(TIMES);
        }
    }

    /** Says the place, until a call is transferred to this one. */
    private void tell(int left) {
        if (left == 0) {
            call().hangUp();
        } else {
            List<Piece> words = List.of(new Piece.Prompt("parked"), new Piece.Digits(place.orElseThrow()));
            say(announcer.announce(words), () -> wait(PAUSE, () -> tell(left - 1)));
        }
    }

    private void say(String prompt, Runnable then) {
        say(announcer.announce(List.of(new Piece.Prompt(prompt))), then);
    }

    /** Whoever heard the place has connected somebody with it, and is gone. */
    @Override
    public void moved(CallId call) {
        if (place.isPresent()) {
            park();
        }
    }

    // Somebody is parked.

    private void park() {
        parked = true;
        call().show(place.orElseThrow());
        say(new Tune(MUSIC, rules.level(), true), () -> {});
        wait(rules.timeout(), () -> ring(whom()));
    }

    /** Whom to ring when nobody fetches the call, one after another. */
    private List<Target> whom() {
        List<Target> whom = new ArrayList<>();
        if (by instanceof Source.Device device) {
            whom.add(new Target(Target.Kind.DEVICE, device.name()));
        }
        rules.otherwise().ifPresent(whom::add);
        return whom;
    }

    private void ring(List<Target> whom) {
        if (whom.isEmpty()) {
            wait(rules.timeout(), () -> ring(whom()));
            return;
        }
        Target first = whom.get(0);
        ApplicationCall.Forwarding told = failed -> ring(whom.subList(1, whom.size()));
        if (first.kind() == Target.Kind.DEVICE) {
            // Its mailbox must not swallow the call.
            call().ring(List.of(first), rules.ring(), told);
        } else {
            call().forward(List.of(first), rules.ring(), false, told);
        }
    }

    /** Any thread: somebody has come for whom was parked. */
    private void fetched() {
        call().lane().post(() -> {
            call().callOff();
            call().hangUp();
        });
    }

    /** Any thread: nobody has come after all. */
    private void waitsOn(String at) {
        call().lane().post(() -> {
            if (!over) {
                places.take(at, this);
            }
        });
    }

    // Somebody fetches a call.

    private void fetch(String at) {
        Optional<ParkLeg> found = places.at(at).filter(other -> other.parked && places.free(at, other));
        if (found.isEmpty()) {
            say("nothing-parked", call()::hangUp);
            return;
        }
        ParkLeg other = found.get();
        call().join(other.call().id(), false, new ApplicationCall.Forwarding() {
            @Override
            public void succeeded() {
                other.fetched();
            }

            @Override
            public void failed(Hangup hangup) {
                other.waitsOn(at);
                say("nothing-parked", call()::hangUp);
            }
        });
    }

    private void wait(Duration time, Runnable then) {
        calm();
        timer = Optional.of(call().lane().after(time, then));
    }

    private void calm() {
        timer.ifPresent(Lane.Timer::cancel);
        timer = Optional.empty();
    }

    @Override
    public void dtmf(Dtmf dtmf) {
        // It only keeps company.
    }

    @Override
    public void ended() {
        over = true;
        calm();
        hush();
        place.ifPresent(taken -> places.free(taken, this));
    }
}
