// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.diversion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.speech.Announcer;
import org.jackfield.api.speech.Piece;
import org.jackfield.appkit.SpokenLeg;

/** One device that says where its calls go. On the call's lane. */
final class CodeLeg extends SpokenLeg {

    /** After this time without a further key, what was pressed is meant. */
    private static final Duration BETWEEN_KEYS = Duration.ofSeconds(4);

    /** How long is waited for the first one. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final int LONGEST = 40;
    private static final int TRIES = 3;

    private final Announcer announcer;
    private final Notebook notebook;
    private final Predicate<String> leads;
    private final StringBuilder keys = new StringBuilder();
    private Optional<Lane.Timer> timer = Optional.empty();
    private String device = "";
    private int tries = TRIES;
    private boolean asking;

    /** @param leads whether a number leads somewhere for this device */
    CodeLeg(ApplicationCall call, Announcer announcer, Notebook notebook, Code code, Predicate<String> leads) {
        super(call);
        this.announcer = announcer;
        this.notebook = notebook;
        this.leads = leads;
        if (call.source() instanceof Source.Device own) {
            device = own.name();
            obey(code);
        } else {
            say("own-phone", call::hangUp);
        }
    }

    private void obey(Code code) {
        switch (code) {
            case QUIET -> set("do-not-disturb", true, "disturb-on", "");
            case LOUD -> set("do-not-disturb", false, "disturb-off", "");
            case FORWARD -> ask();
            case BACK -> set("always", "", "forward-off", "");
        }
    }

    private void ask() {
        calm();
        keys.setLength(0);
        asking = tries > 0;
        if (asking) {
            tries--;
            say("forward-number", () -> wait(PATIENCE, this::take));
        } else {
            say("goodbye", call()::hangUp);
        }
    }

    /** Pound says that all were pressed. */
    @Override
    public void dtmf(Dtmf dtmf) {
        if (asking && keys.length() < LONGEST) {
            hush();
            if (dtmf.digit() == '#') {
                take();
            } else {
                keys.append(dtmf.digit());
                wait(BETWEEN_KEYS, this::take);
            }
        }
    }

    private void take() {
        calm();
        String number = keys.toString();
        if (number.isEmpty()) {
            ask();
        } else if (own(number) || !leads.test(number)) {
            asking = false;
            say("forward-wrong", this::ask);
        } else {
            asking = false;
            set("always", new Target(Target.Kind.NUMBER, number).toString(), "forward-on", number);
        }
    }

    private boolean own(String number) {
        return call().extension(number)
                .filter(new Target(Target.Kind.DEVICE, device)::equals)
                .isPresent();
    }

    /**
     * Has something written down, and says so when it is in force.
     *
     * @param digits said behind the prompt; may be empty
     */
    private void set(String key, Object value, String prompt, String digits) {
        notebook.set(device, key, value, done -> call().lane().post(() -> {
            List<Piece> pieces = new ArrayList<>(List.of(new Piece.Prompt(done ? prompt : "not-done")));
            if (done && !digits.isEmpty()) {
                pieces.add(new Piece.Digits(digits));
            }
            say(announcer.announce(pieces), call()::hangUp);
        }));
    }

    private void say(String prompt, Runnable then) {
        say(announcer.announce(List.of(new Piece.Prompt(prompt))), then);
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
    public void ended() {
        asking = false;
        calm();
        hush();
    }
}
