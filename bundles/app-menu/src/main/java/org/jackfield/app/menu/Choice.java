// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.menu;

import java.util.List;
import java.util.Locale;
import org.jackfield.api.call.Target;
import org.jackfield.appkit.Targets;

/** Where a choice leads. */
sealed interface Choice {

    /** To whoever answers of these, which ring at once. */
    record Go(List<Target> targets) implements Choice {

        public Go {
            targets = List.copyOf(targets);
        }
    }

    /** To the beginning of the menu. */
    record Repeat() implements Choice {}

    /** To the end of the call. */
    record HangUp() implements Choice {}

    /**
     * Reads one; empty text is the end of the call.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    static Choice parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("repeat")) {
            return new Repeat();
        }
        if (word.isEmpty() || word.equals("hangup")) {
            return new HangUp();
        }
        return new Go(Targets.parse(text));
    }
}
