// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.suppressor;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.api.media.SuppressorDescription;
import org.junit.jupiter.api.Test;

/** What a suppressor says of itself. */
interface SuppressorWords extends SuppressorSuite {

    @Test
    default void itSaysTheSameAllItsLife() {
        SuppressorDescription description = factory().description();
        factory().suppressor(rate()).close();
        assertThat(factory().description()).isEqualTo(description);
    }

    @Test
    default void itsNameCanStandInSettings() {
        assertThat(factory().description().name()).matches("[a-z][a-z0-9-]*");
    }

    @Test
    default void itsRatesAreSuchAsAMixHas() {
        assertThat(rates()).as("rates in Hz").isSubsetOf(8000, 16_000, 48_000);
    }
}
