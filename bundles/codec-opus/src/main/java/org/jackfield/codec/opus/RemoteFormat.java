// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the far end says of how it wants to be sent to ({@code a=fmtp}, RFC 7587, 6.1). What is not a number where one belongs is
 * passed over, as is what is not known.
 *
 * @param playbackRate highest sample rate in Hz that it can render
 * @param averageBitrate in bit/s at most
 * @param fec whether it can use what packets tell of the one before
 * @param dtx whether it prefers that little is sent in silence
 * @param constantBitrate whether it prefers that
 */
record RemoteFormat(int playbackRate, int averageBitrate, boolean fec, boolean dtx, boolean constantBitrate) {

    private static final int FULL_BAND = 48_000;
    private static final int MOST_BITRATE = 510_000;

    static RemoteFormat of(String fmtp) {
        Map<String, String> values = new HashMap<>();
        for (String parameter : fmtp.split(";")) {
            String[] parts = parameter.strip().split("=", 2);
            if (parts.length == 2) {
                values.put(parts[0].strip().toLowerCase(Locale.ROOT), parts[1].strip());
            }
        }
        return new RemoteFormat(
                number(values.get("maxplaybackrate"), 8000, FULL_BAND, FULL_BAND),
                number(values.get("maxaveragebitrate"), 6000, MOST_BITRATE, MOST_BITRATE),
                "1".equals(values.get("useinbandfec")),
                "1".equals(values.get("usedtx")),
                "1".equals(values.get("cbr")));
    }

    private static int number(@Nullable String text, int least, int most, int otherwise) {
        if (text == null || !text.matches("[0-9]{1,9}")) {
            return otherwise;
        }
        return Math.max(least, Math.min(most, Integer.parseInt(text)));
    }

    /** libopus's number of the widest band that makes sense: {@code OPUS_BANDWIDTH_NARROWBAND} to {@code FULLBAND}. */
    int bandwidth() {
        if (playbackRate <= 8000) {
            return 1101;
        }
        return playbackRate <= 12_000 ? 1102 : playbackRate <= 16_000 ? 1103 : playbackRate <= 24_000 ? 1104 : 1105;
    }
}
