// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jackfield.api.speech.Announcement;
import org.jackfield.api.speech.Piece;
import org.jackfield.api.speech.Playback;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.sound.Tone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Constants;

class AnnouncerServiceTest {

    private static final String TWO = "This is the first. And this is the second.";
    private static final int BEST = 1000;
    private static final int SECOND = 600;

    private final AnnouncerService announcer = new AnnouncerService();
    private final FakeEngine best = new FakeEngine("best", BEST);
    private final FakeEngine second = new FakeEngine("second", SECOND);

    private void arrive(FakeEngine engine, int ranking) {
        announcer.arrive(engine, Map.of(Constants.SERVICE_RANKING, ranking));
    }

    @AfterEach
    void stop() {
        announcer.stop();
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("%s comes late", what).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** All that is heard, in ticks of 20 ms, with silence where it is late. */
    private static short[] heard(Announcement announcement, int rate) throws InterruptedException {
        Playback playback = announcement.play();
        short[] pcm = new short[30 * rate];
        int samples = 0;
        while (!playback.over()) {
            int made = playback.read(pcm, samples, rate / 50, rate);
            samples += made;
            if (made == 0) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }
        return Arrays.copyOf(pcm, samples);
    }

    private static double share(short[] pcm, int rate, int hertz, double from, double to) {
        return new Tone(hertz, rate).share(pcm, (int) (from * rate), (int) (to * rate));
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 16_000, 48_000})
    void itIsHeardAtEachRateAsLoudAsAPerson(int rate) throws InterruptedException {
        arrive(best, 10);
        short[] pcm = heard(announcer.announce("Hello."), rate);
        assertThat(pcm.length / (double) rate).isCloseTo(0.72, within(0.01));
        assertThat(share(pcm, rate, BEST, 0.05, 0.45)).isGreaterThan(0.99);
        double peak = new Tone(BEST, rate).amplitude(pcm, rate / 20, rate * 9 / 20);
        assertThat(20 * Math.log10(peak / Short.MAX_VALUE)).isCloseTo(-17, within(0.5));
    }

    @Test
    void whoAsksForTheSameHearsWhatWasMadeOnce() throws InterruptedException {
        arrive(best, 10);
        Announcement first = announcer.announce(TWO);
        for (int i = 0; i < 100; i++) {
            assertThat(announcer.announce(TWO)).isSameAs(first);
        }
        heard(first, 8000);
        heard(announcer.announce(TWO), 8000);
        assertThat(best.asked).containsExactly("This is the first.", "And this is the second.");
        assertThat(first.complete()).isTrue();
        assertThat(first.length()).isBetween(Duration.ofMillis(1400), Duration.ofMillis(1500));
    }

    @Test
    void theNextEngineGoesOnWhereOneFails() throws InterruptedException {
        arrive(second, 1);
        arrive(best, 10);
        best.fails = true;
        assertThat(share(heard(announcer.announce(TWO), 8000), 8000, SECOND, 0.05, 0.45))
                .isGreaterThan(0.99);
        assertThat(best.asked).hasSize(1);
        assertThat(announcer.speakers())
                .extracting(s -> s.engine() + s.failures())
                .containsExactly("best1", "second0");
    }

    @Test
    void theNextEngineGoesOnWhereOneTakesTooLong() throws InterruptedException {
        announcer.apply("", Settings.of(SpeechSettings.class, Map.of("patience", 200)));
        arrive(second, 1);
        arrive(best, 10);
        best.hangsAt = 1;
        short[] pcm = heard(announcer.announce(TWO), 8000);
        assertThat(share(pcm, 8000, BEST, 0.05, 0.45)).isGreaterThan(0.99);
        assertThat(share(pcm, 8000, SECOND, 0.8, 1.15)).isGreaterThan(0.99);
    }

    @Test
    void theNextEngineGoesOnWhereOneIsTakenOut() throws InterruptedException {
        arrive(second, 1);
        arrive(best, 10);
        best.hangsAt = 1;
        Announcement announcement = announcer.announce(TWO);
        await("the second sentence", () -> best.asked.size() == 2);
        announcer.leave(best);
        assertThat(best.interrupted.await(5, TimeUnit.SECONDS)).isTrue();
        short[] pcm = heard(announcement, 8000);
        assertThat(share(pcm, 8000, BEST, 0.05, 0.45)).isGreaterThan(0.99);
        assertThat(share(pcm, 8000, SECOND, 0.8, 1.15)).isGreaterThan(0.99);
        assertThat(announcer.health().ready()).isTrue();
    }

    @Test
    void callersOfAnotherLanguageHearItByAVoiceThatSpeaksIt() throws InterruptedException {
        FakeEngine german = new FakeEngine("german", SECOND, "de-DE");
        arrive(best, 10);
        arrive(german, 1);
        announcer.apply("", Settings.of(SpeechSettings.class, Map.of("voice", "best:eve")));
        List<Piece> goodbye = List.of(new Piece.Prompt("goodbye"));
        heard(announcer.speaking("de").announce(goodbye), 8000);
        heard(announcer.announce(goodbye), 8000);
        heard(announcer.speaking("").announce(goodbye), 8000);
        assertThat(german.asked).containsExactly("Auf Wiederhören.");
        assertThat(best.asked).containsExactly("Goodbye.");
        assertThat(announcer.speaking("de").language()).isEqualTo("de");
        assertThat(announcer.speaking("de").prompts()).containsEntry("goodbye", "Auf Wiederhören.");
    }

    @Test
    void whereNoVoiceSpeaksItTheyHearTheLanguageThatIsSet() throws InterruptedException {
        FakeEngine german = new FakeEngine("german", SECOND, "de-DE");
        arrive(best, 10);
        arrive(german, 1);
        german.trouble = Optional.of("It is hoarse.");
        heard(announcer.speaking("de").announce(List.of(new Piece.Prompt("goodbye"))), 8000);
        assertThat(best.asked).containsExactly("Goodbye.");
    }

    @Test
    void whatIsNotWrittenInALanguageIsSaidInEnglishByAVoiceThatSpeaksThat() throws InterruptedException {
        FakeEngine french = new FakeEngine("french", SECOND, "fr-FR");
        arrive(best, 10);
        arrive(french, 20);
        short[] pcm = heard(
                announcer.speaking("fr").announce(List.of(new Piece.Words("Bonjour."), new Piece.Prompt("goodbye"))),
                8000);
        assertThat(french.asked).containsExactly("Bonjour.");
        assertThat(best.asked).containsExactly("Goodbye.");
        assertThat(share(pcm, 8000, SECOND, 0.05, 0.45)).isGreaterThan(0.99);
        assertThat(share(pcm, 8000, BEST, 0.8, 1.15)).isGreaterThan(0.99);
    }

    @Test
    void aBetterEngineThatComesSaysItAnew() throws InterruptedException {
        arrive(second, 1);
        heard(announcer.announce(TWO), 8000);
        arrive(best, 10);
        assertThat(share(heard(announcer.announce(TWO), 8000), 8000, BEST, 0.05, 0.45))
                .isGreaterThan(0.99);
    }

    @Test
    void withoutAnEngineItIsHeardAsItWasRecorded() throws InterruptedException {
        assertThat(announcer.health().ready()).isFalse();
        assertThat(announcer.health().sentence()).contains("espeak-ng", "voice-install");
        Announcement welcome = announcer.announce(List.of(new Piece.Prompt("welcome")));
        assertThat(heard(welcome, 16_000).length / 16_000.0).isBetween(3.0, 10.0);
        assertThat(welcome.trouble()).isEmpty();
        Announcement count = announcer.announce(List.of(
                new Piece.Prompt("mailbox-you-have"), new Piece.Count(23), new Piece.Prompt("mailbox-new-messages")));
        assertThat(heard(count, 8000).length / 8000.0).isBetween(1.0, 5.0);
        Announcement words = announcer.announce("Nobody recorded that.");
        assertThat(heard(words, 8000)).isEmpty();
        assertThat(words.trouble()).contains("No voice can say: Nobody recorded that.");
    }

    @Test
    void everyPromptAndNumberIsRecorded() throws RecordingException {
        PromptBook book = new PromptBook();
        assertThat(book.texts("de-AT").keySet()).isEqualTo(book.texts("en").keySet());
        assertThat(book.texts("de-AT").get("goodbye")).isEqualTo("Auf Wiederhören.");
        for (String prompt : book.texts("en").keySet()) {
            assertThat(book.recordings(List.of(prompt))).hasSize(1);
        }
        for (int number = 0; number < 1000; number += 37) {
            List<Run> runs = Script.runs(List.of(new Piece.Count(number), new Piece.Digits("1*#")), book, "en");
            runs.get(0).recorded();
            assertThat(runs.get(0).trouble()).as("%d", number).isEmpty();
        }
    }

    @Test
    void aFileIsPlayed(@TempDir Path folder) throws InterruptedException, IOException {
        Path file = folder.resolve("tone.wav");
        write(file, new Tone(440, 44_100).samples(0, 44_100));
        short[] pcm = heard(announcer.announce(List.of(new Piece.Recorded(file))), 8000);
        assertThat(pcm).hasSize(8000);
        assertThat(share(pcm, 8000, 440, 0.1, 0.9)).isGreaterThan(0.99);
        Announcement none = announcer.announce(List.of(new Piece.Recorded(folder.resolve("none.wav"))));
        assertThat(heard(none, 8000)).isEmpty();
        assertThat(none.trouble()).hasValueSatisfying(words -> assertThat(words).contains("none.wav"));
    }

    private static void write(Path file, short[] pcm) throws IOException {
        byte[] bytes = new byte[2 * pcm.length];
        for (int i = 0; i < pcm.length; i++) {
            bytes[2 * i] = (byte) pcm[i];
            bytes[2 * i + 1] = (byte) (pcm[i] >> 8);
        }
        AudioFormat format = new AudioFormat(44_100, 16, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(bytes), format, pcm.length),
                AudioFileFormat.Type.WAVE,
                file.toFile());
    }

    @Test
    void thereIsNoPromptOfAnyName() {
        assertThatThrownBy(() -> announcer.announce(List.of(new Piece.Prompt("no-such"))))
                .hasMessageContaining("There is no prompt no-such");
        assertThat(announcer.check("", Settings.of(SpeechSettings.class, Map.of("speed", 3.0))))
                .hasSize(1);
    }
}
