package ${package};

import java.util.Set;
import org.jackfield.api.speech.SpeechRecogniser;
import org.jackfield.conformance.bundle.BundleConformance;

class BundleConformanceTest extends BundleConformance {

    @Override
    protected Set<Class<?>> services() {
        return Set.of(SpeechRecogniser.class);
    }
}
