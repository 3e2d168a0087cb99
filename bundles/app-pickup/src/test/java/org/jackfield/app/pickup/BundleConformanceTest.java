// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.pickup;

import java.util.Set;
import org.jackfield.api.app.Application;
import org.jackfield.conformance.bundle.BundleConformance;

class BundleConformanceTest extends BundleConformance {

    @Override
    protected Set<Class<?>> services() {
        return Set.of(Application.class);
    }
}
