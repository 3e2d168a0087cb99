// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.stt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.api.speech.SpeechRecogniser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every recogniser of speech must keep to. An author's test extends it and gives the engine as the bundle registers it. */
public abstract class SttConformance {

    private static final int SLOWEST_SECONDS = 60;

    /** Of the words of a sentence so many must be right. */
    private static final double ENOUGH = 0.7;

    /** The engine, ready to listen if it can on this machine; asked once a test. */
    public abstract SpeechRecogniser engine();

    /** A sentence of a few seconds, spoken clearly in one of its languages, at the engine's rate. */
    protected abstract Speech spoken();

    /** What is said in it. */
    protected abstract String sentence();

    private SpeechRecogniser listening() {
        SpeechRecogniser engine = engine();
        Assumptions.assumeTrue(engine.trouble().isEmpty(), engine.trouble().orElse(""));
        return engine;
    }

    @Test
    void itHasANameAndKnownLanguages() {
        SpeechRecogniser engine = engine();
        assertThat(engine.name()).matches("[a-z][a-z0-9-]*");
        assertThat(engine.languages()).isNotEmpty();
        for (String language : engine.languages()) {
            assertThat(Locale.forLanguageTag(language).getLanguage()).isEqualTo(language);
        }
        assertThat(engine.rate()).isBetween(8000, 48_000);
        engine.trouble().ifPresent(why -> assertThat(why).as("trouble").contains(" "));
    }

    @Test
    @Timeout(value = SLOWEST_SECONDS, unit = TimeUnit.SECONDS)
    void aSentenceIsWrittenDown() throws SpeechException, InterruptedException {
        SpeechRecogniser engine = listening();
        understood(engine.recognise(spoken()));
    }

    private void understood(String text) {
        List<String> wanted = words(sentence());
        List<String> written = words(text);
        long right = wanted.stream().filter(written::contains).count();
        assertThat((double) right / wanted.size())
                .as("share of words in '%s'", text)
                .isGreaterThan(ENOUGH);
    }

    private static List<String> words(String text) {
        return Arrays.asList(
                text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} ]", "").split(" +"));
    }

    @Test
    @Timeout(value = SLOWEST_SECONDS, unit = TimeUnit.SECONDS)
    void nothingIsWrittenDownWhereNothingIsSaid() throws SpeechException, InterruptedException {
        SpeechRecogniser engine = listening();
        assertThat(engine.recognise(new Speech(new short[2 * engine.rate()], engine.rate())))
                .isEmpty();
        assertThat(engine.recognise(new Speech(new short[0], engine.rate()))).isEmpty();
        assertThat(engine.recognise(new Speech(new short[1], engine.rate()))).isEmpty();
    }

    @Test
    @Timeout(value = 2 * SLOWEST_SECONDS, unit = TimeUnit.SECONDS)
    void theLongestUtteranceIsTaken() throws SpeechException, InterruptedException {
        SpeechRecogniser engine = listening();
        short[] noise = new short[SpeechRecogniser.LONGEST_SECONDS * engine.rate()];
        Random random = new Random(1);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) (random.nextGaussian() * 1000);
        }
        assertThat(engine.recognise(new Speech(noise, engine.rate()))).doesNotContain("\u0000");
    }

    @Test
    void soundAtAnotherRateIsRefused() {
        SpeechRecogniser engine = listening();
        Speech strange = new Speech(new short[engine.rate()], engine.rate() / 2 + 1);
        assertThatThrownBy(() -> engine.recognise(strange))
                .isInstanceOf(SpeechException.class)
                .hasMessageContaining(" ");
    }

    @Test
    @Timeout(value = 2 * SLOWEST_SECONDS, unit = TimeUnit.SECONDS)
    void twoAtOnceAreBothUnderstood() {
        SpeechRecogniser engine = listening();
        Speech utterance = spoken();
        CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> written(engine, utterance));
        understood(written(engine, utterance));
        understood(other.join());
    }

    private static String written(SpeechRecogniser engine, Speech utterance) {
        try {
            return engine.recognise(utterance);
        } catch (SpeechException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @Timeout(value = 2 * SLOWEST_SECONDS, unit = TimeUnit.SECONDS)
    void itListensAgainAfterItWasInterrupted() throws SpeechException, InterruptedException {
        SpeechRecogniser engine = listening();
        Thread.currentThread().interrupt();
        try {
            engine.recognise(spoken());
        } catch (SpeechException | InterruptedException e) {
            // Either is right, and so is to have finished.
        } finally {
            Thread.interrupted();
        }
        understood(engine.recognise(spoken()));
    }
}
