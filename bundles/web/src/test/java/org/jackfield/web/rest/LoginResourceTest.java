// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.login.Passwords;
import org.junit.jupiter.api.Test;

class LoginResourceTest {

    private final Caller caller = new Caller();

    private Caller.Answer login(String password) {
        return login("eve", password);
    }

    private Caller.Answer login(String user, String password) {
        caller.role = Optional.empty();
        return caller.call("POST", "login", "{\"user\":\"" + user + "\",\"password\":\"" + password + "\"}");
    }

    @Test
    void aLoginGivesATokenAndACookie() {
        Caller.Answer answer = login("right");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/roles").toString()).isEqualTo("[\"operator\",\"user\"]");
        assertThat(caller.sessions.find(answer.text("/token")).orElseThrow().role())
                .isEqualTo(Role.OPERATOR);
        assertThat(answer.headers().getFirst("Set-Cookie"))
                .contains("jackfield-8443=" + answer.text("/token"), "HttpOnly", "Secure", "SameSite=Strict", "Path=/");
    }

    @Test
    void aWrongPasswordIsSlowedAndNotExplained() {
        for (int i = 0; i < 5; i++) {
            assertThat(login("wrong").text("/detail")).isEqualTo("User or password is wrong.");
        }
        Caller.Answer slowed = login("right");
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(Integer.parseInt(slowed.headers().getFirst("Retry-After"))).isBetween(1, 2);
    }

    @Test
    void guessesAtTheSameTimeAreSlowedLikeOthers() {
        List<String> checked = new ArrayList<>();
        caller.passwords = (user, password) -> {
            checked.add(password);
            // The next one comes while this one is being checked.
            assertThat(login("guess" + checked.size()).status()).isIn(401, 429);
            return Optional.empty();
        };
        login("guess");
        assertThat(checked).hasSize(5);
    }

    @Test
    void ownLoginsDoNotPayForGuessesAtAnother() {
        for (int i = 0; i < 5; i++) {
            assertThat(login("admin", "wrong").status()).isEqualTo(401);
            login("eve", "right");
        }
        assertThat(login("admin", "wrong").status()).isEqualTo(429);
    }

    @Test
    void whoFindsTooManyAtTheDoorIsToldAndNotBlamed() {
        Passwords before = caller.passwords;
        caller.passwords = (user, password) -> {
            throw new Passwords.BusyException();
        };
        for (int i = 0; i < 9; i++) {
            Caller.Answer answer = login("right");
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.headers().getFirst("Retry-After")).isEqualTo("3");
            assertThat(answer.headers().getFirst("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.text("/detail")).contains("at the moment");
        }
        caller.passwords = before;
        assertThat(login("right").status()).isEqualTo(200);
    }

    @Test
    void aLoginWithoutUserOrPasswordIsExplained() {
        caller.role = Optional.empty();
        assertThat(caller.call("POST", "login", "{}").status()).isEqualTo(400);
        assertThat(caller.call("POST", "login", "{\"name\":\"x\"}").status()).isEqualTo(422);
    }

    @Test
    void aLogoutEndsTheSession() {
        caller.token = login("right").text("/token");
        Caller.Answer answer = caller.call("POST", "logout", "");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers().getFirst("Set-Cookie")).contains("Max-Age=0");
        assertThat(caller.sessions.find(caller.token)).isEmpty();
    }

    @Test
    void whoIsLoggedInIsToldWithoutTheToken() {
        assertThat(caller.get("login").text("/user")).isEqualTo("eve");
        assertThat(caller.get("login").body().has("token")).isFalse();
    }

    @Test
    void onesOwnPasswordIsChangedWithTheOldOne() {
        String other = caller.sessions.open("eve", Role.ADMIN).token();
        assertThat(caller.call("POST", "password", "{\"current\":\"wrong\",\"password\":\"next-one\"}")
                        .status())
                .isEqualTo(403);
        assertThat(caller.call("POST", "password", "{\"current\":\"right\",\"password\":\"next-one\"}")
                        .status())
                .isEqualTo(200);
        assertThat(caller.house.users).containsKey("eve");
        assertThat(caller.sessions.find(other)).isEmpty();
    }
}
