// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.BaresipConfig;
import org.jackfield.itests.peer.Program;
import org.junit.jupiter.api.Test;

/** What is set in the console's forms, in a real browser, stands in {@code etc/} and carries the calls of a real phone. */
class FormsE2E {

    private static final Path SCRIPT = Path.of("../dashboard/e2e/forms.mjs").toAbsolutePath();
    private static final String NAME = "formed";
    private static final String OWN_PASSWORD = "pw-of-the-owner";
    private static final int TONE = 440;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Test
    void aNewApplianceIsSetUpInFormsAndCarriesACall() throws IOException {
        Program.need("chromium", "chromium");
        Program.need("node", "nodejs");
        try (Appliance appliance =
                Appliance.launch("forms", Appliance.freeOffset()).ready()) {
            Path folder = appliance.data().resolveSibling(appliance.data().getFileName() + "-forms");
            try (Program browser = browser(appliance, folder);
                    Baresip phone = Baresip.start(
                            BaresipConfig.phone(folder, NAME, passwordOfThePhone(browser), appliance.sip(), TONE))) {
                phone.registered();
                registersAndAnswersByTheFirstSteps(browser, folder);
                assertThat(browser.await(240)).as(browser.output()).isZero();

                assertThat(file(appliance, "call")).contains("ring-timeout = 47");
                assertThat(file(appliance, "device-" + NAME))
                        .contains("display-name = Made in a form", "max-contacts = 3");
                assertThat(file(appliance, "route-" + NAME)).contains("number = 07009*", "target = app:echo");
                assertThat(path(appliance, "provider-" + NAME)).doesNotExist();
                phone.dial("070091").established().hears(3).hangUp();
                phone.closed();
                assertThat(phone.hearing().gaps(TONE)).isZero();
            }
        }
    }

    private static Program browser(Appliance appliance, Path folder) throws IOException {
        String first = found(Files.readString(appliance.data().resolve("first-start.txt")), "password (\\S+)");
        return Program.start(
                "forms",
                folder,
                Map.of("CONSOLE_PASSWORD", first, "OWN_PASSWORD", OWN_PASSWORD),
                List.of("node", SCRIPT.toString(), appliance.console().base(), NAME, folder.toString()));
    }

    /** What the page shows once, for whoever sets the phone up. */
    private static String passwordOfThePhone(Program browser) {
        await("a phone to be made")
                .atMost(PATIENCE)
                .until(() -> !browser.running() || browser.output().contains("\nphone "));
        return found(browser.output(), "\nphone " + NAME + " (\\S+)");
    }

    /** A phone that knows what the first steps show and nothing else; they ring it. */
    private static void registersAndAnswersByTheFirstSteps(Program browser, Path folder) {
        await("a phone to be made by the first steps")
                .atMost(PATIENCE)
                .until(() -> !browser.running() || browser.output().contains("\nwizard "));
        String[] shown =
                found(browser.output(), "\nwizard (\\S+ \\S+ \\S+ \\d+ \\S+)\n").split(" ");
        BaresipConfig config = BaresipConfig.phone(folder, shown[0], shown[1], shown[2] + ":" + shown[3], TONE)
                .transport(shown[4].toLowerCase(Locale.ROOT));
        try (Baresip phone = Baresip.start(config)) {
            phone.registered().answer().established().hears(2);
            assertThat(phone.hearing().sounding(TONE)).isGreaterThan(1);
        }
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private static List<String> file(Appliance appliance, String name) throws IOException {
        return Files.readAllLines(path(appliance, name));
    }

    private static Path path(Appliance appliance, String name) {
        return appliance.etc().resolve("jackfield." + name + ".cfg");
    }
}
