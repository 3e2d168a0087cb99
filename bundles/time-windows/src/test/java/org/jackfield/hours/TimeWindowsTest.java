// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeWindowsTest {

    // The first of May 2026 is a Friday.
    @ParameterizedTest
    @CsvSource({
        "mo-fr 08:00-18:00, 2026-05-01T08:00, true",
        "mo-fr 08:00-18:00, 2026-05-01T17:59, true",
        "mo-fr 08:00-18:00, 2026-05-01T18:00, false",
        "mo-fr 08:00-18:00, 2026-05-02T12:00, false",
        "sa, 2026-05-02T00:00, true",
        "sa, 2026-05-03T00:00, false",
        "fr-mo, 2026-05-03T12:00, true",
        "fr-mo, 2026-05-05T12:00, false",
        "22:00-06:00, 2026-05-01T23:00, true",
        "22:00-06:00, 2026-05-01T05:59, true",
        "22:00-06:00, 2026-05-01T12:00, false",
        "fr 22:00-06:00, 2026-05-02T05:00, true",
        "fr 22:00-06:00, 2026-05-01T05:00, false",
        "su 22:00-06:00, 2026-05-04T05:00, true",
        "Mo-Fr 8:00-24:00, 2026-05-01T23:59, true"
    })
    void containsTheMinutesOfItsDays(String window, LocalDateTime time, boolean expected) {
        assertThat(TimeWindows.parse(window).contains(time.atZone(ZoneOffset.UTC)))
                .isEqualTo(expected);
    }

    @Test
    void withoutAWindowItIsAlwaysOpen() {
        assertThat(TimeWindows.parse().contains(LocalDateTime.MIN.withYear(2026).atZone(ZoneOffset.UTC)))
                .isTrue();
    }

    @Test
    void severalWindowsAddUp() {
        TimeWindows windows = TimeWindows.parse("mo-fr 08:00-12:00", "mo-fr 13:00-17:00");
        assertThat(windows.contains(LocalDateTime.parse("2026-05-01T13:00").atZone(ZoneOffset.UTC)))
                .isTrue();
        assertThat(windows.contains(LocalDateTime.parse("2026-05-01T12:30").atZone(ZoneOffset.UTC)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "xx",
                "mo-xx",
                "mo 8-12",
                "mo 25:00-26:00",
                "mo 08:61-09:00",
                "10:00-10:00",
                "24:00-24:00",
                "m"
            })
    void refusesWhatIsNoWindow(String window) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeWindows.parse(window))
                .withMessageContaining("time window");
    }
}
