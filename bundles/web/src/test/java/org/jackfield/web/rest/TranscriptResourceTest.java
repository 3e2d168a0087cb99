// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jackfield.api.security.Users.Role;
import org.junit.jupiter.api.Test;

class TranscriptResourceTest {

    private final Caller caller = new Caller();

    @Test
    void enginesTellWhatTheyKnowAndHaveDone() {
        Caller.Answer listeners = caller.get("transcript");
        assertThat(listeners.text("/0/engine")).isEqualTo("moonshine");
        assertThat(listeners.text("/0/languages/0")).isEqualTo("en");
        assertThat(listeners.text("/0/trouble")).isEqualTo("It is deaf.");
        assertThat(listeners.body().at("/0/seconds").asDouble()).isEqualTo(12.3);
    }

    @Test
    void whatIsSaidInASoundIsWrittenDown() {
        Caller.Answer written = caller.call("POST", "transcript", "\"Good morning.\"");
        assertThat(written.status()).isEqualTo(200);
        assertThat(written.text("/text")).contains("Good morning.");
    }

    @Test
    void aLanguageThatNobodyKnowsIsSaidSo() {
        Caller.Answer refused = caller.call("POST", "transcript?language=de", "\"Guten Morgen.\"");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).isEqualTo("Nobody knows de.");
    }

    @Test
    void usersDoNotTryIt() {
        caller.role = Optional.of(Role.USER);
        assertThat(caller.get("transcript").status()).isEqualTo(403);
    }
}
