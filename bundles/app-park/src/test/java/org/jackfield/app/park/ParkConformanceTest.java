// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.park;

import java.util.Map;
import org.jackfield.api.app.Application;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.ApplicationConformance;
import org.jackfield.conformance.app.TriedAnnouncer;

class ParkConformanceTest extends ApplicationConformance {

    /** A new one each time: callers who park would find one place after another. */
    @Override
    public Application application() {
        ParkApplication park = new ParkApplication(new TriedAnnouncer());
        park.apply("", Settings.of(ParkSettings.class, Map.of()));
        return park;
    }
}
