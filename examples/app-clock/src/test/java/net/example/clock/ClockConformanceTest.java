// SPDX-License-Identifier: Apache-2.0
package net.example.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jackfield.api.app.Application;
import org.jackfield.conformance.app.ApplicationConformance;

class ClockConformanceTest extends ApplicationConformance {

    private final ClockApplication application =
            new ClockApplication(Clock.fixed(Instant.parse("2026-06-01T03:21:00Z"), ZoneOffset.UTC));

    @Override
    public Application application() {
        return application;
    }
}
