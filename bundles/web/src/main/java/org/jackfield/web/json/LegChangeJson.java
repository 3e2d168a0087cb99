// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jackfield.api.call.Audience;
import org.jackfield.api.call.LegChange;
import org.jackfield.api.call.LegId;
import org.jackfield.api.media.Gain;
import org.jackfield.api.media.SuppressorChoice;
import org.jackfield.api.media.SuppressorMode;
import org.jspecify.annotations.Nullable;

/**
 * What to change on a leg; what is left out stays.
 *
 * @param suppressor {@code off}, {@code on} or {@code auto}
 * @param suppressorEngine which one is preferred, by name
 * @param gain in dB, −30 to 24
 * @param automaticGain whether the gain follows the party's speech
 * @param supervise {@code listen} (nobody hears the party), {@code whisper} (one does) or {@code barge} (all do)
 * @param whisperTo the leg that hears a whispering party
 */
public record LegChangeJson(
        @Nullable Boolean hold,
        @Nullable Boolean mute,
        @Nullable String suppressor,
        @Nullable String suppressorEngine,
        @Nullable Double gain,
        @Nullable Boolean automaticGain,
        @Nullable String supervise,
        @Nullable String whisperTo,
        @Nullable String transfer) {

    /**
     * The change in the house's words.
     *
     * @throws IllegalArgumentException if a value cannot be; the message says what would do
     */
    public LegChange change() {
        return new LegChange(
                Optional.ofNullable(hold),
                Optional.ofNullable(mute),
                choice(),
                wantedGain(),
                audience(supervise, whisperTo),
                Optional.ofNullable(transfer).filter(to -> !to.isBlank()));
    }

    private Optional<SuppressorChoice> choice() {
        String engine = suppressorEngine == null ? "" : suppressorEngine.strip();
        if (suppressor == null) {
            return engine.isEmpty() ? Optional.empty() : Optional.of(new SuppressorChoice(SuppressorMode.ON, engine));
        }
        SuppressorMode mode = Stream.of(SuppressorMode.values())
                .filter(known -> Texts.of(known).equals(suppressor.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"suppressor\" must be off, on or auto."));
        return Optional.of(new SuppressorChoice(mode, engine));
    }

    private Optional<Gain> wantedGain() {
        if (Boolean.TRUE.equals(automaticGain)) {
            if (gain != null) {
                throw new IllegalArgumentException("Send either \"gain\" or \"automaticGain\".");
            }
            return Optional.of(Gain.AUTOMATIC);
        }
        if (gain == null) {
            return Optional.ofNullable(automaticGain).map(no -> Gain.UNITY);
        }
        return Optional.of(new Gain(false, gain));
    }

    /** Who hears a supervisor; empty if nothing is said of it. */
    static Optional<Audience> audience(@Nullable String supervise, @Nullable String whisperTo) {
        if (supervise == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (supervise) {
                    case "listen" -> Audience.NOBODY;
                    case "barge" -> Audience.EVERYONE;
                    case "whisper" -> {
                        if (whisperTo == null || whisperTo.isBlank()) {
                            throw new IllegalArgumentException(
                                    "\"whisperTo\" must name the leg that is to hear the whispering party.");
                        }
                        yield new Audience(false, Set.of(new LegId(whisperTo)));
                    }
                    default -> throw new IllegalArgumentException("\"supervise\" must be listen, whisper or barge.");
                });
    }
}
