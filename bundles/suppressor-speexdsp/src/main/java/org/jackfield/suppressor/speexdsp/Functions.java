// SPDX-License-Identifier: Apache-2.0
package org.jackfield.suppressor.speexdsp;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** The functions of {@code speex_preprocess.h} that are used. */
final class Functions {

    /** Whether noise is suppressed: an int, 0 or 1. */
    static final int SET_DENOISE = 0;

    /** By how many dB noise is made softer at most: a negative int. */
    static final int SET_NOISE_SUPPRESS = 18;

    private Functions() {}

    static native @Nullable Pointer speex_preprocess_state_init(int samples, int rate);

    static native void speex_preprocess_state_destroy(Pointer state);

    static native int speex_preprocess_ctl(Pointer state, int request, int[] value);

    /** Works in place on the samples that the state was made for. */
    static native int speex_preprocess_run(Pointer state, short[] pcm);
}
