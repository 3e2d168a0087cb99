package ${package};

import org.jackfield.api.media.AudioEncoder;

/** One byte a sample, 128 is silence. */
final class L8Encoder implements AudioEncoder {

    private static final int SILENCE = 128;

    @Override
    public int encode(short[] pcm, int at, int samples, byte[] payload) {
        int length = Math.min(samples, payload.length);
        for (int i = 0; i < length; i++) {
            int rounded = pcm[at + i] + SILENCE >> 8;
            payload[i] = (byte) (Math.min(rounded, SILENCE - 1) + SILENCE);
        }
        return length;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
