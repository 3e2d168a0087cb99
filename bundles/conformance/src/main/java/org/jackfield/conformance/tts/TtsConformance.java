// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.tts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.api.speech.TtsEngine;
import org.jackfield.api.speech.Voice;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every voice must keep to. An author's test extends it and gives the engine as the bundle registers it. */
public abstract class TtsConformance {

    private static final String SENTENCE = "Thank you for calling, we are open again on Monday morning.";

    /** RMS below which nothing is heard. */
    private static final double SILENT = 100;

    private static final int SLOWEST_SECONDS = 60;

    /** The engine, ready to speak if it can on this machine; asked once a test. */
    public abstract TtsEngine engine();

    /** A sentence of a few seconds in the language of the first voice. */
    protected String sentence() {
        return SENTENCE;
    }

    private TtsEngine speaking() {
        TtsEngine engine = engine();
        Assumptions.assumeTrue(engine.trouble().isEmpty(), engine.trouble().orElse(""));
        return engine;
    }

    private static String voice(TtsEngine engine) {
        return engine.voices().get(0).id();
    }

    @Test
    void itHasANameAndVoicesOfKnownLanguages() {
        TtsEngine engine = engine();
        assertThat(engine.name()).matches("[a-z][a-z0-9-]*");
        assertThat(engine.voices()).isNotEmpty().extracting(Voice::id).doesNotHaveDuplicates();
        for (Voice voice : engine.voices()) {
            assertThat(voice.title()).isNotBlank();
            assertThat(Locale.forLanguageTag(voice.language()).getLanguage())
                    .as("%s", voice)
                    .isNotEmpty();
        }
        engine.trouble().ifPresent(why -> assertThat(why).as("trouble").contains(" "));
    }

    @Test
    @Timeout(value = SLOWEST_SECONDS, unit = TimeUnit.SECONDS)
    void aSentenceIsHeard() throws SpeechException, InterruptedException {
        TtsEngine engine = speaking();
        Speech speech = engine.speak(sentence(), voice(engine), 1);
        assertThat(speech.rate()).isBetween(8000, 48_000);
        assertThat((double) speech.pcm().length / speech.rate()).as("seconds").isBetween(0.5, 15.0);
        assertThat(level(speech)).as("RMS").isGreaterThan(SILENT);
    }

    private static double level(Speech speech) {
        double power = 0;
        for (short sample : speech.pcm()) {
            power += (double) sample * sample;
        }
        return Math.sqrt(power / speech.pcm().length);
    }

    @Test
    @Timeout(value = 2 * SLOWEST_SECONDS, unit = TimeUnit.SECONDS)
    void whatIsSpokenFasterIsShorter() throws SpeechException, InterruptedException {
        TtsEngine engine = speaking();
        int slow = engine.speak(sentence(), voice(engine), 0.8).pcm().length;
        assertThat(engine.speak(sentence(), voice(engine), 1.6).pcm().length).isLessThan(slow * 3 / 4);
    }

    /** Whatever somebody writes is spoken, or refused in a sentence. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "...",
                "\u0000",
                "--help",
                "<speak>",
                "\uD83D\uDE00",
                "\u4F60\u597D",
                "a\nb",
                "'\"`$(ls)"
            })
    @Timeout(value = SLOWEST_SECONDS, unit = TimeUnit.SECONDS)
    void anyTextIsSpokenOrRefused(String text) throws InterruptedException {
        TtsEngine engine = speaking();
        try {
            assertThat(engine.speak(text, voice(engine), 1).rate()).isPositive();
        } catch (SpeechException e) {
            assertThat(e).hasMessageContaining(" ");
        }
    }

    @Test
    void aVoiceThatThereIsNotIsRefused() {
        TtsEngine engine = speaking();
        assertThatThrownBy(() -> engine.speak(sentence(), "no-such-voice", 1)).isInstanceOf(SpeechException.class);
    }

    @Test
    @Timeout(value = SLOWEST_SECONDS, unit = TimeUnit.SECONDS)
    void itSpeaksAgainAfterItWasInterrupted() throws SpeechException, InterruptedException {
        TtsEngine engine = speaking();
        Thread.currentThread().interrupt();
        try {
            engine.speak(sentence(), voice(engine), 1);
        } catch (SpeechException | InterruptedException e) {
            // Either is right, and so is to have finished.
        } finally {
            Thread.interrupted();
        }
        assertThat(engine.speak(sentence(), voice(engine), 1).pcm()).isNotEmpty();
    }
}
