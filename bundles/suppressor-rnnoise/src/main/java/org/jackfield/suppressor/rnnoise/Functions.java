// SPDX-License-Identifier: Apache-2.0
package org.jackfield.suppressor.rnnoise;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** The functions of {@code rnnoise.h} that are used; the same in RNNoise 0.1 and 0.2. */
final class Functions {

    private Functions() {}

    static native @Nullable Pointer rnnoise_create(@Nullable Pointer model);

    static native void rnnoise_destroy(Pointer state);

    /** Works on 480 samples of ±32768 at 48 kHz; returns how probably they are speech. */
    static native float rnnoise_process_frame(Pointer state, float[] out, float[] in);
}
