// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.announcement;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.speech.Piece;
import org.jackfield.appkit.ManyApplications;

/**
 * What is said, and to whom.
 *
 * @param language in which it is said, as a tag; empty is the one that is set for all
 * @param refusal why the call fails when it was said; empty if the call is answered first
 */
record Text(List<String> numbers, Piece piece, String language, int times, Optional<HangupCause> refusal)
        implements ManyApplications.Plan {

    /**
     * What settings ask for.
     *
     * @param sounds where files lie
     */
    static Text of(AnnouncementSettings settings, Function<String, Path> sounds) {
        return new Text(
                List.of(settings.number()),
                piece(settings, sounds),
                settings.language().strip(),
                settings.times(),
                settings.answer() ? Optional.empty() : Optional.of(cause(settings.reason())));
    }

    @Override
    public boolean answers() {
        return refusal.isEmpty();
    }

    private static Piece piece(AnnouncementSettings settings, Function<String, Path> sounds) {
        if (!settings.file().isBlank()) {
            return new Piece.Recorded(sounds.apply(settings.file()));
        }
        return settings.text().isBlank()
                ? new Piece.Prompt("welcome")
                : new Piece.Words(settings.text().strip());
    }

    private static HangupCause cause(String reason) {
        return switch (reason) {
            case "busy" -> HangupCause.USER_BUSY;
            case "no-answer" -> HangupCause.NO_ANSWER;
            case "rejected" -> HangupCause.CALL_REJECTED;
            default -> HangupCause.UNALLOCATED_NUMBER;
        };
    }
}
