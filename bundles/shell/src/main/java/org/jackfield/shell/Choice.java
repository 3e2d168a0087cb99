// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One of several words, in capitals or not. */
final class Choice {

    private Choice() {}

    /** @throws IllegalArgumentException with the words there are */
    static <E extends Enum<E>> E of(Class<E> kind, String typed) {
        E[] all = kind.getEnumConstants();
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + typed + "' is none of "
                        + Arrays.stream(all)
                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }
}
