// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jackfield.app.conference.Conference.Role;
import org.jackfield.conformance.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConferenceTest {

    static Conference of(Map<String, ?> settings) {
        return Conference.of("conference-tried", Settings.of(ConferenceSettings.class, settings));
    }

    @Test
    void eachPinLetsInAsWhatItIs() {
        Conference both = of(Map.of("pin", "1234", "moderator-pin", "9876"));
        assertThat(both.role("1234")).contains(Role.PARTY);
        assertThat(both.role("9876")).contains(Role.MODERATOR);
        assertThat(both.role("123")).isEmpty();
        assertThat(both.role("")).isEmpty();
        assertThat(of(Map.of("pin", "1234")).role("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "1234567890123", "12a4", "****"})
    void whatCannotBePressedIsNoPinAndIsNotRepeated(String pin) {
        assertThatThrownBy(() -> of(Map.of("pin", pin)))
                .hasMessageContaining("4 to 12 digits")
                .hasMessageNotContaining(pin);
    }

    @Test
    void thoseWhoWaitForAModeratorNeedAPinOfTheirOwn() {
        assertThatThrownBy(() -> of(Map.of("moderator-pin", "9876"))).hasMessageContaining("need one, too");
        assertThatThrownBy(() -> of(Map.of("pin", "9876", "moderator-pin", "9876")))
                .hasMessageContaining("two that differ");
    }
}
