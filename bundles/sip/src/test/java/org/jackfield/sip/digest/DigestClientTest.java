// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigestClientTest {

    private static final String MD5 = "Digest realm=\"carrier\", nonce=\"n1\", algorithm=MD5, qop=\"auth,auth-int\"";
    private static final String SHA = "Digest realm=\"carrier\", nonce=\"n2\", algorithm=SHA-256, qop=\"auth\"";

    private final DigestClient client = new DigestClient("user", "pass\"word", new Random(1));

    @Test
    void theStrongestChallengeIsAnswered() {
        assertThat(client.challenged(List.of(MD5, SHA), false)).isTrue();
        assertThat(client.answer("REGISTER", "sip:carrier"))
                .contains("algorithm=SHA-256", "nonce=\"n2\"", "qop=auth", "nc=00000001");
    }

    @Test
    void theCountRisesWithEveryUseAndStartsAnewWithANonce() {
        client.challenged(List.of(SHA), false);
        client.answer("REGISTER", "sip:carrier");
        assertThat(client.answer("REGISTER", "sip:carrier")).contains("nc=00000002");
        client.challenged(List.of(SHA.replace("n2", "n3") + ", stale=true"), true);
        assertThat(client.answer("REGISTER", "sip:carrier")).contains("nc=00000001", "nonce=\"n3\"");
    }

    @Test
    void aRefusedAnswerIsNotTriedAgain() {
        assertThat(client.challenged(List.of(SHA), false)).isTrue();
        assertThat(client.challenged(List.of(SHA), true)).isFalse();
        assertThat(client.challenged(List.of(SHA + ", stale=TRUE"), true)).isTrue();
    }

    @Test
    void aNonceThatIsGivenTwiceGoesOnCounting() {
        client.challenged(List.of(SHA), false);
        client.answer("INVITE", "sip:1@carrier");
        client.challenged(List.of(SHA), false);
        assertThat(client.answer("INVITE", "sip:2@carrier")).contains("nc=00000002");
    }

    @Test
    void aChallengeWithoutQopOrAlgorithmIsAnsweredAsOldServersExpect() {
        client.challenged(List.of("Digest realm=\"carrier\", nonce=\"n1\", opaque=\"o\""), false);
        assertThat(client.answer("REGISTER", "sip:carrier"))
                .contains("opaque=\"o\"")
                .doesNotContain("qop", "nc=", "cnonce", "algorithm");
    }

    @Test
    void whatIsNotUnderstoodIsPassedOver() {
        assertThat(client.challenged(List.of("Basic realm=\"x\"", "Digest realm=\"x\""), false))
                .isFalse();
        assertThat(client.challenged(List.of(SHA.replace("SHA-256", "SHA-512-256")), false))
                .isFalse();
        assertThat(client.challenged(List.of(SHA.replace("\"auth\"", "\"auth-int\"")), false))
                .isFalse();
        assertThat(client.ready()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> client.answer("REGISTER", "sip:carrier"));
    }
}
