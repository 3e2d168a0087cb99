package ${package};

import org.jackfield.api.speech.TtsEngine;
import org.jackfield.conformance.tts.TtsConformance;

class MorseConformanceTest extends TtsConformance {

    @Override
    public TtsEngine engine() {
        return new MorseEngine();
    }

    @Override
    protected String sentence() {
        return "Calling.";
    }
}
