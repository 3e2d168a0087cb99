// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.mailbox.MailboxException;
import org.jackfield.api.mailbox.VoiceMessage;
import org.jackfield.api.speech.Piece;

/** Where messages are heard, new ones first, and of these the oldest. On the call's lane. */
final class Reading implements ListeningLeg.Step {

    private final ListeningLeg leg;
    private final Box box;
    private final List<VoiceMessage> messages;
    private int index;

    Reading(ListeningLeg leg, Box box) {
        this.leg = leg;
        this.box = box;
        this.messages = leg.office().messages(box.name()).stream()
                .sorted(Comparator.comparing(VoiceMessage::heard).thenComparing(VoiceMessage::at))
                .toList();
    }

    @Override
    public void begin() {
        if (index >= messages.size()) {
            leg.tell(() -> leg.enter(new Hall(leg, box)), messages.isEmpty() ? "mailbox-no-messages" : "mailbox-end");
            return;
        }
        VoiceMessage message = messages.get(index);
        Optional<Path> sound = leg.office().sound(box.name(), message.id());
        if (sound.isEmpty()) {
            // Somebody has deleted it meanwhile.
            index++;
            begin();
            return;
        }
        List<Piece> heading =
                Heading.of(message, index + 1, leg.office().clock().instant(), leg.zone());
        leg.say(
                heading,
                () -> leg.play(sound.get(), () -> {
                    mark(message);
                    leg.ask(TakingLeg.prompts("mailbox-choices"));
                }));
    }

    @Override
    public void key(char key) {
        switch (key) {
            case '1' -> begin();
            case '2' -> {
                current().ifPresent(this::mark);
                index++;
                begin();
            }
            case '3', '7' -> {
                current().ifPresent(this::delete);
                index++;
                leg.tell(this::begin, "mailbox-deleted");
            }
            case '*' -> leg.enter(new Hall(leg, box));
            case '#' -> leg.part();
            default -> leg.ask(TakingLeg.prompts("mailbox-choices"));
        }
    }

    private Optional<VoiceMessage> current() {
        return index < messages.size() ? Optional.of(messages.get(index)) : Optional.empty();
    }

    private void mark(VoiceMessage message) {
        leg.aside(() -> tried(() -> leg.office().mark(box.name(), message.id(), true)));
    }

    private void delete(VoiceMessage message) {
        leg.aside(() -> tried(() -> leg.office().delete(box.name(), message.id())));
    }

    private void tried(Runnable change) {
        try {
            change.run();
        } catch (MailboxException e) {
            leg.office().alarm(String.valueOf(e.getMessage()));
        }
    }
}
