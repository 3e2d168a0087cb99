package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jackfield.api.call.CallId;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.store.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCallsTest {

    @Test
    void theOldestGoFirst(@TempDir Path folder) {
        FileCalls calls = new FileCalls(folder);
        calls.apply("", Settings.of(FileCallsSettings.class, Map.of("calls", 1)));
        calls.save(List.of(Samples.call("new", Samples.NOON.plusSeconds(1)), Samples.call("old", Samples.NOON)));

        assertThat(calls.find(new CallId("new"))).isPresent();
        assertThat(calls.find(new CallId("old"))).isEmpty();
    }
}
