// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro;

import java.util.Set;
import org.jackfield.api.speech.TtsEngine;
import org.jackfield.conformance.bundle.BundleConformance;

class BundleConformanceTest extends BundleConformance {

    @Override
    protected Set<Class<?>> services() {
        return Set.of(TtsEngine.class);
    }

    /** It is 40 MB, which are copied in each round. */
    @Override
    protected int rounds() {
        return 10;
    }
}
