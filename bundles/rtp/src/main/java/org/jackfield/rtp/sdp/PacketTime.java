// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import org.jackfield.api.media.CodecFormat;

/** How much sound, in ms, a packet of a codec may hold. */
final class PacketTime {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 60;

    /** Bytes of payload that pass through any network in one piece, with headers, encryption and a tunnel around them. */
    private static final int ROOM = 1400;

    private PacketTime() {}

    /** The longest of a codec. Uncompressed sound (RFC 3551, 4.5.11) is the one kind that must fear the network's limit. */
    static int longest(CodecFormat format) {
        return format.name().equals("L16")
                ? Math.max(
                        SHORTEST, tens(Math.min(LONGEST, ROOM * 1000 / (2 * format.clockRate() * format.channels()))))
                : LONGEST;
    }

    /**
     * The longest packet time of a codec that is no longer than {@code wanted}, and than what both ends can. Opus has frames of 10,
     * 20, 40 and 60 ms (RFC 6716, 2.1.4); the others are cut to tens.
     */
    static int fitting(CodecFormat format, int wanted, int remoteLongest) {
        int longest = Math.max(SHORTEST, Math.min(longest(format), remoteLongest));
        int time = tens(Math.min(longest, Math.max(SHORTEST, wanted)));
        boolean between = format.name().equals("OPUS") && time > 20 && time % 20 != 0;
        return between ? time - SHORTEST : time;
    }

    private static int tens(int millis) {
        return millis - millis % 10;
    }
}
