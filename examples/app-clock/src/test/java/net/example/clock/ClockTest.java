// SPDX-License-Identifier: Apache-2.0
package net.example.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.TriedCall;
import org.jackfield.conformance.sound.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTest {

    private static final int RATE = 8000;

    private final TriedCall call = new TriedCall("691");
    private final ClockApplication clock =
            new ClockApplication(Clock.fixed(Instant.parse("2026-06-01T01:21:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({"00:00, 12, 0, 0", "03:21, 3, 2, 1", "12:59, 12, 5, 9", "23:07, 11, 0, 7"})
    void aTimeIsHoursTensAndUnits(String time, int hours, int tens, int units) {
        int minute = Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
        assertThat(TimeSignal.of(minute)).isEqualTo(new TimeSignal(hours, tens, units));
    }

    /** In Berlin it is 3:21 in summer: three beeps of 600 ms, two of 400 and one of 240 with half a second between. */
    @Test
    void whatIsHeardIsTheTimeOfTheZone() {
        clock.apply("", Settings.of(ClockSettings.class, Map.of("zone", "Europe/Berlin")));
        short[] sound = heard(clock.answer(call), 3.5);

        assertThat(share(TimeSignal.HOUR, sound, 0.05, 0.3)).isGreaterThan(0.95);
        assertThat(share(TimeSignal.HOUR, sound, 1.25, 1.5)).isGreaterThan(0.95);
        assertThat(share(TimeSignal.TEN, sound, 2.75, 2.9)).isGreaterThan(0.95);
        assertThat(sound[(int) (2.1 * RATE)]).isZero();
    }

    @Test
    void aKeyHangsUp() {
        clock.answer(call).dtmf(new Dtmf('1', Duration.ofMillis(100), false));
        assertThat(call.hungUp()).isTrue();
    }

    @Test
    void aZoneThatThereIsNotIsNamedByItsKey() {
        ClockSettings mars = Settings.of(ClockSettings.class, Map.of("zone", "Mars/Olympus"));
        assertThat(clock.check("", mars)).extracting(SettingsProblem::key).containsExactly("zone");
        assertThat(clock.check("", Settings.defaults(ClockSettings.class))).isEmpty();
    }

    private static short[] heard(ApplicationLeg leg, double seconds) {
        short[] said = new short[(int) (seconds * RATE)];
        leg.port().tick(new short[said.length], said, said.length, RATE);
        return said;
    }

    private static double share(int hertz, short[] sound, double from, double to) {
        return new Tone(hertz, RATE).share(sound, (int) (from * RATE), (int) (to * RATE));
    }
}
