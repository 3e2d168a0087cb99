// SPDX-License-Identifier: Apache-2.0
package net.example.clock;

import java.time.Clock;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.SampledPort;

/**
 * Tells one caller the time, again and again; a key hangs up. All but {@link #tick} is called on the call's lane, and nothing is shared between
 * the two. A tick must not allocate: all signals of a day are made before the first one.
 */
final class ClockLeg implements ApplicationLeg, SampledPort {

    private static final int LEAST_RATE = 8000;
    private static final int MINUTE = 60_000;
    private static final int MINUTES = 12 * 60;

    /** Rises and falls so long, in ms, that nothing clicks. */
    private static final double EDGE = 5;

    private static final TimeSignal[] SIGNALS = signals();

    private final ApplicationCall call;
    private final Clock clock;
    private final double amplitude;

    /** From UTC to the zone's time when the call began. */
    private final long offset;

    private TimeSignal signal;
    private double elapsed;
    private int hertz;
    private double phase;
    private double loudness;

    /**
     * A leg.
     *
     * @param clock which time it is, and where
     * @param amplitude peak of the beeps
     */
    ClockLeg(ApplicationCall call, Clock clock, double amplitude) {
        this.call = call;
        this.clock = clock;
        this.amplitude = amplitude;
        this.offset = clock.getZone().getRules().getOffset(clock.instant()).getTotalSeconds() * 1000L;
        this.signal = now();
    }

    private static TimeSignal[] signals() {
        TimeSignal[] all = new TimeSignal[MINUTES];
        for (int minute = 0; minute < MINUTES; minute++) {
            all[minute] = TimeSignal.of(minute);
        }
        return all;
    }

    private TimeSignal now() {
        return SIGNALS[(int) Math.floorMod((clock.millis() + offset) / MINUTE, (long) MINUTES)];
    }

    @Override
    public void tick(short[] heard, short[] said, int samples, int rate) {
        for (int i = 0; i < samples; i++) {
            int wanted = signal.at((int) elapsed);
            hertz = wanted == 0 ? hertz : wanted;
            double step = 1000 / (EDGE * rate);
            loudness = wanted == 0 ? Math.max(0, loudness - step) : Math.min(1, loudness + step);
            said[i] = (short) Math.round(amplitude * loudness * Math.sin(2 * Math.PI * phase));
            phase += (double) hertz / rate;
            phase -= (int) phase;
            elapsed += 1000.0 / rate;
            if (elapsed >= signal.length()) {
                elapsed = 0;
                signal = now();
            }
        }
    }

    @Override
    public SampledPort port() {
        return this;
    }

    @Override
    public void dtmf(Dtmf dtmf) {
        call.hangUp();
    }

    @Override
    public void ended() {
        // Nothing is held.
    }

    @Override
    public int leastRate() {
        return LEAST_RATE;
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
