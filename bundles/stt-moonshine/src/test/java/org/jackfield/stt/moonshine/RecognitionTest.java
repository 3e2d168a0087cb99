// SPDX-License-Identifier: Apache-2.0
package org.jackfield.stt.moonshine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RecognitionTest {

    private static final MoonshineRecogniser ENGINE = new MoonshineRecogniser();

    /** A phrase of fewer words gives too little to go by. */
    private static final int FEWEST_WORDS = 4;

    /** Short phrases of a voice that a program made are harder than people; a fault of ours leaves hardly a word right. */
    private static final double MOST_WRONG = 0.35;

    @AfterAll
    static void close() {
        ENGINE.stop();
    }

    @Test
    void fewWordsOfThePromptsAreWrong() throws IOException, SpeechException, InterruptedException {
        Properties texts = Prompt.texts();
        int words = 0;
        int wrong = 0;
        List<String> seen = new ArrayList<>();
        for (String name : texts.stringPropertyNames()) {
            List<String> wanted = words(texts.getProperty(name));
            if (wanted.size() >= FEWEST_WORDS) {
                String text = ENGINE.recognise(Prompt.sound(name));
                int off = distance(wanted, words(text));
                words += wanted.size();
                wrong += off;
                if (off > 0) {
                    seen.add(texts.getProperty(name) + " -> " + text);
                }
            }
        }
        assertThat((double) wrong / words).as("word error rate: %s", seen).isLessThan(MOST_WRONG);
        assertThat(words).isGreaterThan(100);
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 ]", "")
                .strip()
                .split(" +"));
    }

    /** How many words must be put in, left out or changed (Levenshtein). */
    private static int distance(List<String> wanted, List<String> written) {
        int[] row = new int[written.size() + 1];
        for (int j = 0; j <= written.size(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= wanted.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= written.size(); j++) {
                int change = diagonal + (wanted.get(i - 1).equals(written.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[written.size()];
    }

    @Test
    void noiseAndTonesAreNoSpeech() throws SpeechException, InterruptedException {
        Random random = new Random(1);
        short[] noise = new short[3 * Network.RATE];
        short[] tone = new short[3 * Network.RATE];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) (random.nextGaussian() * 2000);
            tone[i] = (short) (8000 * Math.sin(2 * Math.PI * 1000 * i / Network.RATE));
        }
        assertThat(ENGINE.recognise(new Speech(noise, Network.RATE))).isEmpty();
        assertThat(ENGINE.recognise(new Speech(tone, Network.RATE))).isEmpty();
    }
}
