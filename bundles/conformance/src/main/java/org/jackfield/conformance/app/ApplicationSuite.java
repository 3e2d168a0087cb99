// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.app;

import org.jackfield.api.app.Application;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.media.SampledPort;

/** What is tried, and what may differ from application to application. */
interface ApplicationSuite {

    /** Ticks a second. */
    int TICKS = 50;

    int[] RATES = {8000, 16_000, 48_000};

    /** The application as the bundle registers it, with its default settings; asked once a test, or more often. */
    Application application();

    /** Takes a call by the first of its numbers. */
    default ApplicationLeg answered() {
        return application().answer(call());
    }

    private TriedCall call() {
        return new TriedCall(application().numbers().stream()
                .findFirst()
                .orElse(application().name()));
    }

    /** Lets time pass in a call whose caller says nothing. */
    static void listen(SampledPort port, int ticks, int rate) {
        int samples = rate / TICKS;
        short[] heard = new short[samples];
        short[] said = new short[samples];
        for (int tick = 0; tick < ticks; tick++) {
            port.tick(heard, said, samples, rate);
        }
    }
}
