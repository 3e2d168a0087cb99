// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Source;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.store.LocationStore;
import org.jackfield.conformance.store.Samples;
import org.jackfield.conformance.store.StoreConformance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What both databases must do alike: all that every store must, and some of our own. */
abstract class StoreContract extends StoreConformance {

    private Place place;
    private Database database;
    private JdbcCallStore calls;
    private JdbcLocationStore locations;

    /** An empty database, a new one for each test. */
    abstract Place emptyPlace() throws Exception;

    @BeforeEach
    void open() throws Exception {
        place = emptyPlace();
        openDatabase();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void openDatabase() {
        database = Database.open(place, new StoreFigures());
        calls = new JdbcCallStore(database);
        locations = new JdbcLocationStore(database, Clock.systemUTC());
    }

    @Override
    public void reopen() {
        database.close();
        openDatabase();
    }

    @Override
    public CallStore calls() {
        return calls;
    }

    @Override
    public LocationStore locations() {
        return locations;
    }

    @Test
    void oldRecordsAreForgottenAndOthersKept() {
        calls.save(List.of(
                Samples.call("old", Samples.NOON.minus(Duration.ofDays(31))), Samples.call("new", Samples.NOON)));
        assertThat(calls.forget(Samples.NOON.minus(Duration.ofDays(30)))).isEqualTo(1);
        assertThat(calls.find(new CallId("old"))).isEqualTo(Optional.empty());
        assertThat(calls.find(new CallId("new"))).isPresent();
    }

    @Test
    void aLetterThatNoDatabaseTakesBecomesAnother() {
        calls.save(List.of(
                Samples.call("c1", Samples.NOON, new Source.Device("phone1"), new Caller("1", "", false), "a\u0000b")));
        assertThat(calls.find(new CallId("c1")).orElseThrow().dialled()).isEqualTo("a\uFFFDb");
    }
}
