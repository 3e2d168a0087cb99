// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Browser;
import org.jackfield.itests.plugin.PanelRevision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Plug-ins come and go by the console in a real browser, while pages are open. */
@ExtendWith(SharedAppliance.class)
class PluginE2E {

    private static final String LOGS = "jackfield-panel-logs";

    private final Appliance appliance;

    PluginE2E(Appliance appliance) {
        this.appliance = appliance;
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
                assertThat(plugin(LOGS).path("installed").asText()).isEqualTo("0.1.2");
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

    private JsonNode plugin(String feature) {
        return appliance.console().get("/api/plugin/" + feature).ok();
    }
}
