package ${package};

import java.util.Map;
import java.util.Set;
import org.jackfield.api.provider.ProviderAdapter;
import org.jackfield.conformance.bundle.BundleConformance;

class BundleConformanceTest extends BundleConformance {

    @Override
    protected Set<Class<?>> services() {
        return Set.of(ProviderAdapter.class);
    }

    @Override
    protected Map<String, ?> settings() {
        return LineConformanceTest.FILE;
    }
}
