// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.music;

import java.util.Set;
import org.jackfield.api.speech.WaitingMusic;
import org.jackfield.conformance.bundle.BundleConformance;

class BundleConformanceTest extends BundleConformance {

    @Override
    protected Set<Class<?>> services() {
        return Set.of(WaitingMusic.class);
    }
}
