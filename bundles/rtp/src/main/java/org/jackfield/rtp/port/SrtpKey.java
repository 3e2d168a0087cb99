// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.port;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/** Master key and salt of one direction. Immutable; never shows itself. */
public final class SrtpKey {

    private final SrtpSuite suite;
    private final byte[] keyAndSalt;

    private SrtpKey(SrtpSuite suite, byte[] keyAndSalt) {
        if (keyAndSalt.length != suite.keyLength() + suite.saltLength()) {
            throw new IllegalArgumentException(suite + " needs " + (suite.keyLength() + suite.saltLength())
                    + " bytes of key and salt, not " + keyAndSalt.length);
        }
        this.suite = suite;
        this.keyAndSalt = keyAndSalt;
    }

    /**
     * A key that came from elsewhere.
     *
     * @param keyAndSalt master key followed by master salt
     * @throws IllegalArgumentException if the length is not the suite's
     */
    public static SrtpKey of(SrtpSuite suite, byte[] keyAndSalt) {
        return new SrtpKey(suite, keyAndSalt.clone());
    }

    /**
     * A key as written in SDP (RFC 4568, 6.1).
     *
     * @throws IllegalArgumentException if it is not Base64 or its length is not the suite's
     */
    public static SrtpKey ofBase64(SrtpSuite suite, String text) {
        return new SrtpKey(suite, Base64.getDecoder().decode(text));
    }

    /** A new key. */
    public static SrtpKey random(SrtpSuite suite, SecureRandom random) {
        byte[] bytes = new byte[suite.keyLength() + suite.saltLength()];
        random.nextBytes(bytes);
        return new SrtpKey(suite, bytes);
    }

    public SrtpSuite suite() {
        return suite;
    }

    /** The master key; a copy. */
    public byte[] key() {
        return Arrays.copyOf(keyAndSalt, suite.keyLength());
    }

    /** The master salt; a copy. */
    public byte[] salt() {
        return Arrays.copyOfRange(keyAndSalt, suite.keyLength(), keyAndSalt.length);
    }

    /** As written in SDP. */
    public String base64() {
        return Base64.getEncoder().encodeToString(keyAndSalt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SrtpKey key && key.suite == suite && MessageDigest.isEqual(key.keyAndSalt, keyAndSalt);
    }

    @Override
    public int hashCode() {
        return suite.hashCode();
    }

    @Override
    public String toString() {
        return suite + " (key hidden)";
    }
}
