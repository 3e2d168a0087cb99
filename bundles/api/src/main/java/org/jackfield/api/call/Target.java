// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

import java.util.Locale;

/**
 * Something that can be dialled: {@code device:NAME}, {@code provider:NAME}, {@code app:NAME} or {@code number:N}.
 *
 * @param kind what it is
 * @param name its configured name; for {@link Kind#NUMBER} the number, which is routed anew
 */
public record Target(Kind kind, String name) {

    /** The kinds of target. */
    public enum Kind {
        DEVICE,
        PROVIDER,
        APP,
        NUMBER
    }

    public Target {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A target needs a name after the colon");
        }
    }

    /**
     * Reads {@code kind:name}.
     *
     * @throws IllegalArgumentException with a sentence for the user if it is not of that form
     */
    public static Target parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a target: write device:NAME, provider:NAME, app:NAME or number:N");
        }
        String kind = text.substring(0, colon).strip();
        for (Kind known : Kind.values()) {
            if (known.name().equalsIgnoreCase(kind)) {
                return new Target(known, text.substring(colon + 1).strip());
            }
        }
        throw new IllegalArgumentException(
                "'" + kind + "' is not a kind of target: use device, provider, app or number");
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + name;
    }
}
