// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out in words what English text abbreviates: titles, money, times, dates, years, numbers, signs. One step after another; what an
 * earlier one wrote has no digits any more. Any thread.
 */
final class Normaliser {

    private static final Map<Pattern, Function<MatchResult, String>> STEPS = new LinkedHashMap<>();

    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";

    static {
        literally("[\u2018\u2019]", "'");
        literally("[\u201C\u201D\u00AB\u00BB]", "\"");
        literally("\\s+", " ");
        titles();
        step(
                "([$\u00A3\u20AC])\\s?(\\d[\\d,]*)(?:\\.(\\d{1,2}))?( (?:thousand|million|billion))?\\b",
                Quantities::money);
        step("\\b(\\d{1,2})[:.](\\d{2})\\s?([ap])\\.?m\\b\\.?", Times::clock, Pattern.CASE_INSENSITIVE);
        step("\\b(\\d{1,2})():?\\s?([ap])\\.?m\\b\\.?", Times::clock, Pattern.CASE_INSENSITIVE);
        step("\\b(\\d{1,2}):(\\d{2})()\\b", Times::clock);
        step("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b", m -> Times.date(m.group(1), m.group(2), m.group(3)));
        step("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b", m -> Times.date(m.group(3), m.group(1), m.group(2)));
        step("\\b(" + MONTHS + ") (\\d{1,2})\\b(?:st|nd|rd|th)?(?:, (\\d{4}))?", Times::monthDay);
        step("\\b(\\d{1,2})(?:st|nd|rd|th)? (" + MONTHS + ")\\b(?: (\\d{4}))?", Times::dayMonth);
        step("\\b(\\d+)(?:st|nd|rd|th)\\b", m -> Numbers.ordinal(m.group(1)));
        step("\\b(1[1-9]\\d\\d|20\\d\\d)(s?)\\b(?![,.]?\\d)", Times::year);
        step("(?i)\\b(extension|number|press|dial|code|pin|room|line)( is)? (\\d{1,20})\\b", Quantities::label);
        step("\\+?\\d[\\d ()/-]{6,}\\d", m -> Quantities.digits(m.group()));
        step("\\b\\d{6,}\\b", m -> Quantities.digits(m.group()));
        step("(\\d),(?=\\d{3})", m -> m.group(1));
        step("(?<![\\w.])-(?=\\d)", m -> "minus ");
        step("(\\d+)\\.(\\d+)", m -> Numbers.decimal(m.group(1), m.group(2)));
        step("\\b(\\d+)-(\\d+)\\b", m -> Numbers.cardinal(m.group(1)) + " to " + Numbers.cardinal(m.group(2)));
        step("\\d+", m -> " " + Numbers.cardinal(m.group()) + " ");
        signs();
        literally(" {2,}", " ");
        literally(" (?=[,.!?;:])", "");
    }

    private Normaliser() {}

    private static void titles() {
        literally("\\bMr\\.", "Mister");
        literally("\\bMrs\\.", "Missis");
        literally("\\bMs\\.", "Miz");
        literally("\\bDr\\.(?= [A-Z])", "Doctor");
        literally("\\bSt\\.(?= [A-Z])", "Saint");
        literally("\\b[Ee]xt\\.", "extension");
        literally("\\bNo\\.(?= ?\\d)", "number");
        literally("\\betc\\.", "et cetera");
        literally("\\be\\.g\\.", "for example");
        literally("\\bi\\.e\\.", "that is");
        literally("\\bvs\\.", "versus");
        literally("\\bJan\\.? (?=\\d)", "January ");
        literally("\\bFeb\\.? (?=\\d)", "February ");
        literally("\\bAug\\.? (?=\\d)", "August ");
        literally("\\bSept?\\.? (?=\\d)", "September ");
        literally("\\bOct\\.? (?=\\d)", "October ");
        literally("\\bNov\\.? (?=\\d)", "November ");
        literally("\\bDec\\.? (?=\\d)", "December ");
    }

    private static void signs() {
        literally("%", " percent");
        literally("&", " and ");
        literally("@", " at ");
        literally("\\+", " plus ");
        literally("=", " equals ");
        literally("#", " pound ");
        literally("\\*", " star ");
        literally("\u00B0", " degrees ");
        literally("(?<=\\w)/(?=\\w)", " slash ");
    }

    private static void literally(String pattern, String words) {
        step(pattern, m -> words);
    }

    private static void step(String pattern, Function<MatchResult, String> words) {
        step(pattern, words, 0);
    }

    private static void step(String pattern, Function<MatchResult, String> words, int flags) {
        STEPS.put(Pattern.compile(pattern, flags), words);
    }

    static String words(String text) {
        String words = text;
        for (Map.Entry<Pattern, Function<MatchResult, String>> step : STEPS.entrySet()) {
            words = step.getKey()
                    .matcher(words)
                    .replaceAll(
                            match -> Matcher.quoteReplacement(step.getValue().apply(match)));
        }
        return words.strip();
    }
}
