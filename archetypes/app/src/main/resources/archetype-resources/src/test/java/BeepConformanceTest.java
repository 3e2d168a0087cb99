package ${package};

import org.jackfield.api.app.Application;
import org.jackfield.conformance.app.ApplicationConformance;

class BeepConformanceTest extends ApplicationConformance {

    private final BeepApplication application = new BeepApplication();

    @Override
    public Application application() {
        return application;
    }
}
