// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.conformance.sound.Memory;
import org.junit.jupiter.api.Test;

/** Products come and go by the thousand. */
interface CodecLife extends CodecSuite {

    @Test
    default void closingAgainIsHarmless() {
        assertThatCode(() -> {
                    AudioEncoder encoder = factory().encoder(usual());
                    encoder.close();
                    encoder.close();
                    AudioDecoder decoder = factory().decoder(usual());
                    decoder.close();
                    decoder.close();
                })
                .doesNotThrowAnyException();
    }

    @Test
    default void manyComeAndGoWithoutTakingMemory() {
        assertThat(Memory.growth(200, () -> {
                    try (Line line = new Line(factory(), usual())) {
                        line.through(tone(usual().audioRate()).samples(0, line.packet()));
                    }
                }))
                .as("kB that 200 encoders and decoders leave behind")
                .isLessThan(3000);
    }
}
