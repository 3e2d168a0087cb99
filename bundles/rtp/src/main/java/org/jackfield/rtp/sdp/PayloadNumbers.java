// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.media.CodecFormat;

/**
 * The payload types of one session. A number once given to a codec, by either side, means that codec for the session's life
 * (RFC 3264, 8.3.2).
 */
final class PayloadNumbers {

    static final String TELEPHONE_EVENT = "TELEPHONE-EVENT";

    /** What most phones take for digits at 8000 Hz; some take nothing else. */
    private static final int USUAL_TELEPHONE_EVENT = 101;

    static final int USUAL_CLOCK_RATE = 8000;

    private static final int FIRST_DYNAMIC = 96;
    private static final int LAST = 127;

    /** Static payload types of audio with one meaning (RFC 3551, table 4). */
    private static final Map<Integer, CodecFormat> STATIC = Map.ofEntries(
            Map.entry(0, new CodecFormat("PCMU", 8000, 1)),
            Map.entry(3, new CodecFormat("GSM", 8000, 1)),
            Map.entry(4, new CodecFormat("G723", 8000, 1)),
            Map.entry(5, new CodecFormat("DVI4", 8000, 1)),
            Map.entry(6, new CodecFormat("DVI4", 16000, 1)),
            Map.entry(7, new CodecFormat("LPC", 8000, 1)),
            Map.entry(8, new CodecFormat("PCMA", 8000, 1)),
            Map.entry(9, new CodecFormat("G722", 8000, 1)),
            Map.entry(10, new CodecFormat("L16", 44100, 2)),
            Map.entry(11, new CodecFormat("L16", 44100, 1)),
            Map.entry(12, new CodecFormat("QCELP", 8000, 1)),
            Map.entry(13, new CodecFormat("CN", 8000, 1)),
            Map.entry(15, new CodecFormat("G728", 8000, 1)),
            Map.entry(18, new CodecFormat("G729", 8000, 1)));

    private final Map<CodecFormat, Integer> numbers = new HashMap<>();
    private final BitSet used = new BitSet(LAST + 1);

    /** The codec that a payload type means without {@code a=rtpmap}. */
    static Optional<CodecFormat> fixed(int payloadType) {
        return Optional.ofNullable(STATIC.get(payloadType));
    }

    /** Remembers what the far end means by a number. */
    void learn(AudioCodec codec) {
        used.set(codec.payloadType());
        numbers.putIfAbsent(codec.format(), codec.payloadType());
    }

    /** The number under which we offer a codec. */
    int number(CodecFormat format) {
        Integer known = numbers.get(format);
        if (known != null) {
            return known;
        }
        int number = fixedNumber(format);
        if (number < 0) {
            number = free(format);
        }
        used.set(number);
        numbers.put(format, number);
        return number;
    }

    private static int fixedNumber(CodecFormat format) {
        for (Map.Entry<Integer, CodecFormat> entry : STATIC.entrySet()) {
            if (entry.getValue().equals(format)) {
                return entry.getKey();
            }
        }
        return -1;
    }

    private int free(CodecFormat format) {
        boolean usual = format.name().equals(TELEPHONE_EVENT) && format.clockRate() == USUAL_CLOCK_RATE;
        if (usual && !used.get(USUAL_TELEPHONE_EVENT)) {
            return USUAL_TELEPHONE_EVENT;
        }
        for (int number = FIRST_DYNAMIC; number <= LAST; number++) {
            if (!used.get(number) && (usual || number != USUAL_TELEPHONE_EVENT)) {
                return number;
            }
        }
        throw new IllegalArgumentException("No payload type is left for " + format);
    }
}
