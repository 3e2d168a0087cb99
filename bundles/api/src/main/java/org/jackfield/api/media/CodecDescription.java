// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

import java.util.OptionalInt;
import java.util.Set;

/**
 * What a codec plug-in says of its codec.
 *
 * @param format its name in SDP
 * @param audioRates sample rates in Hz of the PCM it takes and gives; the first choice of the mix decides
 * @param payloadType its static RTP payload type (RFC 3551, 6); empty if dynamic
 * @param fmtp what we offer as {@code a=fmtp}; empty if nothing
 */
public record CodecDescription(CodecFormat format, Set<Integer> audioRates, OptionalInt payloadType, String fmtp) {

    public CodecDescription {
        audioRates = Set.copyOf(audioRates);
        if (audioRates.isEmpty()) {
            throw new IllegalArgumentException(format + " needs at least one audio rate");
        }
    }

    /** The codec as we offer it. */
    public CodecOffer offer() {
        return new CodecOffer(format, fmtp);
    }
}
