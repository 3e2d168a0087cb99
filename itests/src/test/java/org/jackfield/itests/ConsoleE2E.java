// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.peer.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console in a real browser, while a real phone talks. */
@ExtendWith(SharedAppliance.class)
class ConsoleE2E {

    private static final Path SCRIPT = Path.of("../dashboard/e2e/console.mjs").toAbsolutePath();

    private final Appliance appliance;

    ConsoleE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void theConsoleShowsCallsAndDevicesAsTheyAreAndHangsUp() {
        Program.need("chromium", "chromium");
        Program.need("node", "nodejs");
        try (Phones phones = new Phones(appliance, "console")) {
            Baresip anna = phones.phone("anna", 440, UnaryOperator.identity());
            anna.dial("600").established();
            Path folder = Appliance.work().resolve("console");
            Program browser = Program.start(
                    "console",
                    folder,
                    Map.of("CONSOLE_PASSWORD", appliance.console().password()),
                    List.of(
                            "node",
                            SCRIPT.toString(),
                            appliance.console().base(),
                            phones.name("anna"),
                            "600",
                            folder.toString()));

            assertThat(browser.await(180)).as(browser.output()).isZero();
            anna.closed();
        }
    }
}
