package ${package};

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jackfield.api.provider.ProviderAdapter;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Makes a service of each {@code etc/jackfield.provider-NAME.cfg} in which {@code adapter} is this one's name. Its methods are called one at a
 * time.
 */
@Component(
        service = SettingsOwner.class,
        immediate = true,
        configurationPid = "jackfield.provider",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = LineSettings.class, factory = true)
public final class LineProviders implements SettingsOwner<LineSettings> {

    private static final String HOST = "[A-Za-z0-9._-]+|[0-9A-Fa-f:]+";

    private final BundleContext context;
    private final Map<String, ServiceRegistration<ProviderAdapter>> lines = new HashMap<>();

    @Activate
    public LineProviders(BundleContext context) {
        this.context = context;
    }

    @Deactivate
    void stop() {
        lines.values().forEach(ServiceRegistration::unregister);
        lines.clear();
    }

    @Override
    public String kind() {
        return "provider";
    }

    @Override
    public boolean many() {
        return true;
    }

    /** The value of {@code adapter} that chooses this one. */
    @Override
    public String variant() {
        return "${artifactId.replaceFirst("provider-", "")}";
    }

    @Override
    public Class<LineSettings> type() {
        return LineSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, LineSettings settings) {
        return settings.host().strip().matches(HOST)
                ? List.of()
                : List.of(new SettingsProblem("host", "write a host name or an address"));
    }

    /** The new line comes before the old one goes, so that no call in between finds none. */
    @Override
    public void apply(String name, LineSettings settings) {
        ServiceRegistration<ProviderAdapter> former = lines.put(
                name,
                context.registerService(
                        ProviderAdapter.class,
                        new LineAdapter(name, settings),
                        FrameworkUtil.asDictionary(Map.of(ProviderAdapter.PROVIDER, name))));
        if (former != null) {
            former.unregister();
        }
    }

    @Override
    public void remove(String name) {
        ServiceRegistration<ProviderAdapter> line = lines.remove(name);
        if (line != null) {
            line.unregister();
        }
    }
}
