// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.SampledPort;
import org.jackfield.conformance.sound.Allocation;
import org.jackfield.conformance.sound.Speech;
import org.junit.jupiter.api.Test;

/** What an application says and hears, tick by tick. */
interface ApplicationSound extends ApplicationSuite {

    /** In ns: a tick of 20 ms is shared by all calls of a clock. */
    long MOST_NANOS = 1_000_000;

    @Test
    default void aTickIsFilledAndNothingElseTouched() {
        for (int rate : RATES) {
            SampledPort port = answered().port();
            int samples = rate / TICKS;
            short[] heard = Arrays.copyOf(Speech.of(rate, 1), rate);
            for (int tick = 0; tick < TICKS; tick++) {
                short[] some = Arrays.copyOfRange(heard, tick * samples, (tick + 1) * samples);
                short[] before = some.clone();
                short[] twice = said(port, some, samples, rate);
                assertThat(some).as("what was heard").isEqualTo(before);
                assertThat(twice[samples]).as("what lies behind").isEqualTo((short) 77);
            }
        }
    }

    private static short[] said(SampledPort port, short[] heard, int samples, int rate) {
        short[] said = new short[samples + 1];
        said[samples] = 77;
        port.tick(heard, said, samples, rate);
        return said;
    }

    /** What stood in the array before would be heard: the noise of another call. */
    @Test
    default void everySampleIsWrittenInEachTick() {
        for (int rate : RATES) {
            SampledPort one = answered().port();
            SampledPort other = answered().port();
            int samples = rate / TICKS;
            short[] heard = new short[samples];
            for (int tick = 0; tick < 2 * TICKS; tick++) {
                short[] first = new short[samples];
                short[] second = new short[samples];
                Arrays.fill(second, (short) 12_345);
                one.tick(heard, first, samples, rate);
                other.tick(heard, second, samples, rate);
                assertThat(second).as("tick %d at %d Hz", tick, rate).isEqualTo(first);
            }
        }
    }

    @Test
    default void theRateMayChangeBetweenTwoTicks() {
        SampledPort port = answered().port();
        for (int tick = 0; tick < 3 * TICKS; tick++) {
            ApplicationSuite.listen(port, 1, RATES[tick % RATES.length]);
        }
        assertThat(port.direction()).isNotEqualTo(MediaDirection.INACTIVE);
    }

    /** Directions are the hub's: a port that is only sent to is not heard, whatever it says. */
    @Test
    default void whatItSaysIsListenedTo() {
        SampledPort port = answered().port();
        short[] spoken = Speech.of(8000, 2);
        boolean says = false;
        for (int at = 0; at < spoken.length; at += 160) {
            for (short sample : said(port, Arrays.copyOfRange(spoken, at, at + 160), 160, 8000)) {
                says |= sample != 0 && sample != 77;
            }
        }
        assertThat(port.direction().receives() || !says)
                .as("%s of a port that says something", port.direction())
                .isTrue();
    }

    @Test
    default void aTickAllocatesNothingAndIsShort() {
        ApplicationLeg leg = answered();
        short[] heard = new short[160];
        short[] said = new short[160];
        assertThat(Allocation.each(() -> leg.port().tick(heard, said, 160, 8000)))
                .as("bytes a tick")
                .isZero();
        long before = System.nanoTime();
        ApplicationSuite.listen(leg.port(), TICKS, 8000);
        assertThat((System.nanoTime() - before) / TICKS).as("ns a tick").isLessThan(MOST_NANOS);
        leg.ended();
    }
}
