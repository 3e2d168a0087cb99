// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.port;

import java.util.Optional;

/** How SRTP encrypts and authenticates. The names are those of SDP security descriptions. */
public enum SrtpSuite {
    /** RFC 4568, 6.2. */
    AES_CM_128_HMAC_SHA1_80(16, 14),
    /** RFC 4568, 6.2: shorter tag on RTP. */
    AES_CM_128_HMAC_SHA1_32(16, 14),
    /** RFC 7714. */
    AEAD_AES_128_GCM(16, 12),
    /** RFC 7714. */
    AEAD_AES_256_GCM(32, 12);

    private final int keyLength;
    private final int saltLength;

    SrtpSuite(int keyLength, int saltLength) {
        this.keyLength = keyLength;
        this.saltLength = saltLength;
    }

    /** Length of the master key in bytes. */
    public int keyLength() {
        return keyLength;
    }

    /** Length of the master salt in bytes. */
    public int saltLength() {
        return saltLength;
    }

    /** The suite of this name, in whatever case. */
    public static Optional<SrtpSuite> named(String name) {
        for (SrtpSuite suite : values()) {
            if (suite.name().equalsIgnoreCase(name)) {
                return Optional.of(suite);
            }
        }
        return Optional.empty();
    }
}
