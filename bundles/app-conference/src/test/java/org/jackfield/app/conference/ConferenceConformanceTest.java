// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.conference;

import java.util.Map;
import org.jackfield.api.app.Application;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.ApplicationConformance;
import org.jackfield.conformance.app.OfferedApplications;
import org.jackfield.conformance.app.TriedAnnouncer;
import org.jackfield.conformance.app.TriedHub;
import org.jackfield.conformance.app.TriedLanes;

class ConferenceConformanceTest extends ApplicationConformance {

    private final OfferedApplications offered = new OfferedApplications();
    private final ConferencesPlugin plugin =
            new ConferencesPlugin(offered.context(), new TriedAnnouncer(), new TriedHub(), new TriedLanes());

    @Override
    public Application application() {
        plugin.apply("tried", Settings.of(ConferenceSettings.class, Map.of("number", new String[] {"610"})));
        return offered.application("conference-tried");
    }
}
