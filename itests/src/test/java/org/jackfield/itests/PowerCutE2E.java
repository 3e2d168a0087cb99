// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.PluginDesk;
import org.jackfield.itests.plugin.PlugInKar;
import org.jackfield.itests.plugin.TroublePlugin.Trouble;
import org.junit.jupiter.api.Test;

/** The power fails while a plug-in is put in, and whatever was plugged outlives restarts and updates of the appliance. */
class PowerCutE2E {

    private static final String TONES = "jackfield-app-tones";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void anInstallThatThePowerCutShortIsPutBackAndWhatWasPluggedStaysSo() throws IOException {
        try (Appliance appliance = Appliance.start("powercut")) {
            PluginDesk desk = new PluginDesk(appliance::console);
            Path work = Appliance.work().resolve("powercut-kars");
            PlugInKar slow = PlugInKar.of("slow", "1.0.0").with(Trouble.SLOW);
            PlugInKar polite = PlugInKar.of("polite", "1.0.0");
            desk.shelve(slow.pack(work));
            desk.shelve(polite.pack(work));

            desk.begins("install", slow.feature());
            await("its bundle").atMost(PATIENCE).until(() -> bundles(appliance).contains("com.example.slow"));
            appliance.crash();
            await("the change to be ended")
                    .atMost(PATIENCE)
                    .until(() -> desk.lastChange().path("outcome").asText().equals("backed-out"));
            assertThat(desk.lastChange().path("sentence").asText()).contains("ended in the middle of it");
            assertThat(desk.installed(slow.feature())).isEmpty();
            assertThat(bundles(appliance)).doesNotContain("com.example.slow");
            assertThat(appliance.data().resolve("plugins/under-way")).isEmptyDirectory();

            desk.done("install", polite.feature());
            desk.done("uninstall", TONES);
            appliance.restart();
            isAsItWasPlugged(desk, polite);

            // As an update of the appliance does: all bundles are installed anew.
            appliance.stop();
            Files.writeString(appliance.data().resolve("data/version"), "an older one\n");
            appliance.launchAgain().ready();
            await("what was plugged").atMost(PATIENCE).until(() -> desk.installed(TONES)
                    .isEmpty());
            isAsItWasPlugged(desk, polite);
        }
    }

    private static void isAsItWasPlugged(PluginDesk desk, PlugInKar kar) {
        await("the plug-in").atMost(PATIENCE).until(() -> desk.installed(kar.feature())
                .equals("1.0.0"));
        await("its engine").atMost(PATIENCE).until(() -> desk.engines().contains(kar.bundle() + " 1.0.0"));
        assertThat(desk.installed(TONES)).isEmpty();
    }

    private static String bundles(Appliance appliance) {
        return appliance.shell("bundle:list -s");
    }
}
