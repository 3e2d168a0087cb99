// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.speech;

import java.util.Locale;

/**
 * A voice of an engine.
 *
 * @param id the engine's own name of it
 * @param title for people
 * @param language a language tag (BCP 47): {@code en-US}
 */
public record Voice(String id, String title, String language) {

    /** Whether it speaks a language: {@code en-US} speaks {@code en}. */
    public boolean speaks(String other) {
        return language.equalsIgnoreCase(other)
                || language.toLowerCase(Locale.ROOT).startsWith(other.toLowerCase(Locale.ROOT) + "-");
    }
}
