package ${package};

import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechRecogniser;
import org.jackfield.conformance.stt.SttConformance;

class MorseConformanceTest extends SttConformance {

    @Override
    public SpeechRecogniser engine() {
        return new MorseRecogniser();
    }

    @Override
    protected Speech spoken() {
        return Key.speech(sentence());
    }

    @Override
    protected String sentence() {
        return "call me back at noon";
    }
}
