// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import java.util.List;
import org.jackfield.api.settings.Configuration.Key;

/**
 * Reads one value of one key.
 *
 * @param single the type of one value
 * @param secret whether messages must not quote it
 */
record ValueReader(Key key, Class<?> single, boolean secret) {

    /**
     * The value in its type.
     *
     * @throws IllegalArgumentException with a sentence that says what would be right
     */
    Object read(String text) {
        if (single == boolean.class) {
            return bool(text);
        }
        if (single == int.class || single == long.class || single == short.class) {
            return integer(text);
        }
        if (single == double.class || single == float.class) {
            return fraction(text);
        }
        if (!key.options().isEmpty() && !key.options().contains(text)) {
            String hint = secret
                    ? ""
                    : Suggestion.of(text, key.options())
                            .map(s -> ": did you mean '" + s + "'?")
                            .orElse("");
            throw wrong(text, "is not allowed; use one of " + String.join(", ", key.options()) + hint);
        }
        if (single.isEnum()) {
            return constant(text);
        }
        length(text);
        return text;
    }

    private Object constant(String text) {
        for (Object constant : single.getEnumConstants()) {
            if (Declaration.dashed((Enum<?>) constant).equals(text)) {
                return constant;
            }
        }
        throw wrong(text, "is not allowed");
    }

    private Object bool(String text) {
        if (!List.of("true", "false").contains(text)) {
            throw wrong(text, "is neither true nor false");
        }
        return Boolean.valueOf(text);
    }

    private Object integer(String text) {
        long number;
        try {
            number = Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw wrong(text, "is not a whole number");
        }
        long least = single == int.class ? Integer.MIN_VALUE : single == short.class ? Short.MIN_VALUE : Long.MIN_VALUE;
        long most = single == int.class ? Integer.MAX_VALUE : single == short.class ? Short.MAX_VALUE : Long.MAX_VALUE;
        limits(
                text,
                number,
                Math.max(least, key.min().orElse(least)),
                Math.min(most, key.max().orElse(most)));
        if (!key.options().isEmpty() && !key.options().contains(text)) {
            throw wrong(text, "is not allowed; use one of " + String.join(", ", key.options()));
        }
        if (single == int.class) {
            return (int) number;
        }
        return single == short.class ? (Object) (short) number : (Object) number;
    }

    private Object fraction(String text) {
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw wrong(text, "is not a number");
        }
        if (number < key.min().orElse(Long.MIN_VALUE) || number > key.max().orElse(Long.MAX_VALUE)) {
            throw wrong(
                    text,
                    "is out of range: "
                            + range(key.min().orElse(Long.MIN_VALUE), key.max().orElse(Long.MAX_VALUE)));
        }
        return single == float.class ? (Object) (float) number : (Object) number;
    }

    private void limits(String text, long number, long min, long max) {
        if (number < min || number > max) {
            throw wrong(text, "is out of range: use " + range(min, max));
        }
    }

    private void length(String text) {
        long min = key.min().orElse(0L);
        long max = key.max().orElse(Long.MAX_VALUE);
        if (text.length() < min || text.length() > max) {
            throw wrong(text, "has " + text.length() + " characters: use " + range(min, max));
        }
    }

    private static String range(long min, long max) {
        if (max == Long.MAX_VALUE) {
            return "at least " + min;
        }
        return min == Long.MIN_VALUE ? "at most " + max : min + " to " + max;
    }

    private IllegalArgumentException wrong(String text, String reason) {
        return new IllegalArgumentException((secret ? "the value" : "'" + text + "'") + " " + reason);
    }
}
