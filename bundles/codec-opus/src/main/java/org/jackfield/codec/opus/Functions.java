// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** The functions of {@code opus.h} that are used; those of each frame are bound directly, so that they allocate nothing. */
final class Functions {

    /** For speech ({@code OPUS_APPLICATION_VOIP}). */
    static final int VOIP = 2048;

    static final int OK = 0;

    private Functions() {}

    static native @Nullable Pointer opus_encoder_create(int rate, int channels, int application, int[] error);

    static native int opus_encode(Pointer encoder, short[] pcm, int samples, byte[] packet, int room);

    static native void opus_encoder_destroy(Pointer encoder);

    static native @Nullable Pointer opus_decoder_create(int rate, int channels, int[] error);

    /** @param packet null if it was lost */
    static native int opus_decode(
            Pointer decoder, byte @Nullable [] packet, int length, short[] pcm, int samples, int redundancy);

    static native void opus_decoder_destroy(Pointer decoder);

    static native String opus_strerror(int error);

    static native String opus_get_version_string();
}
