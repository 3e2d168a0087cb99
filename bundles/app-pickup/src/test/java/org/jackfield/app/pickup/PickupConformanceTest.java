// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.pickup;

import java.util.Map;
import org.jackfield.api.app.Application;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.ApplicationConformance;
import org.jackfield.conformance.app.TriedAnnouncer;

class PickupConformanceTest extends ApplicationConformance {

    private final PickupApplication pickup = new PickupApplication(new TriedAnnouncer());

    @Override
    public Application application() {
        pickup.apply("", Settings.of(PickupSettings.class, Map.of()));
        return pickup;
    }
}
