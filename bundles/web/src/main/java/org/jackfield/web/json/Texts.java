// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How single values are written. */
final class Texts {

    private Texts() {}

    /** An enum constant: lower case, with dashes. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable String of(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }

    /** A figure that may be unknown, which is written as a negative one inside the house. */
    static @Nullable Double known(double value) {
        return value < 0 ? null : Math.round(value * 10) / 10.0;
    }
}
