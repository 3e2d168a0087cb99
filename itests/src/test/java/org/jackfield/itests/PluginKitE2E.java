// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.PluginDesk;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.client.Client;
import org.jackfield.itests.peer.Browser;
import org.jackfield.itests.plugin.Workshop;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody else begins by an archetype, or finds among the examples, is built, uploaded, plugged, at work, and taken out again. */
@Tag("long")
@ExtendWith(SharedAppliance.class)
class PluginKitE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Appliance appliance;
    private final Workshop workshop = new Workshop();

    PluginKitE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void aCodecIsOffered() {
        plugged("codec-eight", workshop.generated("codec", "eight"), () -> sees("/api/engine", "L8"));
    }

    @Test
    void aNoiseSuppressorIsOfferedAndSet() {
        plugged("suppressor-gate", workshop.generated("suppressor", "gate"), () -> {
            sees("/api/engine", "\"gate\"");
            sees("/api/schema", "suppressor-gate");
        });
    }

    @Test
    void aVoiceIsOfferedAndSet() {
        plugged("tts-morse", workshop.generated("tts", "morse"), () -> {
            sees("/api/voice", "\"morse\"");
            sees("/api/schema", "tts-morse");
        });
    }

    @Test
    void aRecogniserOfSpeechIsOfferedAndSet() {
        plugged("stt-morse", workshop.generated("stt", "morse"), () -> {
            sees("/api/transcript", "\"morse\"");
            sees("/api/schema", "stt-morse");
        });
    }

    @Test
    void aProviderHasItsLines() {
        plugged("provider-acme", workshop.generated("provider", "acme"), () -> {
            Map<String, ?> line =
                    Map.of("adapter", "acme", "host", "127.0.0.1", "user", "4930123456", "password", "secret");
            await("the adapter")
                    .atMost(PATIENCE)
                    .until(() ->
                            appliance.console().put("/api/provider/kit", line).status() < 300);
            await("the line")
                    .atMost(PATIENCE)
                    .until(() -> !appliance.console().entry("provider", "kit").isEmpty());
            appliance.console().delete("/api/provider/kit").ok();
        });
    }

    @Test
    void anApplicationIsCalled() {
        plugged("app-beeps", workshop.generated("app", "beeps"), () -> hears("690", 440));
    }

    @Test
    void aStoreIsThereAndTheShippedOneMayGoMeanwhile() {
        PluginDesk desk = new PluginDesk(appliance::console);
        plugged("store-files", workshop.generated("store", "files"), () -> {
            sees("/api/schema", "store-files");
            desk.done("uninstall", "jackfield-store-sql");
            assertThat(desk.plugin("jackfield-store-files").path("needed").asText())
                    .contains("put another store in first");
            desk.done("install", "jackfield-store-sql");
        });
    }

    @Test
    void aPanelIsShown() {
        plugged("panel-counter", workshop.generated("panel", "counter"), () -> {
            try (Browser browser = browser("counter")) {
                browser.does("there Counter").does("panel Counter").does("heading Calls now");
                assertThat(browser.complaints()).isEmpty();
            }
        });
    }

    @Test
    void theExampleIsPluggedInTheConsoleAndTellsTheTime() {
        String feature = "jackfield-app-clock";
        try (Browser browser = browser("clock")) {
            browser.does("upload " + workshop.example("app-clock"));
            browser.does("install-foreign " + feature).does("says " + feature + " is installed.");
            hears("691", 440);
            browser.does("remove " + feature).does("state " + feature + " can be installed");
            browser.does("unshelve").does("same");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private Browser browser(String name) {
        return Browser.plugins(appliance.console(), Appliance.work().resolve(name + "-" + UUID.randomUUID()));
    }

    private void hears(String number, int hertz) {
        appliance.console().device("kit", "kit-secret", Map.of("digest", "both"));
        try (Client client = new Client("kit", "kit-secret", appliance.sip(), 600).register()) {
            Client.Dialog call = client.call(number);
            await("the tone").atMost(PATIENCE).until(() -> client.hearing().sounding(hertz) > 0.2);
            assertThat(client.hungUp(call)).isFalse();
        }
    }

    private void sees(String path, String words) {
        await(words + " at " + path)
                .atMost(PATIENCE)
                .until(() -> appliance.console().get(path).ok().toString().contains(words));
    }

    /** Uploads a KAR and plugs what it brings, does something, and takes all of it out. */
    private void plugged(String name, Path kar, Runnable use) {
        String feature = "jackfield-" + name;
        PluginDesk desk = new PluginDesk(appliance::console);
        String file = desk.shelve(kar);
        desk.done("install", feature);
        try {
            use.run();
        } finally {
            desk.done("uninstall", feature);
            appliance.console().delete("/api/plugin/kar/" + file).ok();
        }
    }
}
