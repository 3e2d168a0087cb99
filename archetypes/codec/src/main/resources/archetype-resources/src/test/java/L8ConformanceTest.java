package ${package};

import org.jackfield.api.media.CodecFactory;
import org.jackfield.conformance.codec.CodecConformance;

class L8ConformanceTest extends CodecConformance {

    @Override
    public CodecFactory factory() {
        return new L8Factory();
    }
}
