// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Target;
import org.jackfield.api.event.Event;
import org.jackfield.api.route.Diversion;
import org.jackfield.api.route.Diverter.Occasion;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.OfferedApplications;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxesPluginTest {

    private static final Target PHONE = Target.parse("device:phone1");

    private final OfferedApplications offered = new OfferedApplications();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @SuppressWarnings("NullAway.Init")
    private MailboxesPlugin plugin;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        plugin = new MailboxesPlugin(offered.context(), desk, desk.office);
    }

    private static MailboxSettings settings(Map<String, ?> file) {
        return Settings.of(MailboxSettings.class, file);
    }

    @Test
    void callsThatItsDevicesDoNotTakeComeToIt() {
        plugin.apply("anna", settings(Map.of("device", new String[] {"phone1", "device:phone2"}, "ring", 12)));
        for (Occasion occasion : List.of(Occasion.BUSY, Occasion.NO_ANSWER, Occasion.UNREACHABLE)) {
            assertThat(plugin.divert(PHONE, Caller.ANONYMOUS, occasion))
                    .contains(new Diversion(List.of(Target.parse("app:mailbox-anna"))));
        }
        assertThat(plugin.divert(PHONE, Caller.ANONYMOUS, Occasion.ALWAYS)).isEmpty();
        assertThat(plugin.divert(Target.parse("device:phone3"), Caller.ANONYMOUS, Occasion.BUSY))
                .isEmpty();
        assertThat(plugin.patience(PHONE)).contains(Duration.ofSeconds(12));
        assertThat(offered.names()).containsExactly("mailbox-anna");
    }

    @Test
    void whenItGoesItsLampsGoOut() {
        plugin.apply("anna", settings(Map.of("device", new String[] {"phone1"})));
        plugin.remove("anna");
        assertThat(plugin.divert(PHONE, Caller.ANONYMOUS, Occasion.BUSY)).isEmpty();
        assertThat(desk.office.mailboxes()).isEmpty();
        assertThat(desk.events).last().isInstanceOfSatisfying(Event.MailboxChanged.class, event -> {
            assertThat(event.mailbox().devices()).containsExactly(PHONE);
            assertThat(event.mailbox().fresh()).isZero();
        });
    }

    @Test
    void mistakesAreNamedAndAPinIsNot() {
        assertThat(plugin.check("anna", settings(Map.of("device", new String[] {"app:echo"}))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("is no device"));
        assertThat(plugin.check("anna", settings(Map.of("pin", "12ab"))))
                .extracting(SettingsProblem::toString)
                .singleElement()
                .asString()
                .contains("3 to 16 digits")
                .doesNotContain("12ab");
        assertThat(plugin.check("anna", settings(Map.of("mail", new String[] {"anna"}))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("anna@example.com"));
        assertThat(plugin.check("anna", settings(Map.of("language", "german"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("language", "en-GB"));
        assertThat(plugin.check("anna", settings(Map.of("greeting-file", "missing.wav"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("missing.wav"));
    }
}
