// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.queue;

import java.util.Map;
import java.util.Set;
import org.jackfield.api.app.Application;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.conformance.bundle.BundleConformance;

class BundleConformanceTest extends BundleConformance {

    @Override
    protected Set<Class<?>> services() {
        return Set.of(SettingsOwner.class, Application.class);
    }

    @Override
    protected Map<String, ?> settings() {
        return Map.of("member", new String[] {"device:anna"});
    }
}
