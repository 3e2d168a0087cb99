// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jackfield.api.call.Target;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventBus;
import org.jackfield.api.mailbox.Mailbox;
import org.jackfield.api.mailbox.MailboxException;
import org.jackfield.api.mailbox.Mailboxes;
import org.jackfield.api.mailbox.VoiceMessage;
import org.jackfield.api.speech.Transcriber;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The mailboxes that are set, with what lies in them. Any thread. */
@Component(service = {PostOffice.class, Mailboxes.class})
public final class PostOffice implements Mailboxes {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** How long a mail waits for what is said in its message. */
    static final Duration MAIL_WAITS = Duration.ofMinutes(2);

    private final EventBus bus;
    private final InstantSource clock;
    private final Path folder;
    private final Scribe scribe;
    private final Typist typist;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Box> boxes = new ConcurrentSkipListMap<>();
    private final Map<String, MessageFolder> folders = new ConcurrentHashMap<>();

    @Activate
    public PostOffice(@Reference EventBus bus, @Reference Transcriber transcriber, BundleContext context) {
        this(
                bus,
                InstantSource.system(),
                Path.of(Objects.requireNonNullElse(context.getProperty("jackfield.data"), "data"))
                        .resolve("voicemail"),
                Scribe.started(),
                Typist.started(transcriber));
        scribe.hourly(this::tidy);
    }

    PostOffice(EventBus bus, InstantSource clock, Path folder, Scribe scribe, Typist typist) {
        this.bus = bus;
        this.clock = clock;
        this.folder = folder;
        this.scribe = scribe;
        this.typist = typist;
    }

    @Deactivate
    void stop() throws InterruptedException {
        typist.stop();
        scribe.stop();
    }

    Scribe scribe() {
        return scribe;
    }

    InstantSource clock() {
        return clock;
    }

    /** A mailbox is set, for the first time or anew. */
    void open(Box box) {
        folder(box.name());
        boxes.put(box.name(), box);
        tell(box.name());
        scribe.run(() -> tidy(box));
    }

    /** A mailbox is no longer set; what lies in it stays on the disk. */
    void close(String name) {
        Box gone = boxes.remove(name);
        folders.remove(name);
        if (gone != null) {
            publish(new Mailbox(name, gone.devices(), 0, 0));
        }
    }

    MessageFolder folder(String name) {
        return folders.computeIfAbsent(name, fresh -> {
            MessageFolder made = new MessageFolder(folder.resolve(fresh));
            made.load();
            return made;
        });
    }

    List<Box> boxes() {
        return List.copyOf(boxes.values());
    }

    Optional<Box> box(String name) {
        return Optional.ofNullable(boxes.get(name));
    }

    /** The first mailbox that takes the calls of a device. */
    Optional<Box> of(Target device) {
        return boxes.values().stream()
                .filter(box -> box.devices().contains(device))
                .findFirst();
    }

    /** Whether a mailbox takes no more. */
    boolean full(Box box) {
        return folder(box.name()).cards().size() >= box.limits().messages();
    }

    /** Names a message that begins now. */
    String next() {
        return "%s-%06x".formatted(STAMP.format(clock.instant()), random.nextInt(1 << 24));
    }

    /**
     * Takes a message in, whose sound is whole, and has it written down where that is wanted and somebody can. Blocks.
     *
     * @param language in which it is, as a tag
     */
    void keep(Box box, VoiceMessage message, Path sound, String language) throws IOException {
        boolean typed = box.transcript() && typist.knows(language);
        Instant mailed = typed ? clock.instant().plus(MAIL_WAITS) : clock.instant();
        MessageFolder folder = folder(box.name());
        folder.add(Card.of(message, box.mail().isEmpty() ? Optional.empty() : Optional.of(mailed)), sound);
        tell(box.name());
        if (typed) {
            typist.write(message, folder.sound(message.id()), language, text -> note(box.name(), message.id(), text));
        }
    }

    private void note(String mailbox, String id, String text) {
        try {
            if (folder(mailbox).change(id, card -> card.written(text, clock.instant())) && !text.isEmpty()) {
                tell(mailbox);
            }
        } catch (IOException e) {
            alarm("What is said in a message of the mailbox " + mailbox + " cannot be noted: " + e.getMessage()
                    + "; look after the disk");
        }
    }

    /** Something cannot be written; an operator should know. */
    void alarm(String sentence) {
        bus.publish(new Event.Alarm(clock.instant(), "voicemail", sentence));
    }

    private void tell(String name) {
        mailbox(name).ifPresent(this::publish);
    }

    private void publish(Mailbox mailbox) {
        bus.publish(new Event.MailboxChanged(clock.instant(), mailbox));
    }

    /** Deletes what has lain for too long. Blocks. */
    void tidy() {
        boxes.values().forEach(this::tidy);
    }

    private void tidy(Box box) {
        if (!box.retention().isZero()) {
            Instant limit = clock.instant().minus(box.retention());
            messages(box.name()).stream()
                    .filter(message -> message.at().isBefore(limit))
                    .forEach(message -> throwAway(box.name(), message.id()));
        }
    }

    private void throwAway(String mailbox, String id) {
        try {
            delete(mailbox, id);
        } catch (MailboxException e) {
            alarm(String.valueOf(e.getMessage()));
        }
    }

    // What others see.

    @Override
    public List<Mailbox> mailboxes() {
        return boxes.values().stream().map(this::seen).toList();
    }

    private Mailbox seen(Box box) {
        List<Card> cards = folder(box.name()).cards();
        int heard = (int) cards.stream().filter(Card::heard).count();
        return new Mailbox(box.name(), box.devices(), cards.size() - heard, heard);
    }

    @Override
    public Optional<Mailbox> mailbox(String name) {
        return box(name).map(this::seen);
    }

    @Override
    public List<VoiceMessage> messages(String mailbox) {
        return box(mailbox).stream()
                .flatMap(box -> folder(mailbox).cards().stream())
                .map(card -> card.message(mailbox))
                .sorted(Comparator.comparing(VoiceMessage::at)
                        .thenComparing(VoiceMessage::id)
                        .reversed())
                .toList();
    }

    @Override
    public Optional<VoiceMessage> message(String mailbox, String id) {
        return box(mailbox).flatMap(box -> folder(mailbox).card(id)).map(card -> card.message(mailbox));
    }

    @Override
    public Optional<Path> sound(String mailbox, String id) {
        return message(mailbox, id)
                .map(message -> folder(mailbox).sound(message.id()))
                .filter(Files::isRegularFile);
    }

    @Override
    public boolean mark(String mailbox, String id, boolean heard) {
        return change(mailbox, "changed", () -> folder(mailbox).change(id, card -> card.heard(heard)));
    }

    @Override
    public boolean delete(String mailbox, String id) {
        return change(mailbox, "deleted", () -> folder(mailbox).delete(id));
    }

    /** What a folder does, and whether it did something. */
    private interface Change {
        boolean made() throws IOException;
    }

    private boolean change(String mailbox, String what, Change change) {
        if (box(mailbox).isEmpty()) {
            return false;
        }
        try {
            boolean made = change.made();
            if (made) {
                tell(mailbox);
            }
            return made;
        } catch (IOException e) {
            throw new MailboxException(
                    "The message cannot be " + what + ": " + e.getMessage() + "; look after the disk.");
        }
    }
}
