// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The examples printed in the RFCs. */
class DigestTest {

    private static final Digest.Round RFC7616 = new Digest.Round(
            "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
            "00000001",
            "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
            "auth");

    @Test
    void md5AnswerIsThatOfRfc7616() {
        assertThat(response(DigestAlgorithm.MD5, RFC7616)).isEqualTo("8ca523f5e9506fed4657c9700eebdbec");
    }

    @Test
    void sha256AnswerIsThatOfRfc7616() {
        assertThat(response(DigestAlgorithm.SHA_256, RFC7616))
                .isEqualTo("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
    }

    @Test
    void answerWithoutQopIsThatOfTheErratumOfRfc2069() {
        String secret = Digest.secret(DigestAlgorithm.MD5, "Mufasa", "testrealm@host.com", "CircleOfLife");
        Digest.Round round = new Digest.Round("dcd98b7102dd2f0e8b11d0f600bfb0c093", "", "", "");
        assertThat(Digest.response(DigestAlgorithm.MD5, secret, round, "GET", "/dir/index.html"))
                .isEqualTo("1949323746fe6a43ef61f9606e7febea");
    }

    private static String response(DigestAlgorithm algorithm, Digest.Round round) {
        String secret = Digest.secret(algorithm, "Mufasa", "http-auth@example.org", "Circle of Life");
        return Digest.response(algorithm, secret, round, "GET", "/dir/index.html");
    }
}
