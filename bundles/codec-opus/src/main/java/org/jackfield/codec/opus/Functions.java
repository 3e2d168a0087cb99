// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** The functions of {@code opus.h} that are used, and the numbers that it gives to what they are asked. */
final class Functions {

    /** {@code OPUS_APPLICATION_VOIP}: made for speech. */
    static final int VOICE = 2048;

    static final int SET_BITRATE = 4002;
    static final int SET_MAX_BANDWIDTH = 4004;
    static final int SET_VBR = 4006;
    static final int SET_COMPLEXITY = 4010;
    static final int SET_INBAND_FEC = 4012;
    static final int SET_PACKET_LOSS = 4014;
    static final int SET_DTX = 4016;
    static final int SET_SIGNAL = 4024;

    /** {@code OPUS_SIGNAL_VOICE} */
    static final int SIGNAL_VOICE = 3001;

    private Functions() {}

    static native @Nullable Pointer opus_encoder_create(
            int rate, int channels, int application, int @Nullable [] error);

    static native void opus_encoder_destroy(Pointer encoder);

    /** Returns the length of the packet in bytes; negative is an error. */
    static native int opus_encode(Pointer encoder, short[] pcm, int samples, byte[] packet, int most);

    /** Variadic in C; by the calling conventions of Linux on x86-64 and ARM64 an int goes the same way. */
    static native int opus_encoder_ctl(Pointer encoder, int request, int value);

    static native @Nullable Pointer opus_decoder_create(int rate, int channels, int @Nullable [] error);

    static native void opus_decoder_destroy(Pointer decoder);

    /**
     * Returns how many samples were written; negative is an error.
     *
     * @param packet null for one that is lost
     * @param fec 1 to decode what the packet tells of the one before it
     */
    static native int opus_decode(
            Pointer decoder, byte @Nullable [] packet, int length, short[] pcm, int samples, int fec);

    static native String opus_strerror(int error);
}
