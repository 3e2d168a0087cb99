// SPDX-License-Identifier: Apache-2.0
package org.jackfield.opus;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the far end's decoder wishes of an encoder (RFC 7587, 6.1). That it takes stereo needs no answer: what we send is mono.
 *
 * @param maxPlaybackRate Hz up to which it can play
 * @param maxAverageBitrate bit/s
 * @param fec whether it makes use of redundancy
 * @param dtx whether it would like to get nothing in silence
 * @param cbr whether all packets should be of one size
 */
public record OpusWishes(int maxPlaybackRate, int maxAverageBitrate, boolean fec, boolean dtx, boolean cbr) {

    private static final int FULL_RATE = 48_000;
    private static final int LEAST_RATE = 8000;
    private static final int LEAST_BITRATE = 6000;
    private static final int MOST_BITRATE = 510_000;

    /** Reads format parameters. What is not understood, or outside its range, counts as not said. */
    public static OpusWishes of(String fmtp) {
        Map<String, String> said = new HashMap<>();
        for (String parameter : fmtp.split(";")) {
            String[] parts = parameter.split("=", 2);
            if (parts.length == 2) {
                said.put(parts[0].strip().toLowerCase(Locale.ROOT), parts[1].strip());
            }
        }
        return new OpusWishes(
                number(said.get("maxplaybackrate"), LEAST_RATE, FULL_RATE),
                number(said.get("maxaveragebitrate"), LEAST_BITRATE, MOST_BITRATE),
                "1".equals(said.get("useinbandfec")),
                "1".equals(said.get("usedtx")),
                "1".equals(said.get("cbr")));
    }

    /** The number in its range; {@code most}, which is the default of both, if there is none. */
    private static int number(@Nullable String text, int least, int most) {
        if (text == null || !text.matches("\\d{1,9}")) {
            return most;
        }
        return Math.max(least, Math.min(most, Integer.parseInt(text)));
    }
}
