// SPDX-License-Identifier: Apache-2.0
package org.jackfield.suppressor.rnnoise;

import com.sun.jna.Pointer;
import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.nativelibrary.PluginLibrary;

/** One leg's RNNoise. */
final class RnnoiseSuppressor implements NoiseSuppressor {

    static final int RATE = 48_000;
    private static final int FRAME = RATE / 1000 * FRAME_MS;

    private final PluginLibrary library;
    private final Pointer state;
    private final int delay;
    private final float[] in = new float[FRAME];
    private final float[] out = new float[FRAME];
    private float voice = UNKNOWN;
    private boolean closed;

    /** @param delay in samples; revisions differ */
    RnnoiseSuppressor(PluginLibrary library, int delay) {
        library.acquire();
        Pointer created = Functions.rnnoise_create(null);
        if (created == null) {
            library.release();
            throw new IllegalStateException("RNNoise has no memory for another leg");
        }
        this.library = library;
        this.state = created;
        this.delay = delay;
    }

    @Override
    public void process(short[] pcm, int at) {
        for (int i = 0; i < FRAME; i++) {
            in[i] = pcm[at + i];
        }
        voice = Functions.rnnoise_process_frame(state, out, in);
        for (int i = 0; i < FRAME; i++) {
            pcm[at + i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(out[i])));
        }
    }

    @Override
    public int delay() {
        return delay;
    }

    @Override
    public float voice() {
        return voice;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            Functions.rnnoise_destroy(state);
            library.release();
        }
    }
}
