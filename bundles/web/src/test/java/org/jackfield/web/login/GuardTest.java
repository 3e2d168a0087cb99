// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.Http;
import org.junit.jupiter.api.Test;

class GuardTest {

    private final Sessions sessions = new Sessions(Clock.systemUTC());
    private final Http http = new Http().with("Host", "router:8443");

    private Visitor visitor() {
        return Guard.visitor(http.request(), sessions);
    }

    @Test
    void aTokenComesInAHeaderOrACookie() {
        String token = sessions.open("eve", Role.USER).token();
        assertThat(visitor().session()).isEmpty();
        assertThat(visitor().name()).isEqualTo("-");
        http.cookies = new Cookie[] {new Cookie("jackfield-8443", token), new Cookie("jackfield-8080", "x")};
        assertThat(visitor().name()).isEqualTo("eve");
        http.cookies = null;
        http.with("Authorization", "bearer " + token);
        assertThat(visitor().name()).isEqualTo("eve");
    }

    @Test
    void onlyThisMachineIsLocalUnlessItForwards() {
        assertThat(visitor().local()).isTrue();
        http.with("X-Forwarded-For", "203.0.113.9, 192.0.2.7").with("X-Forwarded-Proto", "https");
        assertThat(visitor().local()).isFalse();
        assertThat(visitor().address().getHostAddress()).isEqualTo("192.0.2.7");
        assertThat(visitor().secure()).isTrue();
    }

    @Test
    void whatAnotherMachineSaysOfForwardingIsIgnored() {
        http.remote = "192.0.2.7";
        http.with("X-Forwarded-For", "127.0.0.1").with("X-Forwarded-Proto", "https");
        assertThat(visitor().local()).isFalse();
        assertThat(visitor().address().getHostAddress()).isEqualTo("192.0.2.7");
        assertThat(visitor().secure()).isFalse();
    }

    @Test
    void aProxyThatForwardsANameIsNotAskedToWhomItBelongs() {
        http.with("X-Forwarded-For", "somebody.example");
        assertThat(visitor().address().isLoopbackAddress()).isTrue();
        assertThat(visitor().local()).isFalse();
    }

    @Test
    void anotherSiteIsForeign() {
        assertThat(visitor().foreign()).isFalse();
        assertThat(Guard.visitor(http.with("Origin", "https://router:8443").request(), sessions)
                        .foreign())
                .isFalse();
        for (String origin : new String[] {"https://evil.example", "https://router", "null", "%%"}) {
            assertThat(Guard.visitor(http.with("Origin", origin).request(), sessions)
                            .foreign())
                    .as(origin)
                    .isTrue();
        }
        http.headers.remove("origin");
        assertThat(Guard.visitor(http.with("Sec-Fetch-Site", "cross-site").request(), sessions)
                        .foreign())
                .isTrue();
    }

    @Test
    void ipv6PeersAreUnderstood() {
        http.remote = "[0:0:0:0:0:0:0:1]";
        assertThat(visitor().local()).isTrue();
        http.remote = "fe80::1%eth0";
        assertThat(visitor().local()).isFalse();
    }
}
