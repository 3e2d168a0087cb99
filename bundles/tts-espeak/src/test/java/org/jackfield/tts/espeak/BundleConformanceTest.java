// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.espeak;

import java.util.Set;
import org.jackfield.api.speech.TtsEngine;
import org.jackfield.conformance.bundle.BundleConformance;

class BundleConformanceTest extends BundleConformance {

    @Override
    protected Set<Class<?>> services() {
        return Set.of(TtsEngine.class);
    }
}
