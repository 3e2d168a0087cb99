// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.store.RecordQuery;
import org.jackfield.conformance.store.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database. */
class H2StoreTest extends StoreContract {

    private final Path folder;

    H2StoreTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    Place emptyPlace() {
        return Place.of(new Settings(""), folder);
    }

    @Test
    @Timeout(60)
    void nothingThatWasSavedIsLostWhenTheProcessIsKilled(@TempDir Path other) throws Exception {
        List<String> saved = saveUntilKilled(other, 40);
        Database database = Database.open(Place.of(new Settings(""), other), new StoreFigures());
        try {
            JdbcCallStore calls = new JdbcCallStore(database);
            assertThat(saved).isNotEmpty().allSatisfy(id -> assertThat(calls.find(new CallId(id)))
                    .isPresent());
        } finally {
            database.close();
        }
    }

    @Test
    void aCallerThatIsInterruptedDoesNotCloseTheDatabaseForOthers(@TempDir Path other) throws Exception {
        Database database = Database.open(Place.of(new Settings(""), other), new StoreFigures());
        try {
            JdbcCallStore calls = new JdbcCallStore(database);
            Thread interrupted = new Thread(() -> {
                Thread.currentThread().interrupt();
                try {
                    calls.save(List.of(Samples.call("c1", Samples.NOON)));
                } catch (RuntimeException e) {
                    Thread.currentThread().interrupt();
                }
            });
            interrupted.start();
            interrupted.join(Duration.ofSeconds(20).toMillis());
            calls.save(List.of(Samples.call("c2", Samples.NOON)));
            assertThat(calls.find(new RecordQuery(RecordQuery.Filter.ANY, Optional.empty(), Optional.empty(), 10)))
                    .extracting(record -> record.id().value())
                    .contains("c2");
        } finally {
            database.close();
        }
    }

    /** Runs {@link Scribe} in a process of its own, kills it without warning and says what it had reported as saved. */
    private static List<String> saveUntilKilled(Path data, int records) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator,
                        Scribe.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> saved = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String id = lines.readLine(); id != null && saved.size() < records; id = lines.readLine()) {
                saved.add(id);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return saved;
    }
}
