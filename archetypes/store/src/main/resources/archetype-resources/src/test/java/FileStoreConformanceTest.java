package ${package};

import java.nio.file.Path;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.store.LocationStore;
import org.jackfield.conformance.store.StoreConformance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class FileStoreConformanceTest extends StoreConformance {

    @TempDir
    private Path folder;

    private CallStore calls;
    private LocationStore locations;

    @BeforeEach
    @Override
    public void reopen() {
        calls = new FileCalls(folder);
        locations = new FileLocations(folder);
    }

    @Override
    public CallStore calls() {
        return calls;
    }

    @Override
    public LocationStore locations() {
        return locations;
    }
}
