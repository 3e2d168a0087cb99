// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import java.util.Optional;
import org.jackfield.rtp.port.SrtpKey;
import org.jackfield.rtp.port.SrtpSuite;

/**
 * A key in an {@code a=crypto} line (RFC 4568, 9.1) that we can use: a suite of ours, one inline key, no MKI, and no session
 * parameter that would change the cipher.
 *
 * @param tag by which the answer names it
 * @param key suite, key and salt
 */
record SdpCrypto(String tag, SrtpKey key) {

    private static final String INLINE = "inline:";

    /** Reads what stands behind {@code a=crypto:}; empty if it is not for us. */
    static Optional<SdpCrypto> parse(String value) {
        String[] parts = value.strip().split("\\s+");
        if (parts.length < 3 || parts[2].indexOf(';') >= 0 || !harmless(parts)) {
            return Optional.empty();
        }
        String parameter = parts[2];
        if (!parameter.regionMatches(true, 0, INLINE, 0, INLINE.length())) {
            return Optional.empty();
        }
        String[] inline = parameter.substring(INLINE.length()).split("\\|");
        for (int i = 1; i < inline.length; i++) {
            if (inline[i].indexOf(':') >= 0) {
                return Optional.empty(); // an MKI in each packet (RFC 4568, 6.1)
            }
        }
        return SrtpSuite.named(parts[1])
                .flatMap(suite -> key(suite, inline[0]))
                .map(key -> new SdpCrypto(parts[0], key));
    }

    /** Session parameters (RFC 4568, 6.3): only the window hint and what is marked as optional may be passed over. */
    private static boolean harmless(String[] parts) {
        for (int i = 3; i < parts.length; i++) {
            if (!parts[i].startsWith("WSH=") && !parts[i].startsWith("-")) {
                return false;
            }
        }
        return true;
    }

    private static Optional<SrtpKey> key(SrtpSuite suite, String base64) {
        try {
            return Optional.of(SrtpKey.ofBase64(suite, base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    SdpAttribute attribute() {
        return new SdpAttribute("crypto", tag + " " + key.suite() + " " + INLINE + key.base64());
    }

    @Override
    public String toString() {
        return "crypto " + tag + " " + key;
    }
}
