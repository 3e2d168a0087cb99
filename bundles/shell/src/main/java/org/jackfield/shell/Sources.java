// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.jackfield.api.call.Source;

/** Reads who calls. */
final class Sources {

    private Sources() {}

    /** Reads {@code device:NAME}, {@code provider:NAME} or {@code user:NAME}; a name alone is a device. */
    static Source parse(String text) {
        int colon = text.indexOf(':');
        String name = text.substring(colon + 1);
        return switch (colon < 0 ? "device" : text.substring(0, colon)) {
            case "device" -> new Source.Device(name);
            case "provider" -> new Source.Trunk(name);
            case "user" -> new Source.Console(name);
            default ->
                throw new IllegalArgumentException(
                        "'" + text + "' is nobody who calls: write device:NAME, provider:NAME or user:NAME.");
        };
    }
}
