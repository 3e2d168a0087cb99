// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.suppressor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.conformance.sound.Elsewhere;
import org.jackfield.conformance.sound.Speech;
import org.junit.jupiter.api.Test;

/** A suppressor is made on one thread, used on another and closed on a third. */
interface SuppressorThreads extends SuppressorSuite {

    @Test
    default void itMakesNoDifferenceWhichThreadWorksAndHowManyDo() {
        short[] alone;
        try (NoiseSuppressor suppressor = factory().suppressor(rate())) {
            alone = SuppressorSuite.through(suppressor, Speech.of(rate(), 1), rate());
        }
        List<Callable<short[]>> several = IntStream.range(0, 4)
                .mapToObj(i -> factory().suppressor(rate()))
                .map(suppressor -> (Callable<short[]>) () -> heardElsewhere(suppressor))
                .toList();
        assertThat(Elsewhere.both(several))
                .allSatisfy(heard -> assertThat(heard).isEqualTo(alone));
    }

    private short[] heardElsewhere(NoiseSuppressor suppressor) {
        short[] heard = SuppressorSuite.through(suppressor, Speech.of(rate(), 1), rate());
        Elsewhere.get(() -> {
            suppressor.close();
            return true;
        });
        return heard;
    }
}
