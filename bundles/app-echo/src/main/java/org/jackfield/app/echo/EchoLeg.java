// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.echo;

import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.SampledPort;

/** One caller's echo. */
final class EchoLeg implements ApplicationLeg, SampledPort {

    /** Takes whatever the caller's codec gives. */
    private static final int ANY_RATE = 48000;

    @Override
    public SampledPort port() {
        return this;
    }

    @Override
    public void dtmf(Dtmf dtmf) {
        // Digits are not echoed: the caller's telephone plays them itself.
    }

    @Override
    public void ended() {
        // Nothing is held.
    }

    @Override
    public int leastRate() {
        return ANY_RATE;
    }

    @Override
    public void tick(short[] heard, short[] said, int samples, int rate) {
        System.arraycopy(heard, 0, said, 0, samples);
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
