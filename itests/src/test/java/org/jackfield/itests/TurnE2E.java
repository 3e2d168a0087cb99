// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Browser;
import org.jackfield.itests.peer.Certificate;
import org.jackfield.itests.peer.Namespaces;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.peer.TurnServer;
import org.jackfield.itests.sound.Hearing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A browser behind a masquerading router, and behind one that is a firewall, too, which lets no UDP through. */
class TurnE2E {

    private static final int LOW = 440;
    private static final int HIGH = 1000;
    private static final int SECONDS = 12;
    private static final int FEW_SECONDS = 3;
    private static final int MAPPING_SECONDS = 40;
    private static final int NO_PORT = 9;

    private static Namespaces net;
    private static Appliance appliance;

    private final Path folder = Appliance.work().resolve("turn-" + UUID.randomUUID());

    @BeforeAll
    static void build() {
        net = Namespaces.masquerade(MAPPING_SECONDS);
        appliance = Appliance.everywhere("turn", Namespaces.PUBLIC);
    }

    @AfterAll
    static void takeDown() {
        if (appliance != null) {
            appliance.close();
        }
        if (net != null) {
            net.close();
        }
    }

    @Test
    void aBrowserBehindMasqueradeIsHeardBothWaysWithoutAnyServer() {
        set(Map.of());
        try (Browser browser = open()) {
            callsAPhone(browser, "prflx");
        }
    }

    @Test
    void aBrowserWithoutUdpIsHeardBothWaysOverTcpByASecret() {
        String secret = "secret-" + UUID.randomUUID();
        net.dropUdpExcept(NO_PORT);
        try (TurnServer turn = TurnServer.bySecret(folder, Namespaces.PUBLIC, secret);
                Browser browser = open()) {
            // After the page was opened: what is set holds for the next call.
            set(Map.of("turn", List.of(turn.uri("tcp")), "turn-secret", secret));
            callsAPhone(browser, "relay tcp");
            assertThat(turn.log()).containsPattern("user <\\d{10}:admin>");
            assertThat(net.dropped()).isPositive();
        } finally {
            net.allowUdp();
        }
    }

    @Test
    void aBrowserWithoutUdpIsHeardBothWaysOverTls() {
        String secret = "secret-" + UUID.randomUUID();
        Certificate certificate = Certificate.make(folder, "turn.test");
        net.dropUdpExcept(NO_PORT);
        try (TurnServer turn = TurnServer.bySecret(folder, Namespaces.PUBLIC, secret, certificate)) {
            set(Map.of("turn", List.of(turn.secureUri()), "turn-secret", secret));
            try (Browser browser = Browser.trusting(
                    certificate, appliance.console(), base(), folder.resolve("browser"), LOW, net.inner())) {
                callsAPhone(browser, "relay tls", FEW_SECONDS);
            }
            assertThat(turn.log()).containsPattern("user <\\d{10}:admin>");
        } finally {
            net.allowUdp();
        }
    }

    @Test
    void aBrowserWithUdpToTheTurnServerOnlyIsHeardBothWaysByAPassword() {
        String password = "pw-" + UUID.randomUUID();
        try (TurnServer turn = TurnServer.byPassword(folder, Namespaces.PUBLIC, "browsers", password)) {
            net.dropUdpExcept(turn.port());
            set(Map.of(
                    "stun",
                    List.of("stun:" + Namespaces.PUBLIC + ":" + turn.port()),
                    "turn",
                    List.of(turn.uri("udp")),
                    "turn-user",
                    "browsers",
                    "turn-password",
                    password));
            try (Browser browser = open()) {
                callsAPhone(browser, "relay udp");
            }
            assertThat(net.dropped()).isPositive();
            assertThat(appliance.console().get("/api/setting/webrtc").ok().toString())
                    .doesNotContain(password);
        } finally {
            net.allowUdp();
        }
    }

    private static void set(Map<String, ?> settings) {
        appliance.console().put("/api/setting/webrtc", settings).ok();
    }

    private Browser open() {
        return Browser.open(appliance.console(), base(), folder.resolve("browser"), LOW, net.inner());
    }

    private static String base() {
        return "https://" + Namespaces.PUBLIC + ":" + appliance.httpsPort();
    }

    private static void callsAPhone(Browser browser, String way) {
        callsAPhone(browser, way, SECONDS);
    }

    private static void callsAPhone(Browser browser, String way, int seconds) {
        try (Phones phones = new Phones(appliance, "turn")) {
            Baresip anna = phones.phone("anna", HIGH, config -> config.address(Namespaces.PUBLIC));
            browser.does("dial " + phones.name("anna"));
            anna.answer().established();
            browser.does("talking");

            Hearing heard = browser.hears(seconds);
            browser.does("goes " + way);
            assertThat(heard.sounding(HIGH)).as("at the browser: %s", heard).isGreaterThan(seconds - 1.0);
            assertThat(anna.hearing().sounding(LOW))
                    .as("at the phone: %s", anna.hearing())
                    .isGreaterThan(seconds - 1.0);
            browser.does("hangup").does("quiet");
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
