// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.route;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a rule makes of the dialled number: steps, carried out one after another. {@code strip:N} takes N characters off the
 * front, {@code prefix:X} puts X in front, {@code append:X} puts X behind, {@code set:X} replaces the number, and
 * {@code /regex/replacement/} replaces the first match, where {@code $1} is what the first group matched.
 */
final class Rewrite {

    private final List<UnaryOperator<String>> steps;

    private Rewrite(List<UnaryOperator<String>> steps) {
        this.steps = List.copyOf(steps);
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    static Rewrite parse(String text) {
        List<UnaryOperator<String>> steps = new ArrayList<>();
        for (String step : split(text)) {
            steps.add(step(step));
        }
        return new Rewrite(steps);
    }

    String apply(String number) {
        String result = number;
        for (UnaryOperator<String> step : steps) {
            result = step.apply(result);
        }
        return result;
    }

    /** At blanks outside of slashes. */
    private static List<String> split(String text) {
        List<String> steps = new ArrayList<>();
        StringBuilder step = new StringBuilder();
        int slashes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/' && (step.length() == 0 || slashes > 0) && !escaped(text, i)) {
                slashes++;
            }
            if (Character.isWhitespace(c) && (slashes == 0 || slashes == 3)) {
                slashes = 0;
                flush(step, steps);
            } else {
                step.append(c);
            }
        }
        flush(step, steps);
        return steps;
    }

    private static void flush(StringBuilder step, List<String> steps) {
        if (step.length() > 0) {
            steps.add(step.toString());
            step.setLength(0);
        }
    }

    private static boolean escaped(String text, int at) {
        return at > 0 && text.charAt(at - 1) == '\\';
    }

    private static UnaryOperator<String> step(String step) {
        if (step.startsWith("/")) {
            return replace(step);
        }
        int colon = step.indexOf(':');
        String value = step.substring(colon + 1);
        switch (colon < 0 ? "" : step.substring(0, colon)) {
            case "strip":
                int count = count(value, step);
                return number -> number.substring(Math.min(count, number.length()));
            case "prefix":
                return number -> value + number;
            case "append":
                return number -> number + value;
            case "set":
                return number -> value;
            default:
                throw new IllegalArgumentException(
                        "'" + step + "' is not a step; use strip:N, prefix:X, append:X, set:X or /regex/replacement/");
        }
    }

    private static int count(String value, String step) {
        if (!value.matches("[0-9]{1,2}")) {
            throw new IllegalArgumentException("'" + step + "' needs a number of characters, for example strip:1");
        }
        return Integer.parseInt(value);
    }

    private static UnaryOperator<String> replace(String step) {
        int middle = slash(step, 1);
        int end = middle < 0 ? -1 : slash(step, middle + 1);
        if (end != step.length() - 1) {
            throw new IllegalArgumentException("'" + step + "' is not of the form /regex/replacement/");
        }
        Pattern pattern = NumberPattern.compile(step.substring(1, middle).replace("\\/", "/"));
        String replacement = step.substring(middle + 1, end).replace("\\/", "/");
        checkGroups(pattern, replacement, step);
        return number -> {
            Matcher matcher = pattern.matcher(number);
            return matcher.replaceFirst(replacement);
        };
    }

    /** A replacement that names a group which is not there would fail in the midst of a call. */
    private static void checkGroups(Pattern pattern, String replacement, String step) {
        for (int i = replacement.indexOf('$'); i >= 0; i = replacement.indexOf('$', i + 1)) {
            char group = i + 1 < replacement.length() ? replacement.charAt(i + 1) : ' ';
            if (group < '0' || group > '9' || group - '0' > pattern.groupCount()) {
                throw new IllegalArgumentException(
                        "'" + step + "' uses a group that its pattern does not have: write $1 to $"
                                + pattern.groupCount() + " for what stands in brackets");
            }
        }
        if (replacement.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("'" + step + "' has a backslash in its replacement; leave it out");
        }
    }

    private static int slash(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '/' && !escaped(text, i)) {
                return i;
            }
        }
        return -1;
    }
}
