// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.security.Users.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxResourceTest {

    private final Caller caller = new Caller();

    @BeforeEach
    void fill() {
        caller.house.mailboxes.add("anna", "phone1");
        caller.house.mailboxes.add("bert", "phone2");
        caller.house.mailboxes.leave("anna", "m1", new org.jackfield.api.call.Caller("102", "Bert", false));
        caller.house.mailboxes.leave("anna", "m2", new org.jackfield.api.call.Caller("0301", "Eve", true));
    }

    @Test
    void operatorsSeeAllMailboxesWithWhatIsInThem() {
        caller.role = Optional.of(Role.OPERATOR);
        assertThat(caller.get("mailbox").body()).hasSize(2);
        Caller.Answer anna = caller.get("mailbox/anna");
        assertThat(anna.text("/fresh")).isEqualTo("2");
        assertThat(anna.text("/messages/0/number")).isEqualTo("102");
        assertThat(anna.text("/messages/0/length")).isEqualTo("2.5");
        assertThat(anna.text("/messages/0/text")).isEqualTo("Call me back.");
        assertThat(anna.text("/messages/0/href")).isEqualTo("/api/mailbox/anna/message/m1/audio");
        assertThat(caller.get("mailbox/nobody").status()).isEqualTo(404);
    }

    @Test
    void whoWithheldTheNumberIsNotNamed() {
        assertThat(caller.get("mailbox/anna/message/m2").body().toString())
                .contains("\"withheld\":true")
                .doesNotContain("0301", "Eve");
    }

    @Test
    void usersSeeTheMailboxesOfTheirOwnDevicesAndNoOthers() {
        caller.role = Optional.of(Role.USER);
        assertThat(caller.get("mailbox").body()).isEmpty();
        caller.house.settings.devices.put("phone1", Map.of("user", "eve"));
        caller.house.mailboxes.add("carl", "browser-eve");
        assertThat(caller.get("mailbox").body()).hasSize(2);
        assertThat(caller.get("mailbox/anna/message/m1").status()).isEqualTo(200);
        assertThat(caller.get("mailbox/bert").status()).isEqualTo(404);
        assertThat(caller.call("DELETE", "mailbox/bert/message/m1", "").status())
                .isEqualTo(404);
        assertThat(caller.call("PATCH", "mailbox/bert/message/m1", "{\"heard\":true}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aMessageIsMarkedAndDeleted() {
        assertThat(caller.call("PATCH", "mailbox/anna/message/m1", "{\"heard\":true}")
                        .status())
                .isEqualTo(204);
        assertThat(caller.get("mailbox/anna").text("/heard")).isEqualTo("1");
        assertThat(caller.call("PATCH", "mailbox/anna/message/m1", "{}").status())
                .isEqualTo(400);
        assertThat(caller.call("DELETE", "mailbox/anna/message/m1", "").status())
                .isEqualTo(204);
        assertThat(caller.call("DELETE", "mailbox/anna/message/m1", "").status())
                .isEqualTo(404);
        assertThat(caller.get("mailbox/anna").body().path("messages")).hasSize(1);
    }

    @Test
    void itsSoundIsSentAsItIsKept(@TempDir Path folder) throws IOException {
        caller.house.mailboxes.files.put("m1", Files.writeString(folder.resolve("m1.wav"), "RIFF"));
        Caller.Answer sound = caller.get("mailbox/anna/message/m1/audio?download=1");
        assertThat(sound.body().asText()).isEqualTo("RIFF");
        assertThat(sound.headers().getFirst("Content-Type")).isEqualTo("audio/wav");
        assertThat(sound.headers().getFirst("Content-Disposition")).contains("anna-m1.wav");
    }
}
