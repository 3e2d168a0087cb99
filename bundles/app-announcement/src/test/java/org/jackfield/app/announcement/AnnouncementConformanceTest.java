// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jackfield.api.app.Application;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.ApplicationConformance;
import org.jackfield.conformance.app.OfferedApplications;
import org.jackfield.conformance.app.TriedAnnouncer;
import org.jackfield.conformance.app.TriedCall;
import org.junit.jupiter.api.Test;

class AnnouncementConformanceTest extends ApplicationConformance {

    private final OfferedApplications offered = new OfferedApplications();
    private final TriedAnnouncer announcer = new TriedAnnouncer();
    private final AnnouncementsPlugin plugin = new AnnouncementsPlugin(offered.context(), announcer);

    private Application set(Map<String, ?> settings) {
        plugin.apply("tried", Settings.of(AnnouncementSettings.class, settings));
        return offered.application("announcement-tried");
    }

    @Override
    public Application application() {
        return set(Map.of("number", new String[] {"601"}));
    }

    @Test
    void itHangsUpWhenItHasSaidEverythingAsOftenAsItShould() {
        TriedCall call = new TriedCall("601");
        ApplicationLeg leg = set(Map.of("times", 2)).answer(call);
        listen(leg, 50);
        assertThat(call.hungUp()).isFalse();
        listen(leg, 4);
        assertThat(call.hungUp()).isTrue();
        assertThat(call.refusal()).isEmpty();
    }

    @Test
    void whatIsNotAnsweredIsRefused() {
        TriedCall call = new TriedCall("601");
        Application closed = set(Map.of("answer", false, "reason", "busy"));
        assertThat(closed.answers()).isFalse();
        listen(closed.answer(call), 30);
        assertThat(call.refusal())
                .hasValueSatisfying(cause -> assertThat(cause.name()).isEqualTo("USER_BUSY"));
    }

    @Test
    void aFileThatIsNotThereIsSaidAndWhatIsGoneCannotBeCalled() {
        AnnouncementSettings wrong = Settings.of(AnnouncementSettings.class, Map.of("file", "none.wav"));
        assertThat(plugin.check("tried", wrong)).singleElement().satisfies(problem -> assertThat(problem.toString())
                .contains("none.wav"));
        set(Map.of());
        plugin.remove("tried");
        assertThat(offered.names()).isEmpty();
    }

    private static void listen(ApplicationLeg leg, int ticks) {
        for (int tick = 0; tick < ticks; tick++) {
            leg.port().tick(new short[160], new short[160], 160, 8000);
        }
    }

    @Test
    void itIsSaidInItsLanguageAndWhatIsNoneIsRefused() {
        set(Map.of("language", "de")).answer(new TriedCall("601"));
        set(Map.of()).answer(new TriedCall("601"));
        assertThat(announcer.languages()).containsExactly("de", "en");
        assertThat(plugin.check("tried", Settings.of(AnnouncementSettings.class, Map.of("language", "german"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("language", "en-GB"));
    }
}
