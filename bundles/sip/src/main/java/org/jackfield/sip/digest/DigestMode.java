// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.digest;

import java.util.List;
import java.util.Locale;

/** Which algorithms a device is challenged with, in the order of the challenges (RFC 8760, 2.3: preferred first). */
public enum DigestMode {
    MD5(List.of(DigestAlgorithm.MD5)),
    SHA_256(List.of(DigestAlgorithm.SHA_256)),
    BOTH(List.of(DigestAlgorithm.SHA_256, DigestAlgorithm.MD5));

    private final List<DigestAlgorithm> algorithms;

    DigestMode(List<DigestAlgorithm> algorithms) {
        this.algorithms = algorithms;
    }

    public List<DigestAlgorithm> algorithms() {
        return algorithms;
    }

    /** Whether credentials of that algorithm, or of its session variant, are taken. */
    public boolean takes(DigestAlgorithm algorithm) {
        return algorithms.stream().anyMatch(algorithm::sameHash);
    }

    /** {@code md5}, {@code sha-256} or {@code both}. */
    public static DigestMode of(String setting) {
        return valueOf(setting.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
