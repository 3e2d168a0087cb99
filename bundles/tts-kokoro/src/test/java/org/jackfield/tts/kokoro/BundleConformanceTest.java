// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro;

import ai.onnxruntime.OrtEnvironment;
import java.util.List;
import java.util.Set;
import org.jackfield.api.speech.TtsEngine;
import org.jackfield.conformance.bundle.BundleConformance;

class BundleConformanceTest extends BundleConformance {

    @Override
    protected Set<Class<?>> services() {
        return Set.of(TtsEngine.class);
    }

    @Override
    protected List<Class<?>> libraries() {
        return List.of(OrtEnvironment.class);
    }
}
