// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.suppressor;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.conformance.sound.Memory;
import org.junit.jupiter.api.Test;

/** Suppressors come and go by the thousand. */
interface SuppressorLife extends SuppressorSuite {

    @Test
    default void closingAgainIsHarmless() {
        NoiseSuppressor suppressor = factory().suppressor(rate());
        suppressor.process(new short[SuppressorSuite.frame(rate())], 0);
        suppressor.close();
        suppressor.close();
        try (NoiseSuppressor next = factory().suppressor(rate())) {
            assertThat(next.delay()).isNotNegative();
        }
    }

    @Test
    default void manyComeAndGoWithoutTakingMemory() {
        short[] frame = new short[SuppressorSuite.frame(rate())];
        assertThat(Memory.growth(1000, () -> {
                    try (NoiseSuppressor suppressor = factory().suppressor(rate())) {
                        suppressor.process(frame, 0);
                    }
                }))
                .as("kB that a thousand leave behind")
                .isLessThan(4000);
    }
}
