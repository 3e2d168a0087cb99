// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.route;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.function.Predicate;

/**
 * Which numbers a rule is for: {@code exact}, {@code prefix*} or {@code /regex/}. A regular expression finds its match
 * anywhere in the number unless it is anchored; it takes time linear in the number's length, so that no pattern can hold up
 * a call.
 */
final class NumberPattern {

    private final String text;
    private final Predicate<String> test;

    private NumberPattern(String text, Predicate<String> test) {
        this.text = text;
        this.test = test;
    }

    /** @throws IllegalArgumentException with a sentence for the user if it is none of the three */
    static NumberPattern parse(String text) {
        String pattern = text.strip();
        if (pattern.isEmpty()) {
            throw new IllegalArgumentException("is empty; write a number, prefix*, /regex/ or * for any number");
        }
        if (pattern.startsWith("/")) {
            return new NumberPattern(pattern, regex(pattern));
        }
        if (pattern.endsWith("*")) {
            String prefix = pattern.substring(0, pattern.length() - 1);
            return new NumberPattern(pattern, number -> number.startsWith(prefix));
        }
        return new NumberPattern(pattern, pattern::equals);
    }

    boolean matches(String number) {
        return test.test(number);
    }

    @Override
    public String toString() {
        return text;
    }

    private static Predicate<String> regex(String text) {
        if (!text.endsWith("/") || text.length() < 3) {
            throw new IllegalArgumentException("'" + text + "' begins like a pattern but does not end with /");
        }
        Pattern pattern = compile(text.substring(1, text.length() - 1));
        return number -> pattern.matcher(number).find();
    }

    /** @throws IllegalArgumentException with a sentence for the user if it is not a regular expression */
    static Pattern compile(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "/" + regex + "/ is not a regular expression (RE2 syntax): " + e.getMessage(), e);
        }
    }
}
