// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jackfield.api.event.Event;
import org.jackfield.api.mailbox.VoiceMessage;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.conformance.app.TriedCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said in messages is written down, beside them and in their mails. */
class TypistTest {

    private static final String WORDS = "Please call me back.";

    private final List<String> mailed = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @SuppressWarnings("NullAway.Init")
    private Courier courier;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        courier = new Courier(
                desk.office,
                (server, box, message, sound) ->
                        mailed.add(Letter.of(box.name(), message, server.zone()).text()));
        courier.use(new MailServer(
                "mail.example.com",
                587,
                MailServer.Security.NONE,
                Optional.empty(),
                "",
                "",
                "a@example.com",
                ZoneOffset.UTC));
    }

    private VoiceMessage left(Map<String, ?> settings) {
        desk.now = desk.now.plusSeconds(1);
        desk.leave(desk.box(settings), new TriedCall("101"), 3);
        return message();
    }

    private VoiceMessage message() {
        return desk.office.messages("anna").get(0);
    }

    private static Map<String, ?> mail() {
        return Map.of("mail", new String[] {"anna@example.com"});
    }

    private void listens() {
        desk.transcriber.writes("en", CompletableFuture.completedFuture(WORDS));
    }

    @Test
    void whatIsSaidStandsBesideTheMessageAlsoAfterARestart() throws IOException {
        listens();
        VoiceMessage message = left(Map.of());
        assertThat(message.text()).isEqualTo(WORDS);
        assertThat(desk.transcriber.recordings())
                .containsExactly(desk.office.sound("anna", message.id()).orElseThrow());
        assertThat(folder.resolve("anna/" + message.id() + ".json")).content().contains("\"text\" : \"" + WORDS + "\"");
        Desk later = new Desk(folder);
        later.box(Map.of());
        assertThat(later.office.messages("anna")).containsExactly(message);
    }

    @Test
    void neitherTheMessageNorTheEventWaitsForIt() {
        listens();
        desk.typing.busy();
        assertThat(left(Map.of()).text()).isEmpty();
        long told = changes();
        desk.typing.free();
        assertThat(message().text()).isEqualTo(WORDS);
        assertThat(changes()).as("it is told that there is more to be seen").isEqualTo(told + 1);
    }

    private long changes() {
        return desk.events.stream()
                .filter(Event.MailboxChanged.class::isInstance)
                .count();
    }

    @Test
    void whereNobodyListensOrThatIsNotWantedNothingWaits() {
        desk.transcriber.writes("de", CompletableFuture.completedFuture("Bitte."));
        assertThat(left(Map.of("language", "de")).text()).as("its own language").isEqualTo("Bitte.");
        desk.transcriber.recordings().clear();
        left(mail());
        courier.round();
        listens();
        assertThat(left(Map.of("transcript", false)).text()).isEmpty();
        assertThat(desk.transcriber.recordings()).isEmpty();
        assertThat(mailed).singleElement().asString().endsWith("Mailbox: anna\n");
    }

    @Test
    void whatWasLeftBeforeSomebodyListenedStaysAsItIs() throws IOException {
        VoiceMessage message = left(Map.of());
        Path card = folder.resolve("anna/" + message.id() + ".json");
        Files.writeString(card, Files.readString(card).replaceAll(",\\s*\"text\" : \"\"", ""));
        Desk later = new Desk(folder);
        later.transcriber.writes("en", CompletableFuture.completedFuture(WORDS));
        later.box(Map.of());
        assertThat(later.office.messages("anna")).containsExactly(message);
        assertThat(card).content().doesNotContain("text");
    }

    @Test
    void theMailWaitsForItAndNotForEver() {
        listens();
        desk.typing.busy();
        left(mail());
        courier.round();
        assertThat(mailed).isEmpty();
        desk.typing.free();
        courier.round();
        assertThat(mailed).singleElement().asString().endsWith("\n" + WORDS + "\n");

        desk.typing.busy();
        left(mail());
        desk.now = desk.now.plus(PostOffice.MAIL_WAITS);
        courier.round();
        desk.typing.free();
        courier.round();
        assertThat(mailed).hasSize(2).last().asString().endsWith("Mailbox: anna\n");
        assertThat(message().text()).as("it comes too late for the mail").isEqualTo(WORDS);
    }

    @Test
    void whatFailsOrTakesTooLongLetsTheMailGo() {
        desk.transcriber.writes("en", CompletableFuture.failedFuture(new SpeechException("It is deaf.")));
        left(mail());
        courier.round();
        assertThat(mailed).hasSize(1);
        CompletableFuture<String> never = new CompletableFuture<>();
        desk.transcriber.writes("en", never);
        left(mail());
        courier.round();
        assertThat(mailed).hasSize(2);
        assertThat(never).as("nobody works on it any more").isCancelled();
        assertThat(message().text()).isEmpty();
    }
}
