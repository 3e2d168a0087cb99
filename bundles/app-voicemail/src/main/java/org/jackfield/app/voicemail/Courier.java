// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jackfield.api.mailbox.VoiceMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails messages, one after another, on a thread of its own. What fails is tried again, later and later; how far it is stands beside each
 * message, so that a restart changes nothing.
 */
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** What is waited after each failure; after the last one it is given up: about two days. */
    static final List<Duration> PATIENCE = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(30));

    private static final long ROUND_S = 2;
    private static final long FAREWELL_S = 2;

    private final PostOffice office;
    private final Sender sender;
    private volatile MailServer server = MailServer.NONE;
    private volatile boolean changed;
    private Optional<ScheduledExecutorService> thread = Optional.empty();

    /** Hands a message to a server. */
    interface Sender {

        /**
         * Blocks until the server has taken it.
         *
         * @throws IOException if it did not; the message says what to do, and no secret
         */
        void send(MailServer server, Box box, VoiceMessage message, Path sound) throws IOException;
    }

    Courier(PostOffice office, Sender sender) {
        this.office = office;
        this.sender = sender;
    }

    void start() {
        ScheduledThreadPoolExecutor own = new ScheduledThreadPoolExecutor(1, task -> {
            Thread made = new Thread(task, "jackfield-voicemail-mail");
            made.setDaemon(true);
            // A mail library looks for its parts by the loader of the thread.
            made.setContextClassLoader(Courier.class.getClassLoader());
            return made;
        });
        own.scheduleWithFixedDelay(this::guarded, ROUND_S, ROUND_S, TimeUnit.SECONDS);
        thread = Optional.of(own);
    }

    /** What is being sent may be sent once more after the next start. */
    void stop() throws InterruptedException {
        if (thread.isPresent()) {
            thread.get().shutdownNow();
            thread.get().awaitTermination(FAREWELL_S, TimeUnit.SECONDS);
        }
    }

    /** Any thread: mails by that one from now on. What is waiting is tried at once: perhaps that is what was wrong. */
    void use(MailServer next) {
        changed = changed || !next.equals(server);
        server = next;
    }

    private void guarded() {
        try {
            round();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Mailing of messages met a fault of ours, please report it", e);
        }
    }

    /** Mails what is due. */
    void round() {
        MailServer by = server;
        if (!by.serves()) {
            return;
        }
        Instant now = office.clock().instant();
        boolean again = changed;
        changed = false;
        for (Box box : office.boxes()) {
            for (Card card : office.folder(box.name()).cards()) {
                boolean failed = again && card.attempts() > 0;
                if (card.due().filter(due -> failed || !due.isAfter(now)).isPresent()) {
                    mail(by, box, card);
                }
            }
        }
    }

    private void mail(MailServer by, Box box, Card card) {
        MessageFolder folder = office.folder(box.name());
        try {
            if (!box.mail().isEmpty()) {
                sender.send(by, box, card.message(box.name()), folder.sound(card.id()));
            }
        } catch (IOException e) {
            failed(box, card, String.valueOf(e.getMessage()));
            return;
        }
        if (box.mailOnly() && !box.mail().isEmpty()) {
            office.delete(box.name(), card.id());
        } else {
            note(box, card, card.attempts(), Optional.empty());
        }
    }

    private void failed(Box box, Card card, String why) {
        boolean over = card.attempts() >= PATIENCE.size();
        if (over) {
            note(box, card, card.attempts(), Optional.empty());
            office.alarm("The message " + card.id() + " of the mailbox " + box.name()
                    + " could not be mailed and is not tried again; it is still in the mailbox: " + why);
            return;
        }
        Duration wait = PATIENCE.get(card.attempts());
        LOG.warn(
                "The message {} of the mailbox {} could not be mailed: {}; it is tried again in {} s",
                card.id(),
                box.name(),
                why,
                wait.toSeconds());
        note(
                box,
                card,
                card.attempts() + 1,
                Optional.of(office.clock().instant().plus(wait)));
    }

    private void note(Box box, Card card, int failures, Optional<Instant> again) {
        try {
            office.folder(box.name()).change(card.id(), now -> now.tried(failures, again));
        } catch (IOException e) {
            office.alarm("It cannot be noted that a message of the mailbox " + box.name() + " was mailed: "
                    + e.getMessage() + "; look after the disk");
        }
    }
}
