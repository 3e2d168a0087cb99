// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RewriteTest {

    @ParameterizedTest
    @CsvSource({
        "'', 030123, 030123",
        "strip:1, 030123, 30123",
        "strip:1 prefix:+49, 030123, +4930123",
        "strip:9, 030, ''",
        "append:#, 12, 12#",
        "set:+4930555, 12, +4930555",
        "'/^0([1-9].*)$/+49$1/', 030123, +4930123",
        "'/^0([1-9].*)$/+49$1/', 0049301, 0049301",
        "'/^0 ?//  prefix:9', 030, 930",
        "'/\\//-/', 030/123, 030-123",
        "'/^00/+/ /^0/+49/', 030123, +4930123",
        "'/(1)(2)/$2$1/', 012, 021"
    })
    void carriesOutItsSteps(String steps, String number, String expected) {
        assertThat(Rewrite.parse(steps).apply(number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strip",
                "strip:x",
                "strip:",
                "strip:-1",
                "turn:1",
                "/a/",
                "/a/b",
                "/a/b/c",
                "/(/b/",
                "/a/$1/",
                "/a/$/",
                "/a/\\1/"
            })
    void refusesWhatIsNoStep(String steps) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rewrite.parse(steps));
    }
}
