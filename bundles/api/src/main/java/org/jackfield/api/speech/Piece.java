// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.speech;

import java.nio.file.Path;

/** A part of what is said. Parts of speech that follow each other are spoken in one breath. */
public sealed interface Piece {

    /** Something that somebody wrote; only an engine can say it. */
    record Words(String text) implements Piece {}

    /**
     * One of the appliance's own prompts, in the language that is set. Where no engine can speak, it is heard as it was
     * recorded.
     *
     * @param id as {@link Announcer#prompts} lists it
     */
    record Prompt(String id) implements Piece {}

    /** A number of things, 0 to 999; recorded, too. */
    record Count(int number) implements Piece {

        public Count {
            if (number < 0 || number > 999) {
                throw new IllegalArgumentException("Only 0 to 999 can be said: " + number);
            }
        }
    }

    /** Digits one by one, such as an extension; recorded, too. */
    record Digits(String digits) implements Piece {}

    /** Sound in a WAV file of 16-bit samples, mono or stereo. */
    record Recorded(Path file) implements Piece {}
}
