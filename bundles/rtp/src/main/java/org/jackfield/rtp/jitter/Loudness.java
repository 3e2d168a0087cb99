// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.jitter;

import org.jackfield.api.media.CodecFormat;

/** Tells, without decoding, whether leaving out or stretching a payload would hardly be heard. */
interface Loudness {

    /** A codec that does not tell. */
    Loudness UNKNOWN = (payload, length) -> false;

    /** Whether the first {@code length} bytes are near silence. */
    boolean quiet(byte[] payload, int length);

    /** For G.711 the logarithm of the level stands in each byte; other codecs do not tell. */
    static Loudness of(CodecFormat format) {
        return switch (format.name()) {
            case "PCMU" -> (payload, length) -> average(payload, length, 0xff) < QUIET;
            case "PCMA" -> (payload, length) -> average(payload, length, 0x55) < QUIET;
            default -> UNKNOWN;
        };
    }

    /** In G.711's logarithmic steps, of 127: about −50 dB of full scale. */
    int QUIET = 32;

    private static int average(byte[] payload, int length, int mask) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += (payload[i] ^ mask) & 0x7f;
        }
        return length == 0 ? 0 : sum / length;
    }
}
