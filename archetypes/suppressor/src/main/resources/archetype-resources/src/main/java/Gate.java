package ${package};

import java.util.function.IntSupplier;
import org.jackfield.api.media.NoiseSuppressor;

/** Opens at once when somebody speaks, and closes slowly. */
final class Gate implements NoiseSuppressor {

    /** How soft a closed gate makes what comes through. */
    private static final double CLOSED = 0.1;

    /** In frames: how long it stays open after the last word, and how long it takes to close. */
    private static final int HOLD = 30;

    private static final double CLOSING = (1 - CLOSED) / 20;

    private final int frame;
    private final IntSupplier threshold;
    private int held;
    private double gain = CLOSED;

    /**
     * A gate.
     *
     * @param rate in Hz
     * @param threshold in dB relative to full scale
     */
    Gate(int rate, IntSupplier threshold) {
        this.frame = rate / 1000 * FRAME_MS;
        this.threshold = threshold;
    }

    @Override
    public void process(short[] pcm, int at) {
        boolean loud = level(pcm, at) > threshold.getAsInt();
        held = loud ? HOLD : Math.max(0, held - 1);
        double wanted = held > 0 ? 1 : Math.max(CLOSED, gain - CLOSING);
        for (int i = 0; i < frame; i++) {
            // From the one gain to the other within the frame, so that nothing clicks.
            double now = gain + (wanted - gain) * i / frame;
            pcm[at + i] = (short) Math.round(pcm[at + i] * now);
        }
        gain = wanted;
    }

    private double level(short[] pcm, int at) {
        double power = 1;
        for (int i = at; i < at + frame; i++) {
            power += (double) pcm[i] * pcm[i];
        }
        return 10 * Math.log10(power / frame) - 20 * Math.log10(-(double) Short.MIN_VALUE);
    }

    @Override
    public int delay() {
        return 0;
    }

    @Override
    public float voice() {
        return held > 0 ? 1 : 0;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
