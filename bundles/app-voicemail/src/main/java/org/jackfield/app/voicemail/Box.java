// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jackfield.api.call.Target;
import org.jackfield.api.call.Target.Kind;
import org.jackfield.api.speech.Piece;
import org.jackfield.appkit.ManyApplications;

/**
 * A mailbox as it is set; who is in it keeps it as it was.
 *
 * @param name as configured
 * @param numbers at which messages are left
 * @param devices whose calls it takes
 * @param pin asked for before messages are heard; empty if none is
 * @param ring after which it takes the calls of its devices
 * @param greeting what callers hear, unless one was spoken by telephone
 * @param language of its callers, as a tag; empty is the one that is set for all
 * @param limits of messages
 * @param retention after which messages are deleted; zero keeps them
 * @param transcript whether messages are written down where somebody can
 * @param mail addresses to which messages are mailed
 * @param mailOnly whether a message is deleted once it was mailed
 */
record Box(
        String name,
        List<String> numbers,
        List<Target> devices,
        String pin,
        Duration ring,
        List<Piece> greeting,
        String language,
        Limits limits,
        Duration retention,
        boolean transcript,
        List<String> mail,
        boolean mailOnly)
        implements ManyApplications.Plan {

    private static final String PIN = "[0-9]{3,16}";
    static final String ADDRESS = "[^@\\s<>,;\"]+@[^@\\s<>,;\"]+";

    /**
     * What a message may be.
     *
     * @param longest after which it is ended
     * @param shortest less is nothing
     * @param silence that ends it; zero does not
     * @param messages how many there may be in the mailbox
     */
    record Limits(Duration longest, Duration shortest, Duration silence, int messages) {

        private static Limits of(MailboxSettings settings) {
            return new Limits(
                    Duration.ofSeconds(settings.max$_$length()),
                    Duration.ofSeconds(settings.min$_$length()),
                    Duration.ofSeconds(settings.silence()),
                    settings.max$_$messages());
        }
    }

    Box {
        numbers = List.copyOf(numbers);
        devices = List.copyOf(devices);
        greeting = List.copyOf(greeting);
        mail = List.copyOf(mail);
    }

    /**
     * What settings ask for.
     *
     * @param sounds where files lie
     * @throws IllegalArgumentException with a sentence for the user
     */
    static Box of(String name, MailboxSettings settings, Function<String, Path> sounds) {
        return new Box(
                name,
                List.of(settings.number()),
                Stream.of(settings.device()).map(Box::device).toList(),
                checked(settings.pin().strip(), PIN, "is no PIN: write 3 to 16 digits"),
                Duration.ofSeconds(settings.ring()),
                greeting(settings, sounds),
                settings.language().strip(),
                Limits.of(settings),
                Duration.ofDays(settings.retention()),
                settings.transcript(),
                Stream.of(settings.mail())
                        .map(String::strip)
                        .map(address -> checked(address, ADDRESS, "is no address: write it as anna@example.com"))
                        .filter(address -> !address.isEmpty())
                        .toList(),
                settings.mail$_$delete());
    }

    private static Target device(String text) {
        Target target = text.contains(":") ? Target.parse(text.strip()) : new Target(Kind.DEVICE, text.strip());
        if (target.kind() != Kind.DEVICE) {
            throw new IllegalArgumentException(target + " is no device: write device:NAME");
        }
        return target;
    }

    /** Says nothing of what it is that is wrong: it may be a secret. */
    private static String checked(String value, String pattern, String sentence) {
        if (!value.isEmpty() && !value.matches(pattern)) {
            throw new IllegalArgumentException(
                    (pattern.equals(PIN) ? "what is written there" : "'" + value + "'") + " " + sentence);
        }
        return value;
    }

    private static List<Piece> greeting(MailboxSettings settings, Function<String, Path> sounds) {
        String file = settings.greeting$_$file().strip();
        String text = settings.greeting().strip();
        if (!file.isEmpty()) {
            return List.of(new Piece.Recorded(sounds.apply(file)));
        }
        return text.isEmpty()
                ? List.of(new Piece.Prompt("mailbox-absent"), new Piece.Prompt("mailbox-leave"))
                : List.of(new Piece.Words(text));
    }

    /** The application that takes its messages. */
    Target application() {
        return new Target(Kind.APP, MailboxesPlugin.KIND + "-" + name);
    }

    /** How it is called by who presses keys; empty if it cannot be. */
    Optional<String> address() {
        return numbers.stream().findFirst();
    }
}
