// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jackfield.api.log.LogLevel;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.FakeLogs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogResourceTest {

    private final Caller caller = new Caller();
    private final FakeLogs logs = new FakeLogs();

    @BeforeEach
    void begin() {
        caller.house.logs = Optional.of(logs);
        logs.log(LogLevel.WARN, "one & only");
        logs.log(LogLevel.INFO, "two");
        logs.log(LogLevel.ERROR, "three & only");
    }

    @Test
    void pagesFollowEachOtherBackwards() {
        Caller.Answer first = caller.get("log?limit=1&text=%26%20ONLY");
        assertThat(first.text("/entries/0/message")).isEqualTo("three & only");
        assertThat(first.text("/entries/0/level")).isEqualTo("error");
        Caller.Answer second = caller.get(first.text("/next").substring("/api/".length()));
        assertThat(second.text("/entries/0/message")).isEqualTo("one & only");
        assertThat(caller.get("log?level=warn").body().at("/entries")).hasSize(2);
        assertThat(caller.get("log").body().has("next")).isFalse();
    }

    @Test
    void whatIsNoFilterIsSaid() {
        assertThat(caller.get("log?level=loud").text("/detail")).contains("error, warn");
        assertThat(caller.get("log?limit=0").text("/detail")).contains("1 to 1000");
        assertThat(caller.get("log?before=x").status()).isEqualTo(400);
        caller.role = Optional.of(Role.OPERATOR);
        assertThat(caller.get("log").status()).isEqualTo(403);
    }

    @Test
    void levelsAreReadAndChanged() {
        Caller.Answer answer =
                caller.call("PUT", "log/level", "{\"logger\":\"org.jackfield.sip\",\"level\":\"DEBUG\"}");
        assertThat(answer.body().get("org.jackfield.sip").asText()).isEqualTo("DEBUG");
        assertThat(caller.get("log/level").body()).hasSize(1);
        assertThat(caller.call("PUT", "log/level", "{\"level\":\"DEBUG\"}").status())
                .isEqualTo(400);
    }
}
