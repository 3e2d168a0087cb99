// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private final Guesses guesses = new Guesses();
    private final Instant noon = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void afterTooManyWrongOnesNobodyIsLetInUntilTheOldestIsForgotten() {
        for (int i = 0; i < Guesses.LIMIT; i++) {
            assertThat(guesses.tooMany(noon)).isFalse();
            guesses.wrong(noon.plusSeconds(i));
        }
        assertThat(guesses.tooMany(noon.plusSeconds(60))).isTrue();
        assertThat(guesses.tooMany(noon.plus(Guesses.MEMORY))).isFalse();
    }

    @Test
    void aFewOverALongTimeAreForgiven() {
        for (int i = 0; i < 2 * Guesses.LIMIT; i++) {
            Instant then = noon.plus(Duration.ofMinutes(10L * i));
            guesses.wrong(then);
            assertThat(guesses.tooMany(then)).isFalse();
        }
    }
}
