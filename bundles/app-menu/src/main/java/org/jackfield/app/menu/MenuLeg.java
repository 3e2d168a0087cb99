// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.menu;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.Target;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.speech.Announcer;
import org.jackfield.api.speech.Piece;
import org.jackfield.appkit.SpokenLeg;

/** One caller in a menu. On the call's lane. */
final class MenuLeg extends SpokenLeg {

    /** After this time without a further key, what was pressed is meant. */
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(2500);

    private static final int LONGEST_EXTENSION = 20;

    private final Announcer announcer;
    private final Menu menu;
    private final StringBuilder keys = new StringBuilder();
    private int triesLeft;
    private boolean leading;
    private Optional<Lane.Timer> timer = Optional.empty();

    /** @param open whether it is open now */
    MenuLeg(ApplicationCall call, Announcer announcer, Menu menu, boolean open) {
        super(call);
        this.announcer = announcer;
        this.menu = menu;
        this.triesLeft = menu.tries();
        if (open) {
            greet();
        } else {
            menu.closedText()
                    .ifPresentOrElse(text -> say(text, () -> follow(menu.closed())), () -> follow(menu.closed()));
        }
    }

    private void say(Piece piece, Runnable then) {
        say(announcer.announce(List.of(piece)), then);
    }

    private void say(String prompt, Runnable then) {
        say(new Piece.Prompt(prompt), then);
    }

    private void greet() {
        calm();
        keys.setLength(0);
        if (triesLeft == 0) {
            triesLeft--;
            follow(menu.otherwise());
        } else if (triesLeft > 0) {
            triesLeft--;
            say(menu.greeting(), () -> wait(menu.patience(), this::silent));
        } else {
            say("goodbye", call()::hangUp);
        }
    }

    private void silent() {
        say("menu-silence", this::greet);
    }

    private void wait(Duration time, Runnable then) {
        calm();
        timer = Optional.of(call().lane().after(time, then));
    }

    private void calm() {
        timer.ifPresent(Lane.Timer::cancel);
        timer = Optional.empty();
    }

    /** A key interrupts whatever is said, but not while somebody is being rung. */
    @Override
    public void dtmf(Dtmf dtmf) {
        if (leading || keys.length() >= LONGEST_EXTENSION) {
            return;
        }
        hush();
        calm();
        keys.append(dtmf.digit());
        String pressed = keys.toString();
        if (endsEntry(pressed)) {
            keys.setLength(keys.length() - 1);
            decide();
        } else if (menu.goesOn(pressed) || menu.extensions() && pressed.matches("\\d+")) {
            wait(BETWEEN_KEYS, this::decide);
        } else {
            decide();
        }
    }

    /** Pound after other keys says that all were pressed. */
    private boolean endsEntry(String pressed) {
        return pressed.length() > 1 && pressed.endsWith("#") && !menu.choices().containsKey(pressed);
    }

    private void decide() {
        String pressed = keys.toString();
        keys.setLength(0);
        Choice choice = menu.choices().get(pressed);
        if (choice != null) {
            follow(choice);
            return;
        }
        Optional<Target> extension = menu.extensions() ? call().extension(pressed) : Optional.empty();
        if (extension.isPresent()) {
            follow(new Choice.Go(List.of(extension.get())));
        } else {
            say(menu.extensions() && pressed.length() > 1 ? "extension-absent" : "menu-invalid", this::greet);
        }
    }

    private void follow(Choice choice) {
        calm();
        if (choice instanceof Choice.Go go) {
            leading = true;
            call().forward(go.targets(), menu.ring(), true, hangup -> {
                leading = false;
                say("extension-unanswered", this::greet);
            });
        } else if (choice instanceof Choice.Repeat) {
            triesLeft = Math.max(triesLeft, 1);
            greet();
        } else {
            call().hangUp();
        }
    }

    @Override
    public void ended() {
        calm();
        hush();
    }
}
