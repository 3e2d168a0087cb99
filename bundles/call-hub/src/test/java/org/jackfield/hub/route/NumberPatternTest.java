// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

    @ParameterizedTest
    @CsvSource({
        "100, 100, true",
        "100, 1001, false",
        "00*, 0049301234, true",
        "00*, 0301234, false",
        "*, anything, true",
        "*97, *97, true",
        "*97, *98, false",
        "/^0[1-9]/, 0301234, true",
        "/^0[1-9]/, 0049301234, false",
        "/99/, 1199, true",
        "/^(1|2)$/, 2, true"
    })
    void matches(String pattern, String number, boolean expected) {
        assertThat(NumberPattern.parse(pattern).matches(number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "/abc", "/", "/(/", "/(?=a)b/"})
    void refusesWhatIsNoPattern(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> NumberPattern.parse(pattern));
    }

    @Test
    void saysWhereAPatternIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberPattern.parse("/0(1/"))
                .withMessageContaining("0(1")
                .withMessageContaining("regular expression");
    }

    @Test
    void aPatternThatWouldBacktrackForeverIsAnsweredAtOnce() {
        NumberPattern pattern = NumberPattern.parse("/^(a+)+$/");
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> assertThat(pattern.matches("a".repeat(200) + "b"))
                .isFalse());
    }
}
