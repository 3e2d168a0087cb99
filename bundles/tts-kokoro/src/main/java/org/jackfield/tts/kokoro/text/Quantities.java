// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro.text;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** Money, telephone numbers and numbers that are names. Any thread. */
final class Quantities {

    private Quantities() {}

    /** Groups: sign, whole, fraction, and thousand, million or billion. */
    static String money(MatchResult match) {
        String whole = match.group(2).replace(",", "");
        boolean one = whole.equals("1") && match.group(4) == null;
        String amount = Numbers.cardinal(whole);
        if (match.group(4) != null) {
            String fraction = match.group(3) == null ? "" : " point " + Numbers.digitByDigit(match.group(3));
            return amount + fraction + match.group(4) + " " + unit(match.group(1), false);
        }
        String words = amount + " " + unit(match.group(1), one);
        if (match.group(3) == null) {
            return words;
        }
        int parts = Integer.parseInt((match.group(3) + "0").substring(0, 2));
        return parts == 0
                ? words
                : words + " and " + Numbers.cardinal(String.valueOf(parts)) + " " + part(match.group(1), parts == 1);
    }

    private static String unit(String sign, boolean one) {
        return switch (sign) {
            case "$" -> one ? "dollar" : "dollars";
            case "\u00A3" -> one ? "pound" : "pounds";
            default -> one ? "euro" : "euros";
        };
    }

    private static String part(String sign, boolean one) {
        if (sign.equals("\u00A3")) {
            return one ? "penny" : "pence";
        }
        return one ? "cent" : "cents";
    }

    /** Groups: what is named, perhaps "is", and the digits, which are read one by one where there are three or more. */
    static String label(MatchResult match) {
        String is = match.group(2) == null ? "" : match.group(2);
        String digits = match.group(3);
        String words = digits.length() < 3 ? Numbers.cardinal(digits) : Numbers.digitByDigit(digits);
        return match.group(1) + is + " " + words;
    }

    /** A telephone number: digit by digit, with a breath where it was written apart. */
    static String digits(String number) {
        String words = Arrays.stream(number.replace("+", "").split("[ ()/-]+", -1))
                .filter(group -> !group.isEmpty())
                .map(Numbers::digitByDigit)
                .collect(Collectors.joining(", "));
        return (number.startsWith("+") ? "plus " : "") + words;
    }
}
