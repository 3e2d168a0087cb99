// SPDX-License-Identifier: Apache-2.0
package org.jackfield.suppressor.speexdsp;

import com.sun.jna.Pointer;
import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.nativelibrary.PluginLibrary;

/** One leg's preprocessor. */
final class SpeexSuppressor implements NoiseSuppressor {

    private final PluginLibrary library;
    private final Pointer state;
    private final short[] frame;
    private boolean closed;

    /** @param decibels by which noise is made softer at most, negative */
    SpeexSuppressor(PluginLibrary library, int rate, int decibels) {
        this.frame = new short[rate / 1000 * FRAME_MS];
        library.acquire();
        Pointer created = Functions.speex_preprocess_state_init(frame.length, rate);
        if (created == null) {
            library.release();
            throw new IllegalStateException("speexdsp has no memory for another leg");
        }
        this.library = library;
        this.state = created;
        Functions.speex_preprocess_ctl(state, Functions.SET_DENOISE, new int[] {1});
        Functions.speex_preprocess_ctl(state, Functions.SET_NOISE_SUPPRESS, new int[] {decibels});
    }

    @Override
    public void process(short[] pcm, int at) {
        System.arraycopy(pcm, at, frame, 0, frame.length);
        Functions.speex_preprocess_run(state, frame);
        System.arraycopy(frame, 0, pcm, at, frame.length);
    }

    /** Its windows overlap by half, which is one frame. */
    @Override
    public int delay() {
        return frame.length;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            Functions.speex_preprocess_state_destroy(state);
            library.release();
        }
    }
}
