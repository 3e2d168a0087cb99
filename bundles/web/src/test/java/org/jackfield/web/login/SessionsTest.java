// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.MutableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private final MutableClock clock = new MutableClock();
    private final Sessions sessions = new Sessions(clock);

    @BeforeEach
    void begin() {
        sessions.limit(Duration.ofMinutes(10), Duration.ofHours(1));
    }

    @Test
    void aTokenOpensItsSession() {
        Sessions.Opened opened = sessions.open("eve", Role.OPERATOR);
        assertThat(sessions.find(opened.token())).contains(opened.session());
        assertThat(opened.session().may(Role.USER)).isTrue();
        assertThat(opened.session().may(Role.ADMIN)).isFalse();
        assertThat(opened.token()).hasSize(43);
        assertThat(sessions.find("guessed")).isEmpty();
    }

    @Test
    void useKeepsASessionOpenUntilItsEnd() {
        String token = sessions.open("eve", Role.USER).token();
        for (int i = 0; i < 5; i++) {
            clock.pass(Duration.ofMinutes(9));
            assertThat(sessions.find(token)).isPresent();
        }
        clock.pass(Duration.ofMinutes(9));
        assertThat(sessions.find(token)).isPresent();
        clock.pass(Duration.ofMinutes(9));
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void lookingWhetherItIsOpenIsNoUse() {
        String token = sessions.open("eve", Role.USER).token();
        clock.pass(Duration.ofMinutes(6));
        assertThat(sessions.holds(token)).isTrue();
        clock.pass(Duration.ofMinutes(6));
        assertThat(sessions.holds(token)).isFalse();
    }

    @Test
    void sessionsEndOneByOneOrAllOfAUser() {
        String first = sessions.open("eve", Role.USER).token();
        String second = sessions.open("eve", Role.USER).token();
        String other = sessions.open("bob", Role.USER).token();
        sessions.close(first);
        assertThat(sessions.find(first)).isEmpty();
        assertThat(sessions.find(second)).isPresent();
        sessions.closeAllOf("eve");
        assertThat(sessions.find(second)).isEmpty();
        assertThat(sessions.find(other)).isPresent();
    }

    @Test
    void thereIsABound() {
        String first = sessions.open("eve", Role.USER).token();
        for (int i = 0; i < 10_000; i++) {
            sessions.open("eve", Role.USER);
        }
        assertThat(sessions.count()).isEqualTo(10_000);
        assertThat(sessions.find(first)).isEmpty();
    }
}
