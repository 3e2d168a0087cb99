// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jackfield.api.call.Target;
import org.jackfield.api.call.Target.Kind;
import org.junit.jupiter.api.Test;

class TargetListTest {

    @Test
    void stagesComeInOrderAndPlusMeansAtOnce() {
        assertThat(TargetList.parse("device:a + device:b", "provider:c"))
                .containsExactly(
                        List.of(new Target(Kind.DEVICE, "a"), new Target(Kind.DEVICE, "b")),
                        List.of(new Target(Kind.PROVIDER, "c")));
    }

    @Test
    void aPlusInANumberIsPartOfIt() {
        assertThat(TargetList.parse("device:a+number:+4930123"))
                .containsExactly(List.of(new Target(Kind.DEVICE, "a"), new Target(Kind.NUMBER, "+4930123")));
    }

    @Test
    void theSameTargetTwiceRingsOnce() {
        assertThat(TargetList.parse("device:a+device:a")).containsExactly(List.of(new Target(Kind.DEVICE, "a")));
    }

    @Test
    void blanksAreNothing() {
        assertThat(TargetList.parse("", " ")).isEmpty();
    }

    @Test
    void saysWhatATargetLooksLike() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetList.parse("phone1"))
                .withMessageContaining("device:NAME");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetList.parse("phone:1"))
                .withMessageContaining("kind of target");
    }
}
