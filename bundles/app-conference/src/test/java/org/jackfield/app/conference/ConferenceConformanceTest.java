// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jackfield.api.app.Application;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.ApplicationConformance;
import org.jackfield.conformance.app.OfferedApplications;
import org.jackfield.conformance.app.TriedAnnouncer;
import org.jackfield.conformance.app.TriedCall;
import org.jackfield.conformance.app.TriedHub;
import org.jackfield.conformance.app.TriedLanes;
import org.junit.jupiter.api.Test;

class ConferenceConformanceTest extends ApplicationConformance {

    private final OfferedApplications offered = new OfferedApplications();
    private final TriedAnnouncer announcer = new TriedAnnouncer();
    private final ConferencesPlugin plugin =
            new ConferencesPlugin(offered.context(), announcer, new TriedHub(), new TriedLanes());

    @Override
    public Application application() {
        return set(Map.of("number", new String[] {"610"}));
    }

    private Application set(Map<String, ?> settings) {
        plugin.apply("tried", Settings.of(ConferenceSettings.class, settings));
        return offered.application("conference-tried");
    }

    @Test
    void partiesAreSpokenToInItsLanguage() {
        set(Map.of("pin", "4711", "language", "de")).answer(new TriedCall("610"));
        assertThat(announcer.languages()).containsExactly("de");
    }
}
