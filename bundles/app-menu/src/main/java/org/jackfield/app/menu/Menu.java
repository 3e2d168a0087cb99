// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.menu;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jackfield.api.speech.Piece;
import org.jackfield.appkit.ManyApplications;

/**
 * A menu as a caller meets it; whoever is in it keeps it as it was.
 *
 * @param greeting what is said
 * @param language in which it is said, as a tag; empty is the one that is set for all
 * @param choices what keys do
 * @param extensions whether numbers of devices and services may be pressed, too
 * @param patience how long is waited for a key
 * @param tries how often it is said
 * @param ring how long a target may ring
 * @param otherwise where a caller goes who does not choose
 * @param closedText what is said while it is closed
 * @param closed where callers go then
 */
record Menu(
        List<String> numbers,
        Piece greeting,
        String language,
        Map<String, Choice> choices,
        boolean extensions,
        Duration patience,
        int tries,
        Duration ring,
        Choice otherwise,
        Hours hours,
        Optional<Piece> closedText,
        Choice closed)
        implements ManyApplications.Plan {

    private static final String KEYS = "[0-9*#]{1,6}";

    Menu {
        numbers = List.copyOf(numbers);
        choices = Map.copyOf(choices);
    }

    /**
     * What settings ask for.
     *
     * @param sounds where files lie
     * @throws IllegalArgumentException with a sentence for the user
     */
    static Menu of(MenuSettings settings, Function<String, Path> sounds) {
        String file = settings.file().strip();
        return new Menu(
                List.of(settings.number()),
                file.isEmpty() ? new Piece.Words(settings.text().strip()) : new Piece.Recorded(sounds.apply(file)),
                settings.language().strip(),
                choices(settings.choice()),
                settings.extensions(),
                Duration.ofSeconds(settings.patience()),
                settings.tries(),
                Duration.ofSeconds(settings.ring()),
                Choice.parse(settings.otherwise()),
                Hours.of(settings),
                Optional.of(settings.closed$_$text().strip())
                        .filter(text -> !text.isEmpty())
                        .map(Piece.Words::new),
                Choice.parse(settings.closed()));
    }

    private static Map<String, Choice> choices(String... lines) {
        Map<String, Choice> choices = new TreeMap<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            String keys = equals < 0 ? "" : line.substring(0, equals).strip();
            if (!keys.matches(KEYS)) {
                throw new IllegalArgumentException(
                        "'" + line.strip() + "' is no choice: write KEYS=TARGET, for example 1=device:anna");
            }
            if (choices.put(keys, Choice.parse(line.substring(equals + 1))) != null) {
                throw new IllegalArgumentException(keys + " is chosen twice");
            }
        }
        return choices;
    }

    /** Whether more keys may follow that make another choice of it. */
    boolean goesOn(String keys) {
        return choices.keySet().stream().anyMatch(choice -> choice.startsWith(keys) && choice.length() > keys.length());
    }
}
