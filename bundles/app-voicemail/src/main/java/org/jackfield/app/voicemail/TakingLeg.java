// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.speech.Announcer;
import org.jackfield.api.speech.Piece;
import org.jackfield.appkit.SpokenLeg;
import org.jspecify.annotations.Nullable;

/** A leg that speaks, plays what was taken down and takes down what the caller says. On the call's lane. */
abstract class TakingLeg extends SpokenLeg {

    /** Sound is kept at 16 kHz: what telephones can say in that is not lost on the way. */
    private static final int LEAST_RATE = 16_000;

    private static final Duration LOOK = Duration.ofMillis(250);

    private Announcer announcer;
    private final Scribe scribe;
    private Optional<Lane.Timer> timer = Optional.empty();
    private Optional<Reel> reel = Optional.empty();
    private boolean over;
    private volatile @Nullable Take take;

    TakingLeg(ApplicationCall call, Announcer announcer, Scribe scribe) {
        super(call);
        this.announcer = announcer;
        this.scribe = scribe;
    }

    /** What is wanted of a take. */
    interface Wish {

        /** Where it is written. On the scribe's thread. */
        Path place() throws IOException;

        /** Whether it has gone on for long enough. */
        boolean enough(Take going);

        /** It has. */
        void reached();

        /** It is in its file. On the scribe's thread. */
        void whole(Take made) throws IOException;

        /** It cannot be written. On the scribe's thread. */
        void failed(String why);
    }

    final Announcer announcer() {
        return announcer;
    }

    /** What is said from now on is said in that language, a tag; empty is the one that is set. */
    final void speaks(String language) {
        announcer = announcer.speaking(language);
    }

    final void say(List<Piece> pieces, Runnable then) {
        say(announcer.announce(pieces), then);
    }

    final void say(Runnable then, String... prompts) {
        say(prompts(prompts), then);
    }

    static List<Piece> prompts(String... ids) {
        return Stream.of(ids).<Piece>map(Piece.Prompt::new).toList();
    }

    /** Plays what was taken down. */
    final void play(Path sound, Runnable then) {
        reel.ifPresent(Reel::stop);
        Reel next = new Reel(sound);
        reel = Optional.of(next);
        scribe.play(next);
        say(next, then);
    }

    /** Does something that waits for the disk. */
    final void aside(Runnable task) {
        scribe.run(task);
    }

    /** Does something on the lane, unless the call is over by then. Any thread. */
    final void back(Runnable task) {
        call().lane().post(() -> {
            if (!over) {
                task.run();
            }
        });
    }

    /** Does something after a time, in place of what was to be done later. */
    final void later(Duration time, Runnable then) {
        calm();
        timer = Optional.of(call().lane().after(time, then));
    }

    /** What was to be done later is not. */
    final void calm() {
        timer.ifPresent(Lane.Timer::cancel);
        timer = Optional.empty();
    }

    /** Makes a file, beeps, and takes down what comes. */
    final void takeDown(Wish wish) {
        scribe.run(() -> {
            try {
                Take made = new Take(wish.place());
                scribe.take(made, outcome(made, wish));
                call().lane().post(() -> opened(made, wish));
            } catch (IOException e) {
                wish.failed(String.valueOf(e.getMessage()));
            }
        });
    }

    private static Scribe.Outcome outcome(Take made, Wish wish) {
        return new Scribe.Outcome() {
            @Override
            public void whole() throws IOException {
                wish.whole(made);
            }

            @Override
            public void failed(String why) {
                wish.failed(why);
            }
        };
    }

    private void opened(Take made, Wish wish) {
        if (over) {
            scribe.discard(made);
            return;
        }
        take = made;
        say(new Beep(), () -> {
            made.begin();
            watch(made, wish);
        });
    }

    private void watch(Take going, Wish wish) {
        later(LOOK, () -> {
            if (wish.enough(going)) {
                wish.reached();
            } else {
                watch(going, wish);
            }
        });
    }

    /** Whether something is being taken down, or will be after the tone. */
    final boolean taking() {
        return take != null;
    }

    /** Nothing is taken down any more; what was is kept if it is long enough. */
    final boolean stopTaking(Duration shortest) {
        calm();
        Take made = take;
        take = null;
        if (made == null) {
            return false;
        }
        made.end();
        boolean kept = !made.spoken().isZero() && made.spoken().compareTo(shortest) >= 0;
        if (kept) {
            scribe.finish(made);
        } else {
            scribe.discard(made);
        }
        return kept;
    }

    /** The caller has hung up in the midst of it. */
    abstract void left();

    @Override
    public final void ended() {
        over = true;
        left();
        stopTaking(Duration.ZERO);
        reel.ifPresent(Reel::stop);
        hush();
    }

    @Override
    protected final void hears(short[] pcm, int samples, int rate) {
        Take going = take;
        if (going != null) {
            going.hear(pcm, samples, rate);
        }
    }

    @Override
    public final int leastRate() {
        return LEAST_RATE;
    }
}
