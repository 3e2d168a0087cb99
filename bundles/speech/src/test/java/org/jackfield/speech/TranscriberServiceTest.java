// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.api.speech.Transcriber.Listener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;

class TranscriberServiceTest {

    private static final int RATE = 8000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path sound;

    private final TranscriberService transcriber = new TranscriberService();
    private final FakeRecogniser best = new FakeRecogniser("best");
    private final FakeRecogniser second = new FakeRecogniser("second");

    /** Two seconds of sound, one of silence and three of sound, as a telephone hears it. */
    @BeforeEach
    void record() throws IOException {
        byte[] pcm = new byte[2 * 6 * RATE];
        for (int i = 0; i < 6 * RATE; i++) {
            boolean spoken = i / RATE != 2;
            short sample = (short) (spoken ? 6000 * Math.sin(2 * Math.PI * 300 * i / RATE) : 0);
            pcm[2 * i] = (byte) sample;
            pcm[2 * i + 1] = (byte) (sample >> 8);
        }
        sound = folder.resolve("sound.wav");
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(pcm), format, 6L * RATE),
                AudioFileFormat.Type.WAVE,
                sound.toFile());
        arrive(second, 1);
        arrive(best, 2);
    }

    private void arrive(FakeRecogniser engine, int ranking) {
        transcriber.arrive(engine, Map.of(Constants.SERVICE_RANKING, ranking));
    }

    @AfterEach
    void stop() {
        transcriber.stop();
    }

    private String written(String language) {
        return transcriber
                .transcribe(sound, language)
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    @Test
    void theBestWritesDownWhatIsBetweenThePauses() {
        assertThat(written("en-GB")).isEqualTo("best 2 best 3");
        assertThat(transcriber.listeners()).extracting(Listener::engine).containsExactly("best", "second");
        assertThat(transcriber.listeners().get(0).seconds()).isBetween(5.0, 6.0);
    }

    @Test
    void whereOneFailsOrHasTroubleOrGoesTheNextWrites() {
        best.fails = true;
        assertThat(written("en")).isEqualTo("second 2 second 3");
        assertThat(transcriber.listeners().get(0).failures()).isEqualTo(1);
        best.fails = false;
        transcriber.leave(best);
        assertThat(written("en")).startsWith("second");
    }

    @Test
    void whatIsNotWantedAnyMoreIsEndedAndTheNextIsWritten() throws InterruptedException {
        best.tarries = true;
        CompletableFuture<String> text = transcriber.transcribe(sound, "en").toCompletableFuture();
        assertThat(best.begun.await(20, TimeUnit.SECONDS)).isTrue();
        text.cancel(true);
        assertThat(best.interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        best.tarries = false;
        assertThat(written("en")).isEqualTo("best 2 best 3");
    }

    @Test
    void whoUnderstandsIsWhoCanListenNow() {
        assertThat(transcriber.understands("en-US")).isTrue();
        assertThat(transcriber.understands("de")).isFalse();
        best.trouble = Optional.of("It is deaf.");
        transcriber.leave(second);
        assertThat(transcriber.understands("en")).isFalse();
    }

    @Test
    void aLanguageThatNobodyKnowsIsRefusedInASentence() {
        assertThatThrownBy(() -> written("de"))
                .hasCauseInstanceOf(SpeechException.class)
                .hasMessageContaining("'de'")
                .hasMessageContaining("jackfield-stt-moonshine");
    }

    @Test
    void whatIsNoSoundIsRefusedInASentence() throws IOException {
        Files.writeString(sound, "no sound");
        assertThatThrownBy(() -> written("en"))
                .hasCauseInstanceOf(SpeechException.class)
                .hasMessageContaining("sound.wav");
    }
}
