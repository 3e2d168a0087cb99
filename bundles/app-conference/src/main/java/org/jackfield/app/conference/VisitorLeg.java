// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.conference;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Party;
import org.jackfield.api.call.Source;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.speech.Announcer;
import org.jackfield.api.speech.Piece;
import org.jackfield.api.speech.Playback;
import org.jackfield.appkit.Note;
import org.jackfield.appkit.SpokenLeg;
import org.jackfield.appkit.Tune;

/**
 * Meets one caller: asks for the PIN, keeps company while there is nobody to talk to, and, for whoever came first, stays in the talk to
 * announce others. On the lane of its call, but for what says otherwise.
 */
final class VisitorLeg extends SpokenLeg {

    private static final int TRIES = 3;
    private static final int LONGEST = 12;

    /** After this time without a further key, what was pressed is meant; if nothing was, it is asked again. */
    private static final Duration BETWEEN_KEYS = Duration.ofSeconds(4);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final double TONE_LEVEL = -18;
    private static final double MUSIC_LEVEL = -18;
    private static final List<Note> CAME = List.of(new Note(660, 0.12, true), new Note(880, 0.2, true));
    private static final List<Note> WENT = List.of(new Note(880, 0.12, true), new Note(660, 0.2, true));
    private static final List<Note> MUSIC = Tune.joy();

    private final Announcer announcer;
    private final Room room;
    private final Conference conference;
    private final StringBuilder keys = new StringBuilder();
    private final Deque<Playback> next = new ArrayDeque<>();
    private boolean asking;
    private boolean announcing;
    private boolean alone;
    private int wrong;
    private Optional<Lane.Timer> timer = Optional.empty();

    /** Read on any thread. */
    private volatile boolean over;

    VisitorLeg(ApplicationCall call, Announcer announcer, Room room, Conference conference) {
        super(call);
        this.announcer = announcer;
        this.room = room;
        this.conference = conference;
        if (conference.asks()) {
            ask();
        } else if (outside()) {
            call.refuse(HangupCause.CALL_REJECTED);
        } else {
            room.enter(this);
        }
    }

    /** Any thread: the call in which it meets its caller. */
    ApplicationCall visit() {
        return call();
    }

    Conference conference() {
        return conference;
    }

    /** Any thread: whether whoever called has to prove by a PIN that it belongs here. */
    boolean outside() {
        return call().source() instanceof Source.Trunk;
    }

    /** Any thread. */
    boolean over() {
        return over;
    }

    private Playback prompt(String id) {
        return announcer.announce(List.of(new Piece.Prompt(id))).play();
    }

    private void ask() {
        asking = true;
        keys.setLength(0);
        say(prompt("conference-pin"), () -> wait(PATIENCE, this::knock));
    }

    @Override
    public void dtmf(Dtmf dtmf) {
        if (!asking) {
            return;
        }
        hush();
        if (dtmf.digit() == '#' || keys.length() >= LONGEST) {
            knock();
        } else if (dtmf.digit() == '*') {
            ask();
        } else {
            keys.append(dtmf.digit());
            wait(BETWEEN_KEYS, this::knock);
        }
    }

    private void knock() {
        calm();
        asking = false;
        room.knock(this, keys.toString());
    }

    private void wait(Duration time, Runnable then) {
        calm();
        timer = Optional.of(call().lane().after(time, then));
    }

    private void calm() {
        timer.ifPresent(Lane.Timer::cancel);
        timer = Optional.empty();
    }

    // What the room says of it. Any thread.

    /** That PIN does not let it in. */
    void wrong() {
        call().lane().post(() -> {
            wrong++;
            say(prompt("conference-wrong"), wrong < TRIES ? this::ask : call()::hangUp);
        });
    }

    /** There is no place for it. */
    void full() {
        call().lane().post(() -> say(prompt("conference-full"), call()::hangUp));
    }

    /** It is let in when a moderator is there. */
    void waits() {
        call().lane().post(() -> say(prompt("conference-wait"), this::music));
    }

    /** It is the first one, whose call the others join. */
    void opens() {
        call().lane().post(() -> {
            alone = true;
            announcing = true;
            say(prompt("conference-first"), this::next);
        });
    }

    /** It came along into the talk, where nobody announced any more. */
    void hosts() {
        call().lane().post(this::hush);
    }

    /** Tells those who talk who came or went. */
    void announce(Party who, boolean came) {
        if (conference.announce().equals("off")) {
            return;
        }
        List<Playback> all = new ArrayList<>(List.of(new Tune(came ? CAME : WENT, TONE_LEVEL, false)));
        name(who).filter(name -> conference.announce().equals("name")).ifPresent(name -> {
            Piece.Prompt what = new Piece.Prompt(came ? "conference-came" : "conference-went");
            all.add(announcer.announce(List.of(name, what)).play());
        });
        call().lane().post(() -> {
            next.addAll(all);
            if (!announcing) {
                next();
            }
        });
    }

    private static Optional<Piece> name(Party who) {
        if (!who.displayName().isBlank()) {
            return Optional.of(new Piece.Words(who.displayName()));
        }
        return Optional.of(who.number())
                .filter(number -> number.matches("[0-9]+"))
                .map(Piece.Digits::new);
    }

    /** Whether there is nobody else now. */
    void alone(boolean lonely) {
        call().lane().post(() -> {
            boolean other = alone != lonely;
            alone = lonely;
            if (other && !announcing) {
                next();
            }
        });
    }

    private void next() {
        Optional<Playback> first = Optional.ofNullable(next.poll());
        announcing = first.isPresent();
        if (first.isPresent()) {
            say(first.get(), this::next);
        } else if (alone) {
            music();
        } else {
            hush();
        }
    }

    private void music() {
        say(new Tune(MUSIC, MUSIC_LEVEL, true), () -> {});
    }

    @Override
    public void moved(CallId next) {
        room.moved(this);
    }

    @Override
    public void ended() {
        over = true;
        calm();
        hush();
        room.left(this);
    }
}
