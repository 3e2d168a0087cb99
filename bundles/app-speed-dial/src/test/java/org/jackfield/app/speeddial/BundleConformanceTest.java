// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.speeddial;

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
        return Map.of("number", new String[] {"801"}, "target", "number:+4930123456");
    }
}
