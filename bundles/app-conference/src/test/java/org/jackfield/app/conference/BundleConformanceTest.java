// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.conference;

import java.util.Map;
import java.util.Set;
import org.jackfield.api.app.Application;
import org.jackfield.api.event.EventListener;
import org.jackfield.conformance.bundle.BundleConformance;

class BundleConformanceTest extends BundleConformance {

    @Override
    protected Set<Class<?>> services() {
        return Set.of(Application.class, EventListener.class);
    }

    @Override
    protected Map<String, ?> settings() {
        return Map.of("number", new String[] {"610"});
    }
}
