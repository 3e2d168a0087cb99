// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro.text;

import java.time.DateTimeException;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.MatchResult;

/** Times of day, dates and years. Any thread. */
final class Times {

    private static final int FEW = 10;

    private Times() {}

    /** Groups: hour, minutes or nothing, and a, p or nothing. */
    static String clock(MatchResult match) {
        int minutes = match.group(2).isEmpty() ? 0 : Integer.parseInt(match.group(2));
        String hour = Numbers.cardinal(String.valueOf(Integer.parseInt(match.group(1))));
        String half = match.group(3).isEmpty() ? "" : " " + match.group(3).toLowerCase(Locale.ROOT) + " m";
        if (minutes == 0) {
            return half.isEmpty() ? hour + " o'clock" : hour + half;
        }
        String past = Numbers.cardinal(String.valueOf(minutes));
        return hour + (minutes < FEW ? " oh " : " ") + past + half;
    }

    static String date(String year, String month, String day) {
        try {
            String name = Month.of(Integer.parseInt(month)).getDisplayName(TextStyle.FULL, Locale.US);
            return name + " " + Numbers.ordinal(strip(day)) + ", " + Numbers.year(Integer.parseInt(year));
        } catch (DateTimeException e) {
            return Numbers.digitByDigit(year) + " " + Numbers.digitByDigit(month) + " " + Numbers.digitByDigit(day);
        }
    }

    /** Groups: month, day and perhaps a year. */
    static String monthDay(MatchResult match) {
        String year = match.group(3) == null ? "" : ", " + Numbers.year(Integer.parseInt(match.group(3)));
        return match.group(1) + " " + Numbers.ordinal(strip(match.group(2))) + year;
    }

    /** Groups: day, month and perhaps a year. */
    static String dayMonth(MatchResult match) {
        String year = match.group(3) == null ? "" : " " + Numbers.year(Integer.parseInt(match.group(3)));
        return "the " + Numbers.ordinal(strip(match.group(1))) + " of " + match.group(2) + year;
    }

    /** Groups: a year, and perhaps an s. */
    static String year(MatchResult match) {
        String words = Numbers.year(Integer.parseInt(match.group(1)));
        if (match.group(2).isEmpty()) {
            return words;
        }
        return words.endsWith("y") ? words.substring(0, words.length() - 1) + "ies" : words + "s";
    }

    private static String strip(String number) {
        return String.valueOf(Integer.parseInt(number));
    }
}
