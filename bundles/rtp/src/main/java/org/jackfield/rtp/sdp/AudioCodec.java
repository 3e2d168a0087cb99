// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecOffer;

/**
 * A payload type and what it means.
 *
 * @param payloadType 0 to 127
 * @param format from {@code a=rtpmap} or the static table (RFC 3551, 6)
 * @param fmtp from {@code a=fmtp}; empty if none
 */
record AudioCodec(int payloadType, CodecFormat format, String fmtp) {

    /** The codec without its number. */
    CodecOffer offer() {
        return new CodecOffer(format, fmtp);
    }

    /** Whether it carries digits (RFC 4733) rather than sound. */
    boolean telephoneEvent() {
        return format.name().equals(PayloadNumbers.TELEPHONE_EVENT);
    }

    /** Whether it carries sound. */
    boolean sound() {
        return !telephoneEvent() && !comfortNoise();
    }

    /** Whether it is comfort noise (RFC 3389), which accompanies a codec. */
    boolean comfortNoise() {
        return format.name().equals("CN");
    }
}
