// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.call.LegId;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.SampledPort;
import org.junit.jupiter.api.Test;

class MixWithApplicationTest {

    private final MediaRig rig = new MediaRig();

    /** Says what it hears, at half the loudness. */
    private static class Echo implements SampledPort {

        final List<Integer> rates = new ArrayList<>();
        boolean fails;

        @Override
        public int leastRate() {
            return 48000;
        }

        @Override
        public void tick(short[] heard, short[] said, int samples, int rate) {
            rates.add(rate);
            if (fails) {
                throw new IllegalStateException("worn out");
            }
            for (int i = 0; i < samples; i++) {
                said[i] = (short) (heard[i] / 2);
            }
        }

        @Override
        public MediaDirection direction() {
            return MediaDirection.SENDRECV;
        }

        @Override
        public MediaCounters counters() {
            return MediaCounters.NONE;
        }
    }

    @Test
    void aCallerHearsItsEchoAtItsOwnRate() {
        Echo echo = new Echo();
        Phone a = rig.join(new Phone(rig, "G722", 6000), "a");
        rig.call.join(new LegId("app"), echo);
        rig.run(1000);

        assertThat(echo.rates).containsOnly(16000);
        assertThat(a.hears(6000)).isGreaterThan(Phone.AMPLITUDE * 0.35);
    }

    @Test
    void itsSoundGoesOnWhenTheRateOfTheBusChanges() {
        Echo echo = new Echo();
        Phone a = rig.join(new Phone(rig, "PCMU", 440), "a");
        rig.call.join(new LegId("app"), echo);
        rig.run(500);
        Phone b = new Phone(rig, "G722", 0);
        rig.join(b, "b");
        rig.run(500);

        assertThat(echo.rates).contains(8000, 16000);
        assertThat(Ear.quietest(a.lastHeard(900), 0, 7200, 8000)).isGreaterThan(Phone.AMPLITUDE * 0.15);
        assertThat(b.hears(440)).isGreaterThan(Phone.AMPLITUDE * 1.2);
    }

    @Test
    void oneThatThrowsIsSilentAndAfterASecondIsNotAskedAnyMore() {
        Echo echo = new Echo();
        Phone a = rig.join(new Phone(rig, "PCMU", 440), "a");
        rig.call.join(new LegId("app"), echo);
        rig.run(100);
        echo.fails = true;
        rig.run(3000);

        assertThat(echo.rates).hasSizeBetween(50, 60);
        assertThat(rig.alarms).singleElement().asString().contains("leg app of call c1");
        assertThat(a.hears(440)).isLessThan(20);
        assertThat(a.durations(0)).isGreaterThan(8 * 3000);
    }
}
