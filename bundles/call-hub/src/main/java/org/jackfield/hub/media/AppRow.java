// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import org.jackfield.api.media.SampledPort;
import org.jackfield.soundfile.Resampler;

/** The row of a leg without a wire. It hears in one tick what the others said in the one before. */
final class AppRow extends Row implements Suspect {

    final SampledPort port;

    /** What the others said in the last tick, at the rate of the bus. */
    short[] others = new short[0];

    private final Runnable givenUp;
    private int failuresInARow;

    /** @param givenUp run on the clock when the port is given up; must only hand it on */
    AppRow(SampledPort port, Runnable givenUp) {
        this.port = port;
        this.givenUp = givenUp;
    }

    /** Whether it still takes part; one that throws a second long is not asked any more. */
    boolean works() {
        return failuresInARow < Slot.FAILURES_UNTIL_QUARANTINE;
    }

    void worked() {
        failuresInARow = 0;
    }

    void failed() {
        if (++failuresInARow == Slot.FAILURES_UNTIL_QUARANTINE) {
            givenUp.run();
        }
    }

    @Override
    public void abandoned() {
        failuresInARow = Slot.FAILURES_UNTIL_QUARANTINE;
        givenUp.run();
    }

    @Override
    void turnTo(int busRate) {
        int samples = MixedCall.samplesPerTick(busRate);
        if (others.length != samples) {
            others = converted(others, busRate);
        }
        super.turnTo(busRate);
    }

    private static short[] converted(short[] pcm, int rate) {
        short[] result = new short[MixedCall.samplesPerTick(rate)];
        if (pcm.length > 0) {
            new Resampler(pcm.length * MixedCall.TICKS_PER_SECOND, rate).convert(pcm, pcm.length, result);
        }
        return result;
    }
}
