// SPDX-License-Identifier: Apache-2.0
package org.jackfield.appkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jackfield.api.call.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {

    @Test
    void severalAreJoinedByAPlusWhichNumbersMayBeginWith() {
        assertThat(Targets.parse("device:anna + number:+4930123+app:echo"))
                .containsExactly(
                        Target.parse("device:anna"), Target.parse("number:+4930123"), Target.parse("app:echo"));
        assertThat(Targets.parse(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "device:anna+", "provider:carrier", "somebody:anna"})
    void whatIsNoneIsSaid(String text) {
        assertThatThrownBy(() -> Targets.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
