// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jackfield.api.settings.SettingsProblem;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final Path DATA = Path.of("/srv/jackfield");

    @Test
    void withoutAUrlItIsAFileInTheDataFolder() {
        Place place = Place.of(new Settings(""), DATA);
        assertThat(place.url()).startsWith("jdbc:h2:async:/srv/jackfield/store/jackfield;");
        assertThat(place.postgresql()).isFalse();
    }

    @Test
    void zeroDaysKeepRecordsForEver() {
        assertThat(Place.of(new Settings("", "", 0), DATA).keep()).isEmpty();
        assertThat(Place.of(new Settings("", "", 30), DATA).keep()).contains(Duration.ofDays(30));
    }

    @Test
    void otherDatabasesAreRefusedWithASentence() {
        assertThat(Place.problems(new Settings(""))).isEmpty();
        assertThat(Place.problems(new Settings("jdbc:postgresql://db.example.org/jackfield")))
                .isEmpty();
        assertThat(Place.problems(new Settings("jdbc:mysql://db.example.org/jackfield")))
                .extracting(SettingsProblem::key)
                .isEqualTo(List.of("url"));
        assertThat(Place.problems(new Settings("postgresql://db.example.org/jackfield")))
                .hasSize(1);
    }

    @Test
    void noSecretIsShown() {
        String url = "jdbc:postgresql://u:secret@db.example.org/jackfield?password=secret";
        Place place = Place.of(new Settings(url), DATA);
        assertThat(place.toString()).isEqualTo("jdbc:postgresql://db.example.org/jackfield");
    }
}
