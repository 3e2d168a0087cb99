// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jackfield.api.event.Event;
import org.jackfield.api.mailbox.Mailbox;
import org.jackfield.api.mailbox.VoiceMessage;
import org.jackfield.conformance.app.TriedCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeavingLegTest {

    private final TriedCall call = new TriedCall("101");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    private LeavingLeg leg(Map<String, ?> settings) {
        return new LeavingLeg(call, desk, desk.office, desk.box(settings));
    }

    private List<VoiceMessage> messages() {
        return desk.office.messages("anna");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        }
    }

    @Test
    void whatIsSaidAfterTheToneUpToPoundIsKept() throws IOException {
        LeavingLeg leg = leg(Map.of());
        desk.hear(leg, call, 1);
        desk.speak(leg, call, 3, 6000);
        assertThat(messages()).as("before it is whole").isEmpty();
        Desk.press(leg, "5#");
        assertThat(desk.said).containsExactly("mailbox-absent", "mailbox-leave", "mailbox-left");
        assertThat(messages()).singleElement().satisfies(message -> {
            assertThat(message.length()).isBetween(Duration.ofMillis(2900), Duration.ofMillis(3300));
            assertThat(message.caller().number()).isEqualTo("101");
            assertThat(message.heard()).isFalse();
        });
        byte[] sound = Files.readAllBytes(
                desk.office.sound("anna", messages().get(0).id()).orElseThrow());
        assertThat(loudness(sound, 20_000)).isBetween(3500.0, 5000.0);
        assertThat(sound).hasSize(44 + (int) messages().get(0).length().toMillis() * 32);
        desk.hear(leg, call, 1);
        assertThat(call.hungUp()).isTrue();
    }

    private static double loudness(byte[] wav, int from) {
        ByteBuffer bytes = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        double sum = 0;
        for (int i = 0; i < 1000; i++) {
            short sample = bytes.getShort(from + 2 * i);
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / 1000);
    }

    @Test
    void whoHangsUpHasLeftTheMessageToo() {
        desk.leave(desk.box(Map.of()), call, 3);
        assertThat(messages()).hasSize(1);
        assertThat(desk.events).last().isInstanceOfSatisfying(Event.MailboxChanged.class, event -> assertThat(
                        event.mailbox())
                .extracting(Mailbox::fresh, Mailbox::heard)
                .containsExactly(1, 0));
    }

    @Test
    void whoSpeaksTooShortlyHasLeftNothing() throws IOException {
        desk.leave(desk.box(Map.of("min-length", 2)), call, 1.5);
        assertThat(messages()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void silenceEndsItAndNothingButSilenceIsNoMessage() throws IOException {
        LeavingLeg leg = leg(Map.of("silence", 5));
        desk.hear(leg, call, 1);
        desk.hear(leg, call, 7);
        assertThat(call.hungUp()).isTrue();
        assertThat(desk.said).endsWith("goodbye");
        assertThat(files()).isEmpty();
    }

    @Test
    void theLongestMessageIsEndedAndKept() {
        LeavingLeg leg = leg(Map.of("max-length", 10));
        desk.hear(leg, call, 1);
        desk.speak(leg, call, 12, 6000);
        assertThat(messages()).singleElement().satisfies(message -> assertThat(message.length())
                .isBetween(Duration.ofSeconds(10), Duration.ofMillis(10_300)));
    }

    @Test
    void aKeyEndsTheGreeting() {
        LeavingLeg leg = leg(Map.of());
        desk.hear(leg, call, 0.1);
        Desk.press(leg, "1");
        desk.hear(leg, call, 0.4);
        desk.speak(leg, call, 3, 6000);
        leg.ended();
        assertThat(messages()).hasSize(1);
    }

    @Test
    void aFullMailboxTakesNoMore() {
        Box box = desk.box(Map.of("max-messages", 1));
        desk.leave(box, call, 3);
        LeavingLeg leg = new LeavingLeg(call, desk, desk.office, box);
        desk.hear(leg, call, 1);
        assertThat(desk.said).endsWith("mailbox-full");
        assertThat(call.hungUp()).isTrue();
        assertThat(messages()).hasSize(1);
    }

    @Test
    void whereNothingCanBeWrittenTheCallerIsToldAndAnAlarmRaised() throws IOException {
        Files.writeString(folder.resolve("anna"), "a file in the place of the folder");
        LeavingLeg leg = leg(Map.of());
        desk.hear(leg, call, 1);
        assertThat(desk.said).endsWith("mailbox-full");
        assertThat(desk.alarms()).singleElement().asString().contains("mailbox anna", "look after the disk");
        desk.hear(leg, call, 1);
        assertThat(call.hungUp()).isTrue();
    }

    @Test
    void messagesOutliveARestartAndWhatWasHalfWrittenDoesNot() throws IOException {
        Box box = desk.box(Map.of());
        desk.leave(box, call, 3);
        Files.writeString(folder.resolve("anna/other.part"), "half");
        Files.writeString(folder.resolve("anna/alone.wav"), "sound without a card");
        Desk later = new Desk(folder);
        later.box(Map.of());
        assertThat(later.office.messages("anna")).isEqualTo(messages()).hasSize(1);
        assertThat(files()).doesNotContain("other.part");
    }

    @Test
    void aMessageIsMarkedAndDeletedWithItsFiles() throws IOException {
        desk.leave(desk.box(Map.of()), call, 3);
        String id = messages().get(0).id();
        assertThat(desk.office.mark("anna", id, true)).isTrue();
        assertThat(desk.office.mailbox("anna").orElseThrow().heard()).isEqualTo(1);
        assertThat(desk.office.mark("anna", "other", true)).isFalse();
        assertThat(desk.office.mark("other", id, true)).isFalse();
        assertThat(desk.office.delete("anna", id)).isTrue();
        assertThat(desk.office.delete("anna", id)).isFalse();
        assertThat(files()).isEmpty();
    }

    @Test
    void whatHasLainForTooLongIsDeleted() {
        desk.leave(desk.box(Map.of("retention", 30)), call, 3);
        desk.now = desk.now.plus(Duration.ofDays(29));
        desk.leave(desk.box(Map.of("retention", 30)), new TriedCall("101"), 3);
        desk.office.tidy();
        assertThat(messages()).hasSize(2);
        desk.now = desk.now.plus(Duration.ofDays(2));
        desk.office.tidy();
        assertThat(messages()).hasSize(1);
    }
}
