// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.tts.kokoro.text.Pronunciation;
import org.jackfield.tts.kokoro.text.Vocabulary;

/** What a second of speech costs from text, and from ids by the model alone: {@code MODEL FOLDER}. */
final class KokoroBenchmark {

    private static final String SENTENCE =
            "Thank you for calling; all our lines are busy, and we will be with you in %d minutes.";
    private static final int ROUNDS = 12;

    private KokoroBenchmark() {}

    @SuppressWarnings("SystemOut") // It is a program.
    public static void main(String[] arguments) throws Exception {
        Path model = Path.of(arguments[0]);
        KokoroEngine engine = new KokoroEngine(Files.createDirectories(Path.of(arguments[1])));
        Files.createDirectories(engine.place().getParent());
        Files.createSymbolicLink(engine.place(), model.toAbsolutePath());
        double ours = factor(round -> engine.speak(SENTENCE.formatted(round), "af_heart", 1));
        Pronunciation pronunciation = new Pronunciation();
        Style style = Style.of("af_heart");
        int[][] ids = new int[ROUNDS][];
        for (int round = 0; round < ROUNDS; round++) {
            ids[round] = Vocabulary.ids(pronunciation.phonemes(SENTENCE.formatted(round)));
        }
        try (KokoroModel raw = new KokoroModel(model, 1)) {
            System.out.printf("ours=%.4f%nraw=%.4f%n", ours, factor(round -> raw.speak(ids[round], style, 1)));
        }
    }

    /** Says one sentence. */
    private interface Speaking {
        Speech speak(int round) throws SpeechException;
    }

    private static double factor(Speaking speaking) throws SpeechException {
        speaking.speak(0);
        double spoken = 0;
        long begin = System.nanoTime();
        for (int round = 1; round < ROUNDS; round++) {
            Speech speech = speaking.speak(round);
            spoken += (double) speech.pcm().length / speech.rate();
        }
        return (System.nanoTime() - begin) / 1e9 / spoken;
    }
}
