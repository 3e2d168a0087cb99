// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The hash algorithms of RFC 7616, 3.3 that SIP uses (RFC 8760), strongest first. */
public enum DigestAlgorithm {
    SHA_256("SHA-256", "SHA-256", false),
    SHA_256_SESS("SHA-256-sess", "SHA-256", true),
    MD5("MD5", "MD5", false),
    MD5_SESS("MD5-sess", "MD5", true);

    private final String token;
    private final String hash;
    private final boolean session;

    DigestAlgorithm(String token, String hash, boolean session) {
        this.token = token;
        this.hash = hash;
        this.session = session;
    }

    /** As written in a header. */
    public String token() {
        return token;
    }

    /** Whether the secret is mixed with nonce and cnonce once a session. */
    public boolean session() {
        return session;
    }

    /** Whether both use the same hash function. */
    public boolean sameHash(DigestAlgorithm other) {
        return hash.equals(other.hash);
    }

    /** The hash of the text's UTF-8 bytes in lower-case hex. */
    public String hash(String text) {
        try {
            byte[] sum = MessageDigest.getInstance(hash).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no " + hash + ": use a complete one", e);
        }
    }

    /** The algorithm of that name, in any case; an absent name ("") means MD5 (RFC 7616, 3.3). */
    public static Optional<DigestAlgorithm> of(String token) {
        if (token.isEmpty()) {
            return Optional.of(MD5);
        }
        for (DigestAlgorithm known : values()) {
            if (known.token.equalsIgnoreCase(token)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }
}
