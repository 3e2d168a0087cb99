// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private final List<Place.Kind> kinds =
            List.of(new Place.Kind("device", true), new Place.Kind("app", true), new Place.Kind("app-echo", false));

    @Test
    void aNameMayContainDashes() {
        assertThat(Place.of("jackfield.device-my-phone.cfg", kinds)).contains(new Place("device", "my-phone"));
    }

    @Test
    void theLongestKindWins() {
        assertThat(Place.of("jackfield.app-echo.cfg", kinds)).contains(new Place("app-echo", ""));
        assertThat(Place.of("jackfield.app-tones.cfg", kinds)).contains(new Place("app", "tones"));
    }

    @Test
    void aKindThatNobodyOwnsMeansNothing() {
        assertThat(Place.of("jackfield.network.cfg", kinds)).isEmpty();
        assertThat(Place.of("jackfield.devices-x.cfg", kinds)).isEmpty();
    }

    @Test
    void aPlaceKnowsItsFile() {
        assertThat(new Place("device", "my-phone").file()).isEqualTo("jackfield.device-my-phone.cfg");
        assertThat(new Place("network", "").file()).isEqualTo("jackfield.network.cfg");
    }

    @Test
    void namesThatLeadOutOfTheFolderAreNotValid() {
        assertThat(Place.valid("../x")).isFalse();
        assertThat(Place.valid("a/b")).isFalse();
        assertThat(Place.valid("")).isFalse();
        assertThat(Place.valid("john.doe-2_x")).isTrue();
    }
}
