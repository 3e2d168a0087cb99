// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English text in Kokoro's phonemes: by the dictionary, by its parts, letter by letter, or by rules. Any thread. */
public final class Pronunciation {

    /** A word, or a mark that Kokoro knows; all else is passed over. */
    private static final Pattern TOKEN = Pattern.compile("\\p{L}+(?:'\\p{L}+)*|[;:,.!?\u2014\u2026\"()]");

    private static final int LONGEST_ACRONYM = 5;

    /** Words that carry no stress in a sentence. */
    private static final Set<String> LITTLE = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "for", "from", "had", "has", "have",
            "he", "her", "him", "his", "if", "in", "is", "it", "its", "me", "my", "of", "on", "or", "our", "she", "so",
            "than", "that", "the", "them", "to", "us", "was", "we", "were", "who", "will", "with", "you", "your");

    /** Of those, how they sound then, where it is otherwise than the dictionary says. */
    private static final Map<String, String> REDUCED = Map.of(
            "a",
            "\u0259",
            "an",
            "\u0259n",
            "and",
            "\u00E6nd",
            "the",
            "\u00F0\u0259",
            "to",
            "t\u0259",
            "of",
            "\u028Cv",
            "for",
            "f\u0254\u0279",
            "you",
            "ju",
            "your",
            "j\u028A\u0279");

    private static final String THE_BEFORE_VOWEL = "\u00F0i";
    private static final String TO_BEFORE_VOWEL = "t\u028A";

    private final Dictionary dictionary = new Dictionary();
    private final LetterToSound rules = new LetterToSound();

    /** The phonemes of a sentence. */
    public String phonemes(String sentence) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(Normaliser.words(sentence));
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        StringBuilder phonemes = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (Character.isLetter(token.charAt(0))) {
                boolean vowelNext = i + 1 < tokens.size() && beginsWithVowel(tokens.get(i + 1));
                phonemes.append(phonemes.isEmpty() ? "" : " ").append(word(token, vowelNext));
            } else {
                phonemes.append(token);
            }
        }
        return phonemes.toString();
    }

    private boolean beginsWithVowel(String next) {
        return dictionary
                .find(next)
                .map(phonemes -> phonemes.get(0))
                .filter(first -> Character.isDigit(first.charAt(first.length() - 1)))
                .isPresent();
    }

    private String word(String word, boolean vowelNext) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (vowelNext && lower.equals("the")) {
            return THE_BEFORE_VOWEL;
        }
        if (vowelNext && lower.equals("to")) {
            return TO_BEFORE_VOWEL;
        }
        String reduced = REDUCED.get(lower);
        return reduced != null ? reduced : Arpabet.kokoro(sound(word), !LITTLE.contains(lower));
    }

    private List<String> sound(String word) {
        return dictionary
                .find(word)
                .or(() -> spelled(word))
                .or(() -> inflected(word.toLowerCase(Locale.ROOT)))
                .or(() -> compound(word.toLowerCase(Locale.ROOT)))
                .orElseGet(() -> rules.phonemes(word));
    }

    /** Capitals that are no word are read letter by letter. */
    private Optional<List<String>> spelled(String word) {
        boolean acronym =
                word.length() <= LONGEST_ACRONYM && word.equals(word.toUpperCase(Locale.ROOT)) || word.length() == 1;
        if (!acronym) {
            return Optional.empty();
        }
        List<String> letters = new ArrayList<>();
        for (String letter : word.split("")) {
            dictionary.find(letter + ".").or(() -> dictionary.find(letter)).ifPresent(letters::addAll);
        }
        return letters.isEmpty() ? Optional.empty() : Optional.of(letters);
    }

    private Optional<List<String>> inflected(String word) {
        if (word.endsWith("'s")) {
            return ending(word, 2, "s");
        }
        if (word.endsWith("s") && !word.endsWith("ss")) {
            return ending(word, 1, "s");
        }
        if (word.endsWith("ed")) {
            return ending(word, 2, "d").or(() -> ending(word, 1, "d"));
        }
        if (word.endsWith("ing")) {
            return ending(word, 3, "ing").or(() -> dictionary
                    .find(word.substring(0, word.length() - 3) + "e")
                    .map(stem -> with(stem, "ing")));
        }
        return word.endsWith("ly") ? ending(word, 2, "ly") : Optional.empty();
    }

    private Optional<List<String>> ending(String word, int letters, String ending) {
        return dictionary.find(word.substring(0, word.length() - letters)).map(stem -> with(stem, ending));
    }

    private static List<String> with(List<String> stem, String ending) {
        String last = stem.get(stem.size() - 1);
        List<String> word = new ArrayList<>(stem);
        word.addAll(
                switch (ending) {
                    case "ing" -> List.of("IH0", "NG");
                    case "ly" -> List.of("L", "IY0");
                    case "d" -> past(last);
                    default -> plural(last);
                });
        return word;
    }

    private static List<String> past(String last) {
        if (last.equals("T") || last.equals("D")) {
            return List.of("IH0", "D");
        }
        return List.of(Set.of("P", "K", "F", "TH", "S", "SH", "CH").contains(last) ? "T" : "D");
    }

    private static List<String> plural(String last) {
        if (Set.of("S", "Z", "SH", "ZH", "CH", "JH").contains(last)) {
            return List.of("IH0", "Z");
        }
        return List.of(Set.of("P", "T", "K", "F", "TH").contains(last) ? "S" : "Z");
    }

    /** Two words of the dictionary in one, the longer the better: voicemail. */
    private Optional<List<String>> compound(String word) {
        for (int cut = word.length() - 3; cut >= 3; cut--) {
            Optional<List<String>> first = dictionary.find(word.substring(0, cut));
            Optional<List<String>> second = dictionary.find(word.substring(cut));
            if (first.isPresent() && second.isPresent()) {
                List<String> both = new ArrayList<>(first.get());
                second.get().forEach(phoneme -> both.add(phoneme.replace('1', '2')));
                return Optional.of(both);
            }
        }
        return Optional.empty();
    }
}
