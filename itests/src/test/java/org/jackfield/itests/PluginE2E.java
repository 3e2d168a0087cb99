// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;
import static org.jackfield.itests.Conversation.MIDDLE;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.PluginDesk;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Browser;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.plugin.PanelRevision;
import org.jackfield.itests.plugin.PlugInKar;
import org.jackfield.itests.plugin.TroublePlugin.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Plug-ins come and go by the console in a real browser, while people talk and pages are open. */
@ExtendWith(SharedAppliance.class)
class PluginE2E {

    private static final String G722 = "jackfield-codec-g722";
    private static final String LOGS = "jackfield-panel-logs";

    /**
     * Of each second that a phone hears. Nothing may be lost, but where others keep the processors busy, some tenths of a second
     * of silence come between when a bundle is installed.
     */
    private static final double LEAST = 0.7;

    private final Appliance appliance;
    private final PluginDesk desk;

    PluginE2E(Appliance appliance) {
        this.appliance = appliance;
        desk = new PluginDesk(appliance::console);
    }

    @Test
    void aPluginIsDrainedInstalledAndRemovedInTheConsoleWhileACallThatDoesNotNeedItGoesOn() throws IOException {
        assertThat(Files.readString(appliance.etc().resolve("org.ops4j.pax.url.mvn.cfg")))
                .as("nothing is fetched from a network")
                .containsPattern("(?m)^org\\.ops4j\\.pax\\.url\\.mvn\\.repositories =\\s*$");
        try (Phones phones = new Phones(appliance, "plugin");
                Browser browser = open()) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMU"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            Baresip wide = phones.phone("wide", MIDDLE, config -> config.codecs("g722"));
            Conversation talk = Conversation.between(appliance, anna, bert);
            assertThat(talk.mode()).isEqualTo("mixed");
            wide.dial("600").established();

            browser.does("says " + G722 + " in live calls").does("drain " + G722);
            browser.does("says " + G722 + " Is removed as soon as nobody uses it");
            assertThat(desk.plugin(G722).at("/job/state").asText()).isEqualTo("draining");
            Baresip late = phones.phone("late", MIDDLE, config -> config.codecs("g722"));
            late.dial("600").closed();
            wide.hears(2).hangUp();
            wide.closed();
            browser.does("state " + G722 + " can be installed");
            assertThat(desk.plugin(G722).path("state").asText()).isEqualTo("available");
            assertThat(desk.engines()).doesNotContain("G722");
            talk.lasts(2);

            comesBack(browser);
            talk.lasts(2);
            browser.does("remove " + G722).does("state " + G722 + " can be installed");
            talk.lasts(1);
            comesBack(browser);
            talk.lasts(2).ends();

            Conversation.everySecond(anna, HIGH, LEAST);
            Conversation.everySecond(bert, LOW, LEAST);
            browser.does("same");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void comesBack(Browser browser) {
        browser.does("install " + G722).does("says " + G722 + " is installed.");
        JsonNode plugin = desk.plugin(G722);
        assertThat(plugin.path("state").asText()).isEqualTo("installed");
        assertThat(plugin.path("installed")).isEqualTo(plugin.path("available"));
        await("the codec to be there").atMost(Duration.ofSeconds(5)).until(() -> desk.engines()
                .contains("G722"));
    }

    @Test
    void everyPluginSaysWhatItIsGoodForAndThePanelFitsEveryoneAndEveryScreen() {
        for (JsonNode plugin : appliance.console().get("/api/plugin").ok()) {
            assertThat(plugin.path("description").asText()).as("%s", plugin).endsWith(".");
        }
        try (Browser browser = open()) {
            browser.does("settings jackfield-codec-opus").does("fit");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aStrangersPluginIsUploadedInstalledAndTakenBackInTheConsole() {
        PlugInKar kar = PlugInKar.of("guest", "1.0.0");
        try (Browser browser = open()) {
            browser.does("upload " + kar.pack(Appliance.work().resolve("console-kars")));
            browser.does("install-foreign " + kar.feature()).does("says " + kar.feature() + " is installed.");
            assertThat(desk.engines()).contains("com.example.guest 1.0.0");
            browser.does("changed " + kar.feature() + " 1.0.0 is in.").does("back");
            browser.does("state " + kar.feature() + " can be installed").does("changed " + kar.feature() + " is out.");
            browser.does("unshelve").does("same");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whatCallsGaveUpIsSeenAndTriedAgainInTheConsole() {
        PlugInKar worn = PlugInKar.of("worn", "1.0.0").with(Trouble.WEARS_OUT);
        try (Phones phones = new Phones(appliance, "worn");
                Browser browser = open()) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMU"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMU"));
            String id = desk.shelve(worn.pack(Appliance.work().resolve("worn-kars")));
            desk.done("install", worn.feature());
            Conversation talk = Conversation.between(appliance, anna, bert);
            appliance.console().changeLeg(phones.name("anna"), Map.of("suppressor", "on", "suppressorEngine", "worn"));

            browser.does("says " + worn.feature() + " worn failed and was given up");
            browser.does("retry " + worn.feature()).does("says " + worn.feature() + " In use: worn 1");
            talk.lasts(2).ends();
            Conversation.everySecond(anna, HIGH, LEAST);
            Conversation.everySecond(bert, LOW, LEAST);
            desk.done("uninstall", worn.feature());
            appliance.console().delete("/api/plugin/kar/" + id).ok();
            browser.does("same");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aPanelAppearsInAnOpenPageAndGoesAgain() {
        try (Browser browser = open()) {
            browser.does("remove " + LOGS).does("gone Logs");
            browser.does("install " + LOGS).does("there Logs");

            Path guest = PanelRevision.of("logs")
                    .version("1.0.0")
                    .called("guest", "Guest")
                    .pack(Appliance.work());
            try {
                appliance.shell("bundle:install -s " + guest.toUri());
                browser.does("there Guest").does("panel Guest").does("heading Logs");
            } finally {
                appliance.shell("bundle:uninstall org.jackfield.panel-guest");
            }
            browser.does("gone Guest").does("same");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aPanelThatIsUpdatedUnderAnOpenPageRunsItsNewCode() {
        PanelRevision revision = PanelRevision.of("logs");
        String second = revision.version("0.1.1")
                .saying("\"Logs\"", "\"Logs, second revision\"")
                .feature(Appliance.work());
        String third = revision.version("0.1.2")
                .saying("\"Logs\"", "\"Logs, third revision\"")
                .feature(Appliance.work());
        try (Browser browser = open()) {
            browser.does("panel Logs").does("heading Logs").does("panel Plug-ins");
            try {
                appliance.shell("feature:repo-add " + second);
                browser.does("says " + LOGS + " 0.1.1 lies ready").does("update " + LOGS);
                browser.does("says " + LOGS + " is updated to 0.1.1");
                browser.does("panel Logs").does("heading Logs, second revision");

                appliance.shell("feature:repo-add " + third);
                appliance
                        .console()
                        .post("/api/plugin/" + LOGS + "/update", Map.of())
                        .ok();
                browser.does("heading Logs, third revision");
                assertThat(desk.plugin(LOGS).path("installed").asText()).isEqualTo("0.1.2");
            } finally {
                appliance.shell("feature:uninstall " + LOGS);
                appliance.shell("feature:repo-remove " + second);
                appliance.shell("feature:repo-remove " + third);
                appliance.shell("feature:install " + LOGS);
            }
            browser.does("heading Logs").does("same");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private Browser open() {
        return Browser.plugins(appliance.console(), Appliance.work().resolve("plugins-" + UUID.randomUUID()));
    }
}
