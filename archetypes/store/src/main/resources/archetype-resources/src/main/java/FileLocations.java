package ${package};

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackfield.api.store.Binding;
import org.jackfield.api.store.LocationStore;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Keeps registrations in memory and in a file. Its methods are called one at a time. */
@Component
public final class FileLocations implements LocationStore {

    private final Lines<Binding> file;
    private final Map<List<String>, Binding> bindings = new LinkedHashMap<>();

    @Activate
    public FileLocations(BundleContext context) {
        this(Lines.folder(context));
    }

    FileLocations(Path folder) {
        file = new Lines<>(folder.resolve("bindings.jsonl"), Binding.class);
        file.read().forEach(binding -> bindings.put(key(binding), binding));
    }

    private static List<String> key(Binding binding) {
        return List.of(binding.device(), binding.contact());
    }

    @Override
    public List<Binding> load() {
        Instant now = Instant.now();
        return bindings.values().stream()
                .filter(binding -> binding.expires().isAfter(now))
                .toList();
    }

    @Override
    public void save(List<Binding> some) {
        some.forEach(binding -> bindings.put(key(binding), binding));
        file.write(bindings.values());
    }

    @Override
    public void remove(List<Binding> some) {
        some.forEach(binding -> bindings.remove(key(binding)));
        file.write(bindings.values());
    }
}
