// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

import java.util.Locale;

/**
 * What makes two codecs the same one in SDP: the three parts of {@code rtpmap} (RFC 8866, 6.6).
 *
 * @param name encoding name; kept in upper case, since names compare without regard to case
 * @param clockRate RTP clock rate in Hz, which for G.722 (8000) is not the rate of its sound (RFC 3551, 4.5.2)
 * @param channels 1 or 2
 */
public record CodecFormat(String name, int clockRate, int channels) {

    public CodecFormat {
        if (name.isBlank() || clockRate <= 0 || channels <= 0) {
            throw new IllegalArgumentException("Not a codec format: " + name + "/" + clockRate + "/" + channels);
        }
        name = name.toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return channels == 1 ? name + "/" + clockRate : name + "/" + clockRate + "/" + channels;
    }
}
