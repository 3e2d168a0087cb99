// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.media.MediaCounters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller may do. */
interface ApplicationInput extends ApplicationSuite {

    @Test
    default void anyDigitsMayBePressedInAnyOrder() {
        String digits = "0123456789*#ABCD";
        Random random = new Random(9);
        ApplicationLeg leg = answered();
        for (int i = 0; i < 500; i++) {
            char digit = digits.charAt(i < digits.length() ? i : random.nextInt(digits.length()));
            leg.dtmf(new Dtmf(digit, Duration.ofMillis(random.nextInt(2000)), false));
            ApplicationSuite.listen(leg.port(), random.nextInt(5), 8000);
        }
        assertThatCode(leg::ended).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "600", "+49301234567", "a@b", "../../etc/passwd", "\u0000\r\n", "\uD83D\uDE00"})
    default void itMayBeReachedByAnyWord(String dialled) {
        ApplicationLeg leg = application().answer(new TriedCall(dialled));
        ApplicationSuite.listen(leg.port(), TICKS, 8000);
        leg.ended();
        assertThat(leg.port().counters()).as("counters").isInstanceOf(MediaCounters.class);
    }

    @Test
    default void theLoudestSoundIsHeardWithoutHarm() {
        for (int rate : RATES) {
            ApplicationLeg leg = answered();
            short[] heard = new short[rate / TICKS];
            short[] said = new short[heard.length];
            for (int tick = 0; tick < 4 * TICKS; tick++) {
                Arrays.fill(heard, tick % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE);
                leg.port().tick(heard, said, heard.length, rate);
            }
            assertThatCode(leg::ended).doesNotThrowAnyException();
        }
    }
}
