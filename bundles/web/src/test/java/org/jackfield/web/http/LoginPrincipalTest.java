// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jackfield.api.security.Login;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.Http;
import org.jackfield.web.login.Sessions;
import org.junit.jupiter.api.Test;

class LoginPrincipalTest {

    private final Sessions sessions = new Sessions(Clock.systemUTC());
    private final Http http = new Http().with("Host", "router:8443");

    private HttpServletRequest passed() throws ServletException, IOException {
        HttpServletRequest[] passed = new HttpServletRequest[1];
        new LoginPrincipal(sessions)
                .doFilter(
                        http.request(),
                        http.response(),
                        (request, response) -> passed[0] = (HttpServletRequest) request);
        return passed[0];
    }

    private Optional<String> user() throws ServletException, IOException {
        HttpServletRequest passed = passed();
        return Optional.ofNullable(passed.getUserPrincipal()).map(principal -> {
            assertThat(passed.isUserInRole("user")).isTrue();
            assertThat(passed.isUserInRole("operator")).isFalse();
            return principal.getName();
        });
    }

    @Test
    void aSocketLearnsWhoIsLoggedIn() throws Exception {
        http.uri = "/ws/softphone";
        assertThat(user()).isEmpty();
        http.with("Authorization", "Bearer " + sessions.open("eve", Role.USER).token());
        assertThat(user()).contains("eve");
    }

    @Test
    void aSocketLearnsThatItsLoginHasEnded() throws Exception {
        http.uri = "/ws/softphone";
        String token = sessions.open("eve", Role.USER).token();
        http.with("Authorization", "Bearer " + token);
        Login login = (Login) passed().getUserPrincipal();
        assertThat(login.holds()).isTrue();
        sessions.close(token);
        assertThat(login.holds()).isFalse();
    }

    @Test
    void aPageOfAnotherSiteIsNobody() throws Exception {
        http.uri = "/ws/softphone";
        http.with("Authorization", "Bearer " + sessions.open("eve", Role.USER).token());
        http.with("Origin", "https://evil.example");
        assertThat(user()).isEmpty();
        http.with("Origin", "https://router:8443");
        assertThat(user()).contains("eve");
    }

    @Test
    void aSocketLearnsFromAProxyOnThisMachineWhereItsPeerIs() throws Exception {
        http.uri = "/ws/sip";
        http.with("X-Forwarded-For", "192.0.2.7");
        http.with("X-Forwarded-Proto", "https");
        assertThat(passed().getRemoteAddr()).isEqualTo("192.0.2.7");
        assertThat(passed().isSecure()).isTrue();
    }
}
