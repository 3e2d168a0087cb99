// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.call.Caller;
import org.jackfield.api.mailbox.VoiceMessage;
import org.jackfield.conformance.app.TriedCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourierTest {

    private static final MailServer SERVER = new MailServer(
            "mail.example.com",
            587,
            MailServer.Security.STARTTLS,
            Optional.empty(),
            "jack",
            "secret",
            "a@example.com",
            ZoneOffset.UTC);

    private final List<String> sent = new ArrayList<>();
    private boolean broken;

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
        courier = courier(desk);
    }

    private Courier courier(Desk of) {
        Courier made = new Courier(of.office, (server, box, message, sound) -> {
            if (broken) {
                throw new IOException("Connection refused");
            }
            sent.add(message.id());
        });
        made.use(SERVER);
        return made;
    }

    private static Map<String, ?> mailed(boolean delete) {
        return Map.of("mail", new String[] {"anna@example.com"}, "mail-delete", delete);
    }

    @Test
    void aMessageIsMailedOnceAndStays() {
        desk.leave(desk.box(mailed(false)), new TriedCall("101"), 3);
        courier.round();
        courier.round();
        assertThat(sent).hasSize(1);
        assertThat(desk.office.messages("anna")).hasSize(1);
    }

    @Test
    void whereThatIsWantedItIsDeletedThen() {
        desk.leave(desk.box(mailed(true)), new TriedCall("101"), 3);
        broken = true;
        courier.round();
        assertThat(desk.office.messages("anna")).hasSize(1);
        broken = false;
        desk.now = desk.now.plus(Courier.PATIENCE.get(0));
        courier.round();
        assertThat(sent).hasSize(1);
        assertThat(desk.office.messages("anna")).isEmpty();
    }

    @Test
    void withoutAServerOrAnAddressNothingIsMailed() {
        desk.leave(desk.box(Map.of()), new TriedCall("101"), 3);
        courier.round();
        courier.use(MailServer.NONE);
        desk.leave(desk.box(mailed(false)), new TriedCall("101"), 3);
        courier.round();
        assertThat(sent).isEmpty();
    }

    @Test
    void whatFailsIsTriedAgainLaterAlsoAfterARestart() {
        desk.leave(desk.box(mailed(false)), new TriedCall("101"), 3);
        broken = true;
        courier.round();
        broken = false;
        courier.round();
        assertThat(sent).as("before its time").isEmpty();
        Desk later = new Desk(folder);
        later.now = desk.now.plus(Courier.PATIENCE.get(0));
        later.box(mailed(false));
        courier(later).round();
        assertThat(sent).hasSize(1);
    }

    @Test
    void anotherServerIsTriedAtOnce() {
        desk.leave(desk.box(mailed(false)), new TriedCall("101"), 3);
        broken = true;
        courier.round();
        broken = false;
        courier.use(SERVER);
        courier.round();
        assertThat(sent).as("the same server").isEmpty();
        courier.use(new MailServer(
                "other.example.com",
                25,
                MailServer.Security.NONE,
                Optional.empty(),
                "",
                "",
                "a@example.com",
                ZoneOffset.UTC));
        courier.round();
        assertThat(sent).hasSize(1);
    }

    @Test
    void itIsGivenUpOnceWithAnAlarmThatKeepsTheSecret() {
        desk.leave(desk.box(mailed(true)), new TriedCall("101"), 3);
        broken = true;
        for (int round = 0; round < 2 * Courier.PATIENCE.size(); round++) {
            courier.round();
            desk.now = desk.now.plus(Duration.ofDays(2));
        }
        assertThat(desk.alarms())
                .singleElement()
                .asString()
                .contains("not tried again", "Connection refused")
                .doesNotContain("secret");
        assertThat(desk.office.messages("anna")).as("it stays").hasSize(1);
        assertThat(SERVER.toString()).doesNotContain("secret");
    }

    @Test
    void aCallersNameCannotWriteHeaders() {
        VoiceMessage message = new VoiceMessage(
                "m1",
                "anna",
                new Caller("101", "Eve\r\nBcc: x@y", false),
                desk.now,
                Duration.ofMillis(4400),
                false,
                "");
        Letter letter = Letter.of("anna", message, ZoneOffset.UTC);
        assertThat(letter.subject()).isEqualTo("Voice message from Eve  Bcc: x@y (101), 4 s");
        assertThat(letter.text()).contains("At: 2026-11-27 14:05").endsWith("Mailbox: anna\n");
    }
}
