// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.tones;

import org.jackfield.api.app.Application;
import org.jackfield.conformance.app.ApplicationConformance;

class TonesConformanceTest extends ApplicationConformance {

    private final TonesApplication application = new TonesApplication();

    @Override
    public Application application() {
        return application;
    }
}
