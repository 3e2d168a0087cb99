// SPDX-License-Identifier: Apache-2.0
package org.jackfield.opus;

import java.util.OptionalInt;
import java.util.Set;
import org.jackfield.api.media.CodecDescription;
import org.jackfield.api.media.CodecFormat;

/** How Opus stands in SDP. */
public final class OpusFormat {

    /** Always so, whatever is sent (RFC 7587, 7). */
    private static final CodecFormat FORMAT = new CodecFormat("OPUS", 48_000, 2);

    /** Rates of Opus that a mix can have. */
    private static final Set<Integer> RATES = Set.of(8000, 16_000, 48_000);

    /** Packets of 10 ms are taken, and redundancy is made use of. Mono, the default, is what we send and would like to get. */
    private static final String FMTP = "minptime=10;useinbandfec=1";

    private OpusFormat() {}

    /** What every Opus codec says of itself. */
    public static CodecDescription description() {
        return new CodecDescription(FORMAT, RATES, OptionalInt.empty(), FMTP);
    }
}
