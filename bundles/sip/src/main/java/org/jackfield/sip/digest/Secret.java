// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.digest;

/**
 * What is known of one user: enough to check an answer, not the password itself.
 *
 * @param md5 H(A1) by MD5
 * @param sha256 H(A1) by SHA-256
 * @param mode which of them may be used
 */
public record Secret(String md5, String sha256, DigestMode mode) {

    public static Secret of(String user, String realm, String password, DigestMode mode) {
        return new Secret(
                Digest.secret(DigestAlgorithm.MD5, user, realm, password),
                Digest.secret(DigestAlgorithm.SHA_256, user, realm, password),
                mode);
    }

    String of(DigestAlgorithm algorithm) {
        return algorithm.sameHash(DigestAlgorithm.MD5) ? md5 : sha256;
    }

    @Override
    public String toString() {
        return "Secret[" + mode + "]";
    }
}
