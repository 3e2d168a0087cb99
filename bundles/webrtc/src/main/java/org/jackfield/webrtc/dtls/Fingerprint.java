// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.dtls;

import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * By what the far end says its certificate is known (RFC 8122, 5).
 *
 * @param hash as Java names it
 * @param value bytes in upper-case hexadecimal, separated by colons
 */
public record Fingerprint(String hash, String value) {

    /** Those that cannot be forged. */
    private static final Set<String> GOOD = Set.of("SHA-256", "SHA-384", "SHA-512");

    /** Reads {@code sha-256 4A:AD:…}; empty if it is not of that form, or its hash proves nothing. */
    public static Optional<Fingerprint> parse(String text) {
        String[] words = text.strip().toUpperCase(Locale.ROOT).split("\\s+", -1);
        return words.length == 2 && GOOD.contains(words[0])
                ? Optional.of(new Fingerprint(words[0], words[1]))
                : Optional.empty();
    }

    boolean matches(byte[] certificate) {
        try {
            return Identity.fingerprint(hash, certificate).equals(value);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
