// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.app;

import java.util.Arrays;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.SampledPort;

/** The place of an application's sound in a call. The application may go; then there is silence. */
final class AppPort implements SampledPort {

    private static final SampledPort SILENCE = new Silence();

    private volatile SampledPort inside = SILENCE;

    void fill(SampledPort port) {
        inside = port;
    }

    /** Nothing is asked of the application afterwards but a tick that is under way. */
    void empty() {
        inside = SILENCE;
    }

    @Override
    public int leastRate() {
        return inside.leastRate();
    }

    @Override
    public void tick(short[] heard, short[] said, int samples, int rate) {
        inside.tick(heard, said, samples, rate);
    }

    @Override
    public MediaDirection direction() {
        return inside.direction();
    }

    @Override
    public MediaCounters counters() {
        return inside.counters();
    }

    private static final class Silence implements SampledPort {

        @Override
        public int leastRate() {
            return 8000;
        }

        @Override
        public void tick(short[] heard, short[] said, int samples, int rate) {
            Arrays.fill(said, 0, samples, (short) 0);
        }

        @Override
        public MediaDirection direction() {
            return MediaDirection.INACTIVE;
        }

        @Override
        public MediaCounters counters() {
            return MediaCounters.NONE;
        }
    }
}
