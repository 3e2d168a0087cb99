package ${package};

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jackfield.api.call.CallId;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.store.CallRecord;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.store.RecordQuery;
import org.jackfield.api.store.RecordQuery.Position;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Keeps calls in memory and in a file that is written anew with each change: good for some thousand. Any thread. */
@Component(configurationPid = "jackfield.${artifactId}", configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = FileCallsSettings.class)
public final class FileCalls implements CallStore, SettingsOwner<FileCallsSettings> {

    /** Newest first; of several that began at the same moment the highest id. */
    private static final Comparator<Position> NEWEST =
            Comparator.comparing(Position::began).thenComparing(Position::id).reversed();

    private final Lines<CallRecord> file;
    private final Map<Position, CallRecord> calls = new TreeMap<>(NEWEST);
    private final Map<CallId, CallRecord> byId = new HashMap<>();
    private int most = 10_000;

    @Activate
    public FileCalls(BundleContext context) {
        this(Lines.folder(context));
    }

    FileCalls(Path folder) {
        file = new Lines<>(folder.resolve("calls.jsonl"), CallRecord.class);
        file.read().forEach(this::keep);
    }

    private void keep(CallRecord record) {
        if (byId.putIfAbsent(record.id(), record) == null) {
            calls.put(Position.of(record), record);
        }
    }

    @Override
    public synchronized void save(List<CallRecord> records) {
        records.forEach(this::keep);
        for (CallRecord old : calls.values().stream().skip(most).toList()) {
            byId.remove(old.id());
            calls.remove(Position.of(old));
        }
        file.write(calls.values());
    }

    @Override
    public synchronized List<CallRecord> find(RecordQuery query) {
        return calls.values().stream()
                .filter(record -> Search.fits(record, query))
                .limit(query.limit())
                .toList();
    }

    @Override
    public synchronized Optional<CallRecord> find(CallId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public String kind() {
        return "${artifactId}";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<FileCallsSettings> type() {
        return FileCallsSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, FileCallsSettings settings) {
        return List.of();
    }

    @Override
    public synchronized void apply(String name, FileCallsSettings settings) {
        most = settings.calls();
    }

    @Override
    public void remove(String name) {
        // There is one file; without it the defaults are applied.
    }
}
