package ${package};

import org.jackfield.api.media.AudioDecoder;

/** Reads what {@link L8Encoder} wrote. Where a packet is lost the last sound is heard again, softer and softer. */
final class L8Decoder implements AudioDecoder {

    private static final int SILENCE = 128;

    /** After so many seconds without a packet nothing is heard. */
    private static final double FADE = 0.1;

    private final short[] last;
    private final float step;
    private int place;
    private float loudness;

    /** @param rate in Hz */
    L8Decoder(int rate) {
        last = new short[rate / 50];
        step = (float) (1 / (FADE * rate));
    }

    @Override
    public int decode(byte[] payload, int offset, int length, short[] pcm, int at) {
        int samples = Math.min(length, pcm.length - at);
        for (int i = 0; i < samples; i++) {
            short sample = (short) ((payload[offset + i] & 0xFF) - SILENCE << 8);
            pcm[at + i] = sample;
            last[place] = sample;
            place = (place + 1) % last.length;
        }
        loudness = 1;
        return samples;
    }

    @Override
    public void conceal(short[] pcm, int at, int samples) {
        for (int i = 0; i < samples; i++) {
            pcm[at + i] = (short) (last[place] * loudness);
            place = (place + 1) % last.length;
            loudness = Math.max(0, loudness - step);
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
