// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.conformance.sound.Elsewhere;
import org.jackfield.conformance.sound.Memory;
import org.junit.jupiter.api.Test;

/** Calls come and go, several at once, each on threads of its own. */
interface ApplicationLife extends ApplicationSuite {

    @Test
    default void aTickThatIsUnderWayWhenItEndsIsHarmless() {
        ApplicationLeg leg = answered();
        ApplicationSuite.listen(leg.port(), 3, 8000);
        leg.ended();
        assertThatCode(() -> ApplicationSuite.listen(leg.port(), 1, 8000)).doesNotThrowAnyException();
    }

    @Test
    default void callsDoNotHearEachOther() {
        short[] alone = firstSecond(answered());
        List<Callable<short[]>> several = IntStream.range(0, 4).mapToObj(i -> answered()).toList().stream()
                .map(leg -> (Callable<short[]>) () -> firstSecond(leg))
                .toList();
        assertThat(Elsewhere.both(several))
                .allSatisfy(heard -> assertThat(heard).isEqualTo(alone));
    }

    /** What a call begins with, heard on this thread; it is answered and ended on others. */
    private static short[] firstSecond(ApplicationLeg leg) {
        short[] sound = new short[8000];
        short[] heard = new short[160];
        short[] said = new short[160];
        for (int at = 0; at < sound.length; at += 160) {
            leg.port().tick(heard, said, 160, 8000);
            System.arraycopy(said, 0, sound, at, 160);
        }
        Elsewhere.get(() -> {
            leg.ended();
            return true;
        });
        return sound;
    }

    @Test
    default void aThousandCallsLeaveNothingBehind() {
        assertThat(Memory.growth(1000, () -> {
                    ApplicationLeg leg = answered();
                    ApplicationSuite.listen(leg.port(), 2, 8000);
                    leg.ended();
                }))
                .as("kB that a thousand calls leave behind")
                .isLessThan(4000);
    }
}
