// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.diversion;

import java.util.Map;
import org.jackfield.api.app.Application;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.ApplicationConformance;
import org.jackfield.conformance.app.TriedAnnouncer;

class CodesConformanceTest extends ApplicationConformance {

    @Override
    public Application application() {
        CodesPlugin plugin = new CodesPlugin(new TriedAnnouncer(), new AtOnce());
        plugin.apply("", Settings.of(CodeSettings.class, Map.of()));
        return plugin;
    }
}
