package ${package};

import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.SampledPort;

/** One caller's tones. Keys come on the call's lane, ticks on a clock thread: what both know is volatile. */
final class BeepLeg implements ApplicationLeg, SampledPort {

    private static final int LEAST_RATE = 8000;
    private static final int FIRST = 440;
    private static final int STEP = 60;
    private static final String KEYS = "1234567890*ABCD";

    private final ApplicationCall call;
    private final double amplitude;
    private volatile int hertz = FIRST;
    private double phase;

    BeepLeg(ApplicationCall call, double amplitude) {
        this.call = call;
        this.amplitude = amplitude;
    }

    @Override
    public SampledPort port() {
        return this;
    }

    /** Keys are tones from low to high; # hangs up. */
    @Override
    public void dtmf(Dtmf dtmf) {
        if (dtmf.digit() == '#') {
            call.hangUp();
        } else {
            hertz = FIRST + STEP * (KEYS.indexOf(dtmf.digit()) + 1);
        }
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
    public void tick(short[] heard, short[] said, int samples, int rate) {
        double step = (double) hertz / rate;
        for (int i = 0; i < samples; i++) {
            said[i] = (short) Math.round(amplitude * Math.sin(2 * Math.PI * phase));
            phase += step;
            phase -= (int) phase;
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
