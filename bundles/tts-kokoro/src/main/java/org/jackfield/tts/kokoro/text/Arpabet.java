// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ARPABET, in which dictionaries of American English are written, in Kokoro's phonemes. Any thread. */
final class Arpabet {

    private static final char STRESSED = '\u02C8';
    private static final char HALF_STRESSED = '\u02CC';

    private static final Map<String, String> CONSONANTS = Map.ofEntries(
            Map.entry("B", "b"),
            Map.entry("CH", "\u02A7"),
            Map.entry("D", "d"),
            Map.entry("DH", "\u00F0"),
            Map.entry("F", "f"),
            Map.entry("G", "\u0261"),
            Map.entry("HH", "h"),
            Map.entry("JH", "\u02A4"),
            Map.entry("K", "k"),
            Map.entry("L", "l"),
            Map.entry("M", "m"),
            Map.entry("N", "n"),
            Map.entry("NG", "\u014B"),
            Map.entry("P", "p"),
            Map.entry("R", "\u0279"),
            Map.entry("S", "s"),
            Map.entry("SH", "\u0283"),
            Map.entry("T", "t"),
            Map.entry("TH", "\u03B8"),
            Map.entry("V", "v"),
            Map.entry("W", "w"),
            Map.entry("Y", "j"),
            Map.entry("Z", "z"),
            Map.entry("ZH", "\u0292"));

    private static final Map<String, String> VOWELS = Map.ofEntries(
            Map.entry("AA", "\u0251"),
            Map.entry("AE", "\u00E6"),
            Map.entry("AH", "\u028C"),
            Map.entry("AO", "\u0254"),
            Map.entry("AW", "W"),
            Map.entry("AY", "I"),
            Map.entry("EH", "\u025B"),
            Map.entry("ER", "\u025C\u0279"),
            Map.entry("EY", "A"),
            Map.entry("IH", "\u026A"),
            Map.entry("IY", "i"),
            Map.entry("OW", "O"),
            Map.entry("OY", "Y"),
            Map.entry("UH", "\u028A"),
            Map.entry("UW", "u"));

    /** Of vowels that sound otherwise where they are not stressed. */
    private static final Map<String, String> WEAK = Map.of("AH", "\u0259", "ER", "\u0259\u0279");

    private Arpabet() {}

    /** Without its stress. */
    static boolean isVowel(String phoneme) {
        return VOWELS.containsKey(phoneme);
    }

    /**
     * Kokoro's phonemes of a word.
     *
     * @param phonemes vowels end with their stress: 0 none, 1 full, 2 half
     * @param stress whether it is said; little words are not stressed in a sentence
     */
    static String kokoro(List<String> phonemes, boolean stress) {
        StringBuilder word = new StringBuilder();
        for (String phoneme : phonemes) {
            String consonant = CONSONANTS.get(phoneme);
            if (consonant != null) {
                word.append(consonant);
            } else if (phoneme.length() > 1) {
                vowel(phoneme.substring(0, phoneme.length() - 1), phoneme.charAt(phoneme.length() - 1), stress, word);
            }
        }
        return word.toString();
    }

    private static void vowel(String vowel, char degree, boolean stress, StringBuilder word) {
        boolean weak = degree == '0' || !stress;
        if (!weak) {
            word.append(degree == '1' ? STRESSED : HALF_STRESSED);
        }
        word.append(Optional.ofNullable(WEAK.get(vowel)).filter(sound -> weak).orElse(VOWELS.getOrDefault(vowel, "")));
    }
}
