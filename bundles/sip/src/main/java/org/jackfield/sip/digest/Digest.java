// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.digest;

/** The sums of RFC 7616, 3.4. */
final class Digest {

    private Digest() {}

    /** H(A1) without the session step: what a server may keep in place of the password. */
    static String secret(DigestAlgorithm algorithm, String user, String realm, String password) {
        return algorithm.hash(user + ':' + realm + ':' + password);
    }

    /**
     * The response.
     *
     * @param secret see {@link #secret}
     */
    static String response(DigestAlgorithm algorithm, String secret, Round round, String method, String uri) {
        String ha1 = algorithm.session() ? algorithm.hash(secret + ':' + round.nonce() + ':' + round.cnonce()) : secret;
        String ha2 = algorithm.hash(method + ':' + uri);
        String middle = round.qop().isEmpty()
                ? round.nonce()
                : round.nonce() + ':' + round.count() + ':' + round.cnonce() + ':' + round.qop();
        return algorithm.hash(ha1 + ':' + middle + ':' + ha2);
    }

    /**
     * What makes one answer differ from the next.
     *
     * @param count the nonce count as eight hex digits
     * @param qop {@code auth}, or empty for clients older than RFC 2617
     */
    record Round(String nonce, String count, String cnonce, String qop) {}
}
