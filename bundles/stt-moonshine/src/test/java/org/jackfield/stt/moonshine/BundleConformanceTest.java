// SPDX-License-Identifier: Apache-2.0
package org.jackfield.stt.moonshine;

import ai.onnxruntime.OrtEnvironment;
import java.util.List;
import java.util.Set;
import org.jackfield.api.speech.SpeechRecogniser;
import org.jackfield.conformance.bundle.BundleConformance;

class BundleConformanceTest extends BundleConformance {

    @Override
    protected Set<Class<?>> services() {
        return Set.of(SpeechRecogniser.class);
    }

    @Override
    protected List<Class<?>> libraries() {
        return List.of(OrtEnvironment.class);
    }

    /** It is 25 MB, which are copied in each round. */
    @Override
    protected int rounds() {
        return 10;
    }
}
