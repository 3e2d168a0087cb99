// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.queue;

import java.time.Duration;
import java.util.List;
import org.jackfield.api.call.Target;
import org.jackfield.api.speech.Piece;
import org.jackfield.appkit.ManyApplications;
import org.jackfield.appkit.Targets;

/**
 * A queue as a caller meets it; whoever waits keeps it as it was.
 *
 * @param order {@code all}, {@code sequential} or {@code longest-idle}
 * @param ring how long all, or each, may ring
 * @param retry how long is waited after nobody answered
 * @param wrapUp how long a member is left alone after a call
 * @param most how many may wait
 * @param longest how long a caller waits at most; zero is for ever
 * @param otherwise where callers go who do not wait any more; empty lets them go
 * @param greeting what is said first
 * @param language in which is spoken to callers, as a tag; empty is the one that is set for all
 * @param place between announcements of the place; zero is none
 * @param line who waits
 */
record Queue(
        List<String> numbers,
        List<Target> members,
        String order,
        Duration ring,
        Duration retry,
        Duration wrapUp,
        int most,
        Duration longest,
        List<Target> otherwise,
        Piece greeting,
        String language,
        Duration place,
        Line line)
        implements ManyApplications.Plan {

    Queue {
        numbers = List.copyOf(numbers);
        members = List.copyOf(members);
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    static Queue of(QueueSettings settings, Line line) {
        String text = settings.text().strip();
        return new Queue(
                List.of(settings.number()),
                Targets.members(settings.member(), "a queue needs somebody who takes its calls"),
                settings.order(),
                Duration.ofSeconds(settings.ring()),
                Duration.ofSeconds(settings.retry()),
                Duration.ofSeconds(settings.wrap$_$up()),
                settings.most(),
                Duration.ofSeconds(settings.max$_$wait()),
                Targets.parse(settings.otherwise()),
                text.isEmpty() ? new Piece.Prompt("queue-hold") : new Piece.Words(text),
                settings.language().strip(),
                Duration.ofSeconds(settings.place()),
                line);
    }
}
