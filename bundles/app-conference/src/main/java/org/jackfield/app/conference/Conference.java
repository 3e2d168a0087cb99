// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.conference;

import java.util.List;
import java.util.Optional;
import org.jackfield.appkit.ManyApplications;

/**
 * A conference as the next caller meets it.
 *
 * @param name of the application
 * @param pin empty if there is none
 * @param moderatorPin empty if there is none
 * @param ends whether the last moderator's leaving ends the talk
 * @param parties how many there may be
 * @param announce {@code off}, {@code tone} or {@code name}
 * @param language in which is spoken to parties, as a tag; empty is the one that is set for all
 */
record Conference(
        String name,
        List<String> numbers,
        String pin,
        String moderatorPin,
        boolean ends,
        int parties,
        String announce,
        String language)
        implements ManyApplications.Plan {

    private static final String PIN = "[0-9]{4,12}";

    Conference {
        numbers = List.copyOf(numbers);
    }

    /**
     * What settings ask for.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    static Conference of(String name, ConferenceSettings settings) {
        String pin = checked(settings.pin());
        String moderatorPin = checked(settings.moderator$_$pin());
        if (!moderatorPin.isEmpty() && pin.isEmpty()) {
            throw new IllegalArgumentException("is missing: those who wait for a moderator need one, too");
        }
        if (!pin.isEmpty() && pin.equals(moderatorPin)) {
            throw new IllegalArgumentException("is the moderators' PIN: write two that differ");
        }
        return new Conference(
                name,
                List.of(settings.number()),
                pin,
                moderatorPin,
                settings.moderator$_$ends(),
                settings.max$_$parties(),
                settings.announce(),
                settings.language().strip());
    }

    private static String checked(String text) {
        String pin = text.strip();
        if (!pin.isEmpty() && !pin.matches(PIN)) {
            // The PIN itself is not repeated: what is wrong with settings is shown and logged.
            throw new IllegalArgumentException("has to be 4 to 12 digits");
        }
        return pin;
    }

    /** Whether callers press a PIN. */
    boolean asks() {
        return !pin.isEmpty();
    }

    /** Whether others wait for a moderator. */
    boolean moderated() {
        return !moderatorPin.isEmpty();
    }

    /** As what these keys let somebody in; empty if they do not. */
    Optional<Role> role(String keys) {
        if (moderated() && keys.equals(moderatorPin)) {
            return Optional.of(Role.MODERATOR);
        }
        return keys.equals(pin) ? Optional.of(Role.PARTY) : Optional.empty();
    }

    /** What somebody is in a conference. */
    enum Role {
        /** One of those who talk. */
        PARTY,
        /** Without one, others wait. */
        MODERATOR
    }
}
