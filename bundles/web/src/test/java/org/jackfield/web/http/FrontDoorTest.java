// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.jackfield.web.Http;
import org.junit.jupiter.api.Test;

class FrontDoorTest {

    private final Http http = new Http().with("Host", "router:8080");
    private boolean entered;

    private void knock(int httpsPort) throws ServletException, IOException {
        new FrontDoor(httpsPort).doFilter(http.request(), http.response(), (request, response) -> entered = true);
    }

    @Test
    void encryptedRequestsAndThoseOfThisMachineComeIn() throws Exception {
        http.uri = "/api/health";
        knock(8443);
        assertThat(entered).isTrue();
        entered = false;
        http.remote = "192.0.2.7";
        http.secure = true;
        knock(8443);
        assertThat(entered).isTrue();
    }

    @Test
    void othersAreSentToHttps() throws Exception {
        http.remote = "192.0.2.7";
        http.uri = "/console/";
        http.query = "a=b";
        knock(8443);
        assertThat(entered).isFalse();
        assertThat(http.status).isEqualTo(308);
        assertThat(http.answered.get("Location")).isEqualTo("https://router:8443/console/?a=b");
        http.with("Host", "[2001:db8::1]:8080");
        knock(443);
        assertThat(http.answered.get("Location")).isEqualTo("https://[2001:db8::1]/console/?a=b");
        http.with("Host", "evil\r\nX: y");
        knock(443);
        assertThat(http.answered.get("Location")).doesNotContain("\n");
    }

    @Test
    void aPasswordThatTravelledOpenIsNotTaken() throws Exception {
        http.remote = "192.0.2.7";
        http.method = "POST";
        http.uri = "/api/login";
        knock(8443);
        assertThat(entered).isFalse();
        assertThat(http.status).isEqualTo(403);
        assertThat(http.text()).contains("8443");
    }

    @Test
    void theRootLeadsToTheConsole() throws Exception {
        knock(8443);
        assertThat(http.answered.get("Location")).isEqualTo("/console/");
        assertThat(entered).isFalse();
    }

    @Test
    void everyAnswerForbidsForeignScripts() throws Exception {
        http.uri = "/x";
        knock(8443);
        assertThat(http.answered.get("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(http.answered).containsEntry("X-Content-Type-Options", "nosniff");
    }
}
