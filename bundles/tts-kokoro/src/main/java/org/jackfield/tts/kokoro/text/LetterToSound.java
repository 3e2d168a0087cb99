// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a word sounds that no dictionary knows, by {@code kokoro/letters.rules}. Any thread. */
final class LetterToSound {

    private static final String PLACE = "/kokoro/letters.rules";

    /** What the signs of the rules stand for, as regular expressions. */
    private static final Map<Character, String> SIGNS = Map.of(
            '_', "(?:^|$)",
            '#', "[AEIOUY]+",
            ':', "[^AEIOUY']*",
            '^', "[^AEIOUY']",
            '.', "[BVDGJLMNRWZ]",
            '+', "[EIY]",
            '%', "(?:ER|ES|ED|ING|ELY|E)",
            '&', "(?:CH|SH|[SCGZXJ])",
            '@', "(?:TH|CH|SH|[TSRDLZNJ])");

    private static final Pattern LINE = Pattern.compile("([^\\[]*)\\[([^\\]]+)\\]([^=]*)=(.*)");

    private final Map<Character, List<Rule>> rules;

    /** @param left what stands before the letters, anchored at their beginning */
    private record Rule(Pattern left, String letters, Pattern right, String phonemes) {

        boolean fits(String word, int at) {
            return word.startsWith(letters, at)
                    && left.matcher(word.substring(0, at)).find()
                    && right.matcher(word.substring(at + letters.length())).lookingAt();
        }
    }

    LetterToSound() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LetterToSound.class.getResourceAsStream(PLACE), PLACE),
                StandardCharsets.UTF_8))) {
            rules = lines.lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .filter(line -> !line.group().startsWith("#  "))
                    .map(line -> new Rule(
                            Pattern.compile(expression(line.group(1)) + "$"),
                            line.group(2),
                            Pattern.compile(expression(line.group(3))),
                            line.group(4).strip()))
                    .collect(Collectors.groupingBy(rule -> rule.letters().charAt(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String expression(String context) {
        return context.chars()
                .mapToObj(sign -> SIGNS.getOrDefault((char) sign, Pattern.quote(Character.toString(sign))))
                .collect(Collectors.joining());
    }

    /** Phonemes in ARPABET, the first vowel stressed. */
    List<String> phonemes(String word) {
        String letters = word.toUpperCase(Locale.ROOT);
        List<String> phonemes = new ArrayList<>();
        int at = 0;
        while (at < letters.length()) {
            at += step(letters, at, phonemes);
        }
        return stressed(phonemes);
    }

    private int step(String letters, int at, List<String> phonemes) {
        for (Rule rule : rules.getOrDefault(letters.charAt(at), List.of())) {
            if (rule.fits(letters, at)) {
                if (!rule.phonemes().isEmpty()) {
                    phonemes.addAll(List.of(rule.phonemes().split(" ")));
                }
                return rule.letters().length();
            }
        }
        return 1;
    }

    private static List<String> stressed(List<String> phonemes) {
        List<String> stressed = new ArrayList<>();
        boolean found = false;
        for (String phoneme : phonemes) {
            boolean vowel = Arpabet.isVowel(phoneme);
            stressed.add(vowel ? phoneme + (found ? "0" : "1") : phoneme);
            found |= vowel;
        }
        return stressed;
    }
}
