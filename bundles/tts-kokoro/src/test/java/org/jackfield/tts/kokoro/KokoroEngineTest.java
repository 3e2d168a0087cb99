// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.sound.Tone;
import org.jackfield.tts.kokoro.text.Pronunciation;
import org.jackfield.tts.kokoro.text.Vocabulary;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KokoroEngineTest {

    private static final String SENTENCE = "Good morning.";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private KokoroEngine engine;

    @BeforeEach
    void open() throws IOException {
        engine = new KokoroEngine(folder);
        Files.createDirectories(engine.place().getParent());
    }

    @Test
    void withoutItsModelItSaysWhatToDo() {
        assertThat(engine.trouble())
                .hasValueSatisfying(words -> assertThat(words).contains("voice-install kokoro"));
        assertThatThrownBy(() -> engine.speak(SENTENCE, "af_heart", 1)).isInstanceOf(SpeechException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"input_ids", "tokens"})
    void eachPhonemeIsSaidInItsTurn(String input) throws IOException, SpeechException {
        TinyKokoro.write(engine.place(), input);
        assertThat(engine.trouble()).isEmpty();
        engine.check(engine.place());
        Speech speech = engine.speak(SENTENCE, "af_heart", 1);
        int[] ids = Vocabulary.ids(new Pronunciation().phonemes(SENTENCE));
        assertThat(speech.rate()).isEqualTo(24_000);
        assertThat(speech.pcm()).hasSize((ids.length + 2) * TinyKokoro.SAMPLES);
        for (int i = 0; i < ids.length; i++) {
            int from = (i + 1) * TinyKokoro.SAMPLES;
            assertThat(new Tone(TinyKokoro.hertz(ids[i]), 24_000).share(speech.pcm(), from, from + TinyKokoro.SAMPLES))
                    .as("phoneme %d, which is %d", i, ids[i])
                    .isGreaterThan(0.99);
        }
        engine.stop();
    }

    @Test
    void speedAndVoiceAreHeard() throws IOException, SpeechException {
        TinyKokoro.write(engine.place(), "input_ids");
        Speech usual = engine.speak(SENTENCE, "af_heart", 1);
        assertThat(engine.speak(SENTENCE, "af_heart", 2).pcm()).hasSize(usual.pcm().length / 2);
        assertThat(engine.speak(SENTENCE, "bm_george", 1).pcm()).isNotEqualTo(usual.pcm());
        assertThatThrownBy(() -> engine.speak(SENTENCE, "nobody", 1)).hasMessageContaining("no voice nobody");
        engine.stop();
    }

    @Test
    void aFileThatIsNoModelIsSaidAndTheNextOneIsTaken() throws IOException, SpeechException {
        Files.writeString(engine.place(), "no model");
        assertThatThrownBy(() -> engine.check(engine.place()))
                .hasMessageContaining("is no model that ONNX Runtime can load");
        assertThatThrownBy(() -> engine.speak(SENTENCE, "af_heart", 1)).isInstanceOf(SpeechException.class);
        assertThat(engine.trouble()).isPresent();
        Path other = TinyKokoro.write(folder.resolve("other.onnx"), "input_ids");
        engine.apply("", Settings.of(KokoroSettings.class, Map.of("model", other.toString())));
        assertThat(engine.trouble()).isEmpty();
        assertThat(engine.speak(SENTENCE, "af_heart", 1).pcm()).isNotEmpty();
        engine.stop();
    }

    @Test
    void theRealModelSpeaksWhereOneIsNamed() throws SpeechException {
        String model = System.getProperty("kokoro.model", "");
        Assumptions.assumeFalse(model.isEmpty(), "no weights: name a model by -Dkokoro.model=FILE");
        engine.apply("", Settings.of(KokoroSettings.class, Map.of("model", model)));
        Speech speech = engine.speak("Welcome. Please leave a message after the tone.", "af_heart", 1);
        assertThat(speech.pcm().length / 24_000.0).isBetween(2.0, 6.0);
        engine.stop();
    }
}
