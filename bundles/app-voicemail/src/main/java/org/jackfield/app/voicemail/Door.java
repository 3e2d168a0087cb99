// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.util.Optional;
import java.util.function.Consumer;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;

/**
 * Where it is found out whose mailbox is wanted, and whether the caller may open it: devices open their own; others say which, and its
 * PIN. On the call's lane.
 */
final class Door implements ListeningLeg.Step {

    private static final int TRIES = 3;
    private static final int LONGEST = 20;

    private final ListeningLeg leg;
    private final StringBuilder keys = new StringBuilder();
    private Consumer<String> entered = digits -> {};
    private String question = "mailbox-none";
    private int triesLeft = TRIES;

    Door(ListeningLeg leg) {
        this.leg = leg;
    }

    @Override
    public void begin() {
        Optional<Box> own = own();
        own.ifPresent(box -> leg.speaks(box.language()));
        if (own.isEmpty() && leg.office().boxes().stream().noneMatch(Door::opensByNumber)) {
            leg.part("mailbox-none");
        } else if (own.isPresent() && own.get().pin().isEmpty()) {
            leg.enter(new Hall(leg, own.get()));
        } else {
            expectFirst(own);
            leg.ask(TakingLeg.prompts(question));
        }
    }

    private void expectFirst(Optional<Box> own) {
        if (own.isPresent()) {
            expect("mailbox-pin", pin -> pin(own, pin));
        } else {
            expect("mailbox-number", this::number);
        }
    }

    private Optional<Box> own() {
        return leg.caller().source() instanceof Source.Device device
                ? leg.office().of(new Target(Target.Kind.DEVICE, device.name()))
                : Optional.empty();
    }

    private static boolean opensByNumber(Box box) {
        return !box.pin().isEmpty() && box.address().isPresent();
    }

    private void ask(String prompt, Consumer<String> then) {
        expect(prompt, then);
        leg.ask(TakingLeg.prompts(prompt));
    }

    /** The next keys answer this, asked already or not. */
    private void expect(String prompt, Consumer<String> then) {
        keys.setLength(0);
        question = prompt;
        entered = then;
    }

    @Override
    public void key(char key) {
        if (key == '*') {
            ask(question, entered);
        } else if (key == '#' || keys.length() == LONGEST) {
            entered.accept(keys.toString());
        } else {
            keys.append(key);
            leg.waitForMore(() -> entered.accept(keys.toString()));
        }
    }

    /** Whether there is such a mailbox is not told: its PIN is asked for anyhow. */
    private void number(String digits) {
        Optional<Box> named = leg.office().boxes().stream()
                .filter(Door::opensByNumber)
                .filter(box -> box.numbers().contains(digits))
                .findFirst();
        ask("mailbox-pin", pin -> pin(named, pin));
    }

    private void pin(Optional<Box> box, String pin) {
        PinGuard.Verdict verdict =
                box.map(present -> leg.guard().check(present, pin)).orElse(PinGuard.Verdict.WRONG);
        if (box.isPresent() && verdict == PinGuard.Verdict.RIGHT) {
            leg.speaks(box.get().language());
            leg.enter(new Hall(leg, box.get()));
            return;
        }
        if (box.isPresent() && verdict == PinGuard.Verdict.CLOSED) {
            leg.office()
                    .alarm("Somebody tries out PINs of the mailbox " + box.get().name() + ", of late from "
                            + leg.caller().source().name() + "; it opens to nobody by PIN for "
                            + PinGuard.PENALTY.toMinutes() + " minutes");
        }
        if (--triesLeft > 0) {
            // Who knows what was wrong does not listen to the end.
            expectFirst(own());
            leg.tell(this::begin, "mailbox-wrong");
        } else {
            leg.part("mailbox-wrong");
        }
    }
}
