// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sentences whose phonemes are known, from a dictionary and from another program's rules. */
class ReferenceTest {

    /** Vowels that American speakers hardly tell apart, or not where they are not stressed. */
    private static final Map<Character, Character> NEAR =
            Map.of('\u028C', '\u0259', '\u0254', '\u0251', '\u026A', 'i', '\u028A', 'u');

    private static final double MOST = 0.2;
    private static final double MOST_MEAN = 0.05;

    @SuppressWarnings("NullAway.Init")
    private static List<String[]> sentences;

    private final Pronunciation pronunciation = new Pronunciation();

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ReferenceTest.class.getResourceAsStream("/kokoro/reference.txt"))) {
            sentences = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .toList();
        }
        assertThat(sentences).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void eachSentenceBecomesTheIdsOfItsPhonemes() {
        for (String[] sentence : sentences) {
            int[] ids = Vocabulary.ids(pronunciation.phonemes(sentence[0]));
            assertThat(ids).as(sentence[0]).isEqualTo(Vocabulary.ids(sentence[1]));
            assertThat(ids)
                    .as("%s: a phoneme that Kokoro does not know", sentence[0])
                    .hasSize(sentence[1].length());
        }
    }

    /** Phonemes that have to be changed, left out or put in, of all. */
    @Test
    void anotherProgramHasNearlyTheSamePhonemes() {
        double sum = 0;
        for (String[] sentence : sentences) {
            String other = plain(sentence[2]);
            double rate = (double) distance(plain(pronunciation.phonemes(sentence[0])), other) / other.length();
            assertThat(rate).as(sentence[0]).isLessThan(MOST);
            sum += rate;
        }
        assertThat(sum / sentences.size()).isLessThan(MOST_MEAN);
    }

    private static String plain(String phonemes) {
        StringBuilder plain = new StringBuilder();
        for (char phoneme : phonemes.replaceAll("[\u02C8\u02CC ,.!?;:]", "").toCharArray()) {
            plain.append(NEAR.getOrDefault(phoneme, phoneme));
        }
        return plain.toString();
    }

    /** Levenshtein's. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
