// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.jain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoodValuesTest {

    private final GoodValues values = new GoodValues();

    @Test
    void what_was_good_is_remembered() {
        values.add("<sip:a@b.c>");
        assertThat(values.contains("<sip:a@b.c>")).isTrue();
        assertThat(values.contains("<sip:x@b.c>")).isFalse();
    }

    @Test
    void long_values_are_not_remembered() {
        values.add("x".repeat(256));
        values.add("x".repeat(257));
        assertThat(values.size()).isEqualTo(1);
    }

    @Test
    void so_many_that_nobody_needs_them_are_forgotten() {
        for (int i = 0; i < 10_000; i++) {
            values.add("<sip:" + i + "@b.c>");
        }
        assertThat(values.size()).isBetween(1, 4096);
    }
}
