// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jackfield.sip.digest.DigestServer.Verdict;
import org.jackfield.sip.testing.VirtualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestServerTest {

    private static final String URI = "sip:600@example.org";

    private final VirtualTime clock = VirtualTime.noon();
    private final Map<String, Secret> users = Map.of(
            "old", Secret.of("old", "house", "right", DigestMode.MD5),
            "new", Secret.of("new", "house", "right", DigestMode.SHA_256),
            "any", Secret.of("any", "house", "right", DigestMode.BOTH));
    private final DigestServer server = new DigestServer(
            "house",
            new Nonces(clock, Duration.ofMinutes(5), 100),
            user -> Optional.ofNullable(users.get(user)),
            user -> DigestMode.BOTH);

    @Test
    void theRightPasswordProvesTheUserInEveryMode() {
        for (String user : users.keySet()) {
            assertThat(verify(answer(user, "right"))).isEqualTo(new DigestServer.Proof(Verdict.PROVED, user));
        }
    }

    @Test
    void bothMeansTwoChallengesWithSha256First() {
        assertThat(server.challenges("any", false))
                .satisfiesExactly(
                        c -> assertThat(c).contains("algorithm=SHA-256", "qop=\"auth\"", "realm=\"house\""),
                        c -> assertThat(c).contains("algorithm=MD5"));
        assertThat(server.challenges("old", false)).hasSize(1).allMatch(c -> c.contains("algorithm=MD5"));
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreToldTheSame() {
        assertThat(verify(answer("any", "wrong")).verdict()).isEqualTo(Verdict.WRONG);
        assertThat(verify(answer("nobody", "right")).verdict()).isEqualTo(Verdict.WRONG);
        assertThat(server.challenges("nobody", false)).hasSameSizeAs(server.challenges("any", false));
    }

    @Test
    void aWeakerAlgorithmThanTheDeviceMayUseIsWrong() {
        DigestClient client = new DigestClient("new", "right", new Random(1));
        client.challenged(server.challenges("old", false), false);
        assertThat(verify(client.answer("INVITE", URI)).verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void aReplayIsStale() {
        String answer = answer("any", "right");
        assertThat(verify(answer).verdict()).isEqualTo(Verdict.PROVED);
        assertThat(verify(answer).verdict()).isEqualTo(Verdict.STALE);
    }

    @Test
    void anExpiredNonceIsStaleOnlyIfTheAnswerIsRight() {
        String right = answer("any", "right");
        String wrong = answer("any", "wrong");
        clock.pass(Duration.ofMinutes(6));
        assertThat(verify(right).verdict()).isEqualTo(Verdict.STALE);
        assertThat(verify(wrong).verdict()).isEqualTo(Verdict.WRONG);
        assertThat(server.challenges("any", true)).allMatch(c -> c.endsWith("stale=true"));
    }

    @Test
    void anAnswerForAnotherNumberIsWrong() {
        assertThat(server.verify(List.of(answer("any", "right")), "INVITE", "0900123")
                        .verdict())
                .isEqualTo(Verdict.WRONG);
        assertThat(server.verify(List.of(answer("any", "right")), "REGISTER", "600")
                        .verdict())
                .isEqualTo(Verdict.WRONG);
    }

    @ParameterizedTest
    @CsvSource({
        "sip:%2321%23@example.org, #21#",
        "sip:#21#@example.org, #21#",
        "sip:600;phone-context=house@example.org, 600;phone-context=house",
        "sip:600@example.org, 600;phone-context=house",
        "tel:600, 600",
        "sip:example.org, 600",
        "*, 600"
    })
    void theNumberIsTheSameHoweverItIsWritten(String uri, String requestUser) {
        assertThat(server.verify(List.of(answerFor(uri)), "INVITE", requestUser).verdict())
                .isEqualTo(Verdict.PROVED);
    }

    @ParameterizedTest
    @CsvSource({"sip:%2321%23@example.org, 21", "sip:600;x=1@example.org, 601;x=1", "sip:%36@example.org, 60"})
    void anotherNumberIsAnotherHoweverItIsWritten(String uri, String requestUser) {
        assertThat(server.verify(List.of(answerFor(uri)), "INVITE", requestUser).verdict())
                .isEqualTo(Verdict.WRONG);
    }

    @Test
    void aSchemeThatIsNotDigestProvesNothingAndIsNoOffence() {
        assertThat(verify("NoOneKnowsThisScheme opaque-data=here").verdict()).isEqualTo(Verdict.ABSENT);
        assertThat(verify("Digestive realm=\"house\"").verdict()).isEqualTo(Verdict.ABSENT);
        assertThat(verify("Digest").verdict()).isEqualTo(Verdict.WRONG);
        assertThat(server.verify(List.of("Basic YTpi", answer("any", "right")), "INVITE", "600")
                        .verdict())
                .isEqualTo(Verdict.PROVED);
    }

    @Test
    void credentialsForOthersAreNotOurs() {
        assertThat(server.verify(List.of(), "INVITE", "600").verdict()).isEqualTo(Verdict.ABSENT);
        assertThat(verify("Digest username=\"a\", realm=\"elsewhere\", nonce=\"x\"")
                        .verdict())
                .isEqualTo(Verdict.ABSENT);
        assertThat(server.verify(
                                List.of(
                                        "Digest username=\"a\", realm=\"elsewhere\", nonce=\"x\"",
                                        answer("any", "right")),
                                "INVITE",
                                "600")
                        .verdict())
                .isEqualTo(Verdict.PROVED);
    }

    @Test
    void whatCannotBeUnderstoodIsWrong() {
        assertThat(verify("Digest username=").verdict()).isEqualTo(Verdict.ABSENT);
        assertThat(verify("Digest \"").verdict()).isEqualTo(Verdict.WRONG);
        assertThat(verify("Digest username=\"any\", realm=\"house\"").verdict()).isEqualTo(Verdict.WRONG);
        assertThat(verify(answer("any", "right").replace("nc=00000001", "nc=zz"))
                        .verdict())
                .isEqualTo(Verdict.WRONG);
        assertThat(verify(answer("any", "right").replace("SHA-256", "SHA-512-256"))
                        .verdict())
                .isEqualTo(Verdict.WRONG);
    }

    @Test
    void clientsWithoutQopAreTakenOnceANonce() {
        DigestClient old = new DigestClient("old", "right", new Random(1));
        String challenge = server.challenges("old", false).get(0).replace(", qop=\"auth\"", "");
        old.challenged(List.of(challenge), false);
        assertThat(verify(old.answer("INVITE", URI)).verdict()).isEqualTo(Verdict.PROVED);
        assertThat(verify(old.answer("INVITE", URI)).verdict()).isEqualTo(Verdict.STALE);
    }

    @Test
    void sessionVariantsAreTaken() {
        DigestClient client = new DigestClient("any", "right", new Random(1));
        String challenge = server.challenges("any", false).get(0).replace("SHA-256", "SHA-256-sess");
        assertThat(client.challenged(List.of(challenge), false)).isTrue();
        assertThat(verify(client.answer("INVITE", URI)).verdict()).isEqualTo(Verdict.PROVED);
    }

    private DigestServer.Proof verify(String credentials) {
        return server.verify(List.of(credentials), "INVITE", "600");
    }

    private String answer(String user, String password) {
        return answer(user, password, URI);
    }

    private String answerFor(String uri) {
        return answer("any", "right", uri);
    }

    private String answer(String user, String password, String uri) {
        DigestClient client = new DigestClient(user, password, new Random(1));
        client.challenged(server.challenges(user, false), false);
        return client.answer("INVITE", uri);
    }
}
