// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.settings.SettingsProblem;

/**
 * Where the store is, as configured.
 *
 * @param url a JDBC URL of PostgreSQL or H2
 * @param connections how many at most
 * @param timeout after which a database that does not answer counts as away
 * @param keep how long call records are kept; empty for ever
 */
record Place(String url, String user, String password, int connections, Duration timeout, Optional<Duration> keep) {

    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String H2 = "jdbc:h2:";

    static Place of(StoreSettings settings, Path data) {
        return new Place(
                settings.url().isBlank() ? embedded(data) : settings.url().strip(),
                settings.user(),
                settings.password(),
                settings.connections(),
                Duration.ofSeconds(settings.timeout()),
                settings.keep$_$days() == 0 ? Optional.empty() : Optional.of(Duration.ofDays(settings.keep$_$days())));
    }

    /** What is wrong with settings beyond types and ranges. */
    static List<SettingsProblem> problems(StoreSettings settings) {
        String url = settings.url().strip();
        if (url.isEmpty() || url.startsWith(H2) || url.startsWith(POSTGRESQL + "//")) {
            return List.of();
        }
        return List.of(new SettingsProblem(
                "url", "write jdbc:postgresql://HOST:PORT/DATABASE, or leave it empty for the embedded database"));
    }

    boolean postgresql() {
        return url.startsWith(POSTGRESQL);
    }

    /** The URL without parameters, which may hold secrets. */
    String shown() {
        return url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
    }

    /** Never the password. */
    @Override
    public String toString() {
        return shown();
    }

    /**
     * One file that this process alone opens. Asynchronous, since H2's ordinary file closes under everybody when one caller
     * is interrupted. Each commit is in the file before it is answered (WRITE_DELAY=0), so that a killed process loses nothing
     * it promised. We close it ourselves, since a shutdown hook would outlive the bundle.
     */
    private static String embedded(Path data) {
        return H2 + "async:" + data.toAbsolutePath().resolve("store").resolve("jackfield")
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }
}
