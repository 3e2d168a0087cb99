// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jackfield.api.security.Users.Role;
import org.jackfield.api.telemetry.Measurement;
import org.jackfield.api.telemetry.Measurement.Type;
import org.jackfield.web.FakeHouse;
import org.jackfield.web.Http;
import org.jackfield.web.Settings;
import org.jackfield.web.WebSettingsOwner;
import org.junit.jupiter.api.Test;

class MetricsServletTest {

    private static final String TOKEN = "scrape-me-1234567";

    private final FakeHouse house = new FakeHouse();
    private final WebSettingsOwner settings = new WebSettingsOwner();
    private final MetricsServlet servlet = new MetricsServlet(house, settings);

    private Http get(Http http) throws IOException {
        servlet.doGet(http.request(), http.response());
        return http;
    }

    private static Http from(String address) {
        Http http = new Http();
        http.remote = address;
        return http;
    }

    @Test
    void thisMachineReadsOurFiguresAndTheProcesss() throws IOException {
        house.measured.add(() -> List.of(new Measurement("jackfield_calls", "Live calls", Type.GAUGE, Map.of(), 3)));
        for (String loopback : List.of("127.0.0.1", "[0:0:0:0:0:0:0:1]")) {
            Http http = get(from(loopback));
            assertThat(http.status).isEqualTo(200);
            assertThat(http.answered.get("Content-Type")).startsWith("text/plain; version=0.0.4");
            assertThat(http.answered).containsEntry("Cache-Control", "no-store");
            assertThat(http.text()).contains("jackfield_calls 3.0\n", "jvm_memory_used_bytes{", "process_start_time");
        }
    }

    @Test
    void anotherMachineNeedsTheToken() throws IOException {
        settings.apply("", Settings.token(TOKEN));
        Http stranger = get(from("192.0.2.7"));
        assertThat(stranger.status).isEqualTo(401);
        assertThat(stranger.answered).containsEntry("Content-Type", "application/problem+json");
        assertThat(stranger.text()).contains("metrics-token").doesNotContain("jvm_", TOKEN);
        assertThat(get(from("192.0.2.7").with("Authorization", "Bearer " + TOKEN)).status)
                .isEqualTo(200);
        assertThat(get(from("192.0.2.7").with("Authorization", "Bearer " + TOKEN + "x")).status)
                .isEqualTo(401);
    }

    @Test
    void whatWasForwardedIsNotOfThisMachine() throws IOException {
        settings.apply("", Settings.token(TOKEN));
        for (String header : List.of("X-Forwarded-For", "Forwarded")) {
            assertThat(get(new Http().with(header, "for=192.0.2.7")).status).isEqualTo(401);
            Http scraper = new Http().with(header, "192.0.2.7").with("Authorization", "Bearer " + TOKEN);
            assertThat(get(scraper).status).isEqualTo(200);
        }
    }

    @Test
    void whatAnotherMachineSaysOfForwardingDoesNotHelpIt() throws IOException {
        assertThat(get(from("192.0.2.7").with("X-Forwarded-For", "127.0.0.1")).status)
                .isEqualTo(401);
    }

    @Test
    void withoutATokenInTheSettingsNoneIsRight() throws IOException {
        assertThat(get(from("192.0.2.7").with("Authorization", "Bearer ")).status)
                .isEqualTo(401);
        assertThat(get(from("192.0.2.7").with("Authorization", "Bearer x")).status)
                .isEqualTo(401);
    }

    @Test
    void whoIsLoggedInReadsThemFromAnywhere() throws IOException {
        String token = settings.sessions().open("eve", Role.USER).token();
        Http http = from("192.0.2.7");
        http.cookies = new Cookie[] {new Cookie("jackfield-8443", token)};
        assertThat(get(http).status).isEqualTo(200);
        settings.sessions().closeAllOf("eve");
        assertThat(get(http).status).isEqualTo(401);
    }
}
