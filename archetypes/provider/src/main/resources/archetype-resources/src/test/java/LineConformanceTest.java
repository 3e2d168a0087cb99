package ${package};

import java.util.Map;
import org.jackfield.api.provider.ProviderAdapter;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.provider.ProviderConformance;

class LineConformanceTest extends ProviderConformance {

    static final Map<String, ?> FILE = Map.of("host", "sip.example.net", "user", "4930123456", "password", "secret");

    @Override
    public ProviderAdapter adapter() {
        return new LineAdapter("mine", Settings.of(LineSettings.class, FILE));
    }
}
