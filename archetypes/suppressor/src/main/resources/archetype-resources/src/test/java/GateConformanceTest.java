package ${package};

import org.jackfield.api.media.NoiseSuppressorFactory;
import org.jackfield.conformance.suppressor.SuppressorConformance;

class GateConformanceTest extends SuppressorConformance {

    @Override
    public NoiseSuppressorFactory factory() {
        return new GateFactory();
    }
}
