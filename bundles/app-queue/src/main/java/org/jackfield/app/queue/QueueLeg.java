// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.Target;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.speech.Announcer;
import org.jackfield.api.speech.Piece;
import org.jackfield.api.speech.WaitingMusic;
import org.jackfield.appkit.SpokenLeg;

/** One caller who waits. On the call's lane but for what says otherwise. */
final class QueueLeg extends SpokenLeg {

    /** How often is looked who is free. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** How long those may ring to whom callers go who do not wait any more. */
    private static final Duration OTHERWISE = Duration.ofSeconds(60);

    /** The greatest number that can be said. */
    private static final int SPOKEN = 999;

    private final Queue queue;
    private final Team team;
    private final Announcer announcer;
    private final Supplier<Optional<WaitingMusic>> music;
    private final List<Target> next = new ArrayList<>();
    private Optional<Lane.Timer> timer = Optional.empty();
    private Optional<WaitingMusic> playing = Optional.empty();
    private Duration waited = Duration.ZERO;
    private Duration sincePlace = Duration.ZERO;
    private Duration rest = Duration.ZERO;
    private boolean ringing;
    private boolean waiting;

    QueueLeg(
            ApplicationCall call, Queue queue, Team team, Announcer announcer, Supplier<Optional<WaitingMusic>> music) {
        super(call);
        this.queue = queue;
        this.team = team;
        this.announcer = announcer;
        this.music = music;
    }

    /** Comes in. */
    QueueLeg begin() {
        waiting = queue.line().join(this, queue.most());
        if (waiting) {
            List<Piece> pieces = new ArrayList<>(List.of(queue.greeting()));
            pieces.addAll(place());
            say(pieces, this::play);
            again();
        } else {
            giveUp();
        }
        return this;
    }

    private List<Piece> place() {
        int place = queue.line().place(this);
        return queue.place().isZero() || place < 1 || place > SPOKEN
                ? List.of()
                : List.of(new Piece.Prompt("queue-place"), new Piece.Count(place));
    }

    private void say(List<Piece> pieces, Runnable then) {
        playing = Optional.empty();
        say(announcer.announce(pieces), then);
    }

    private void play() {
        playing = music.get();
        playing.ifPresentOrElse(present -> say(present.play(), this::play), this::hush);
    }

    private void again() {
        timer = Optional.of(call().lane().after(LOOK, () -> {
            waited = waited.plus(LOOK);
            sincePlace = sincePlace.plus(LOOK);
            rest = rest.minus(LOOK);
            look();
        }));
    }

    /** Any thread: somebody may be free. */
    void wake() {
        call().lane().post(this::serve);
    }

    private void look() {
        if (!queue.longest().isZero() && waited.compareTo(queue.longest()) >= 0) {
            giveUp();
            return;
        }
        serve();
        boolean announced = !queue.place().isZero() && sincePlace.compareTo(queue.place()) >= 0;
        if (announced) {
            sincePlace = Duration.ZERO;
            say(place(), this::play);
        } else if (playing.isPresent() ? !playing.equals(music.get()) : !speaks()) {
            play();
        }
        again();
    }

    /** Rings whoever is free, if it is this caller's turn. */
    private void serve() {
        if (waiting
                && !ringing
                && rest.compareTo(Duration.ZERO) <= 0
                && queue.line().place(this) == 1) {
            List<Target> free = team.free(queue);
            if (queue.order().equals("all")) {
                ring(free);
            } else {
                next.clear();
                next.addAll(free);
                ringNext();
            }
        }
    }

    private void ringNext() {
        ring(next.isEmpty() ? List.of() : List.of(next.remove(0)));
    }

    private void ring(List<Target> members) {
        if (!members.isEmpty()) {
            ringing = true;
            call().ring(members, queue.ring(), hangup -> {
                ringing = false;
                if (next.isEmpty()) {
                    rest = queue.retry();
                } else if (waiting) {
                    ringNext();
                }
            });
        }
    }

    /** Does not wait any more, but goes elsewhere; whoever finds nobody there either is told and let go. */
    private void giveUp() {
        away();
        if (ringing) {
            ringing = false;
            call().callOff();
        }
        if (queue.otherwise().isEmpty()) {
            nobody();
        } else {
            call().forward(queue.otherwise(), OTHERWISE, true, hangup -> nobody());
        }
    }

    private void nobody() {
        say(List.of(new Piece.Prompt("queue-nobody")), call()::hangUp);
    }

    private void away() {
        waiting = false;
        timer.ifPresent(Lane.Timer::cancel);
        timer = Optional.empty();
        queue.line().leave(this);
    }

    @Override
    public void dtmf(Dtmf dtmf) {
        // A queue has no keys.
    }

    @Override
    public void ended() {
        away();
        hush();
    }
}
