// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.echo;

import org.jackfield.api.app.Application;
import org.jackfield.conformance.app.ApplicationConformance;

class EchoConformanceTest extends ApplicationConformance {

    private final EchoApplication application = new EchoApplication();

    @Override
    public Application application() {
        return application;
    }
}
