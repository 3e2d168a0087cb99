// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Metrics;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.BaresipConfig;
import org.jackfield.itests.peer.Browser;
import org.jackfield.itests.peer.Namespaces;
import org.jackfield.itests.peer.TurnServer;
import org.jackfield.itests.sound.Hearing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An appliance behind a masquerading router that forwards nothing to it, and a browser outside: by the lite side of ICE neither would
 * find the other.
 */
class FullIceE2E {

    private static final int LOW = 440;
    private static final int HIGH = 1000;
    private static final int SECONDS = 12;
    private static final int MAPPING_SECONDS = 40;
    private static final List<String> THREADS =
            List.of("webrtc-ice", "ice4j", "IceConnector", "MergingDatagram", "org.ice4j");
    private static final String SECRET = "secret-" + UUID.randomUUID();

    private static Namespaces net;
    private static Appliance appliance;

    private final Path folder = Appliance.work().resolve("full-ice-" + UUID.randomUUID());

    @BeforeAll
    static void build() {
        net = Namespaces.masquerade(MAPPING_SECONDS);
        appliance = Appliance.inner("full-ice", net);
        appliance.console().device("inner", "pw-inner", Map.of());
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
    void aBrowserOutsideIsHeardBothWaysThroughTheRouterAndNothingStays() {
        try (TurnServer turn = TurnServer.bySecret(folder, Namespaces.PUBLIC, SECRET)) {
            set(Map.of("ice", "full", "stun", List.of("stun:" + Namespaces.PUBLIC + ":" + turn.port())));
            aPhoneInsideCallsTheBrowser("");
        }
    }

    @Test
    void anApplianceThatReachesNothingButItsTurnServerIsHeardBothWaysByTheRelay() {
        try (TurnServer turn = TurnServer.bySecret(folder, Namespaces.PUBLIC, SECRET)) {
            net.dropUdpExcept(turn.port());
            set(Map.of("ice", "full", "turn", List.of(turn.uri("udp")), "turn-secret", SECRET));
            aPhoneInsideCallsTheBrowser("relayed");
            assertThat(turn.log()).containsPattern("user <\\d{10}:jackfield>");
        } finally {
            net.allowUdp();
        }
    }

    private static void set(Map<String, ?> settings) {
        appliance.console().put("/api/setting/webrtc", settings).ok();
    }

    private void aPhoneInsideCallsTheBrowser(String how) {
        BaresipConfig config = BaresipConfig.phone(folder, "inner", "pw-inner", appliance.sip(), HIGH)
                .inner();
        try (Browser browser = Browser.open(appliance.console(), folder.resolve("browser"), LOW);
                Baresip inner = Baresip.start(config, net.inner())) {
            inner.registered();
            inner.dial("browser-admin");
            browser.does("answer").does("talking");
            inner.established();

            Hearing heard = browser.hears(SECONDS);
            assertThat(heard.sounding(HIGH))
                    .as("at the browser, %s: %s", how, heard)
                    .isGreaterThan(SECONDS - 1.0);
            assertThat(inner.hearing().sounding(LOW))
                    .as("at the phone, %s: %s", how, inner.hearing())
                    .isGreaterThan(SECONDS - 1.0);
            assertThat(open()).isEqualTo(1);
            assertThat(threads()).isNotEmpty();
            browser.does("hangup").does("quiet");
            assertThat(browser.complaints()).isEmpty();
        }
        await("threads of ICE to end").atMost(Duration.ofSeconds(10)).until(() -> threads()
                .isEmpty());
        assertThat(open()).isZero();
    }

    /** How many connections full ICE keeps. */
    private static double open() {
        return Metrics.of(appliance).value("jackfield_webrtc_full_ice");
    }

    /** The threads of connections, by their names as the system cuts them. */
    private static List<String> threads() {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + appliance.pid() + "/task"))) {
            return tasks.map(FullIceE2E::name)
                    .filter(name -> THREADS.stream().anyMatch(name::startsWith))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path task) {
        try {
            return Files.readString(task.resolve("comm"));
        } catch (IOException e) {
            return ""; // it has ended
        }
    }
}
