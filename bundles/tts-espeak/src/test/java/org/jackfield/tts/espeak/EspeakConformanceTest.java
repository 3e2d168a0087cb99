// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.espeak;

import org.jackfield.api.speech.TtsEngine;
import org.jackfield.conformance.tts.TtsConformance;

class EspeakConformanceTest extends TtsConformance {

    @Override
    public TtsEngine engine() {
        return new EspeakEngine();
    }
}
