// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jackfield.sip.message.SipUri;

/**
 * The server's side of digest: makes challenges and checks answers (RFC 7616, RFC 8760). An unknown user gets the same
 * answer after the same work as a wrong password. Any thread.
 */
public final class DigestServer {

    private static final Pattern COUNT = Pattern.compile("[0-9a-fA-F]{8}");

    private final String realm;
    private final Nonces nonces;
    private final Function<String, Optional<Secret>> users;
    private final Function<String, DigestMode> guess;

    /**
     * @param users what is known of a user
     * @param guess how a user who does not exist is challenged; always the same for the same name
     */
    public DigestServer(
            String realm, Nonces nonces, Function<String, Optional<Secret>> users, Function<String, DigestMode> guess) {
        this.realm = realm;
        this.nonces = nonces;
        this.users = users;
        this.guess = guess;
    }

    /** What credentials are worth. */
    public enum Verdict {
        /** There are none for our realm, or only ones of a scheme that is not Digest. */
        ABSENT,
        /** The user is who he says. */
        PROVED,
        /** The answer is right but the nonce is too old or its count was used: to be challenged again. */
        STALE,
        /** Wrong user, wrong password, or not to be understood. */
        WRONG
    }

    /**
     * The outcome.
     *
     * @param user whom the credentials name; empty if none
     */
    public record Proof(Verdict verdict, String user) {}

    /** The values of WWW-Authenticate or Proxy-Authenticate for a request that claims to come from {@code user}. */
    public List<String> challenges(String user, boolean stale) {
        DigestMode mode = users.apply(user).map(Secret::mode).orElseGet(() -> guess.apply(user));
        List<String> challenges = new ArrayList<>();
        for (DigestAlgorithm algorithm : mode.algorithms()) {
            challenges.add("Digest realm=" + AuthParameters.quote(realm) + ", nonce=\"" + nonces.make()
                    + "\", algorithm=" + algorithm.token() + ", qop=\"auth\"" + (stale ? ", stale=true" : ""));
        }
        return challenges;
    }

    /**
     * Checks credentials.
     *
     * @param credentials values of Authorization or Proxy-Authorization
     * @param requestUser user part of the Request-URI, escapes resolved; where credentials name a number too, it must be the
     *     same, lest they be used for another call
     */
    public Proof verify(List<String> credentials, String method, String requestUser) {
        Proof worst = new Proof(Verdict.ABSENT, "");
        for (String value : credentials) {
            if (!AuthParameters.digest(value)) {
                continue;
            }
            Optional<AuthParameters> parsed = AuthParameters.parse(value);
            if (parsed.isEmpty()) {
                worst = new Proof(Verdict.WRONG, "");
            } else if (parsed.get().get("realm").equals(realm)) {
                return verify(parsed.get(), method, requestUser);
            }
        }
        return worst;
    }

    private Proof verify(AuthParameters said, String method, String requestUser) {
        String user = said.get("username");
        DigestAlgorithm algorithm = DigestAlgorithm.of(said.get("algorithm")).orElse(DigestAlgorithm.MD5);
        Optional<Secret> known = users.apply(user);
        // The sums are made for everybody, so that time does not tell who exists.
        String secret = known.map(s -> s.of(algorithm)).orElse("0".repeat(32));
        Digest.Round round = new Digest.Round(said.get("nonce"), said.get("nc"), said.get("cnonce"), said.get("qop"));
        String expected = Digest.response(algorithm, secret, round, method, said.get("uri"));
        boolean right = same(expected, said.get("response").toLowerCase(Locale.ROOT))
                & known.isPresent()
                & wellFormed(said)
                & sameUser(said.get("uri"), requestUser);
        if (!right || known.filter(s -> s.mode().takes(algorithm)).isEmpty()) {
            return new Proof(Verdict.WRONG, user);
        }
        long count = round.qop().isEmpty() ? 0 : Long.parseLong(round.count(), 16);
        return new Proof(nonces.use(round.nonce(), count) == Nonces.State.GOOD ? Verdict.PROVED : Verdict.STALE, user);
    }

    private static boolean wellFormed(AuthParameters said) {
        if (said.has("algorithm") && DigestAlgorithm.of(said.get("algorithm")).isEmpty()) {
            return false;
        }
        String qop = said.get("qop");
        if (qop.isEmpty()) {
            return true;
        }
        return qop.equalsIgnoreCase("auth")
                && !said.get("cnonce").isEmpty()
                && COUNT.matcher(said.get("nc")).matches()
                && !said.get("nc").equals("00000000");
    }

    private static boolean sameUser(String uri, String requestUser) {
        // Parameters of a number do not count: proxies add them and old telephones leave them out.
        String named = SipUri.parse(uri).map(SipUri::number).orElse("");
        String dialled = SipUri.of(requestUser, "", 0).number();
        return named.isEmpty() || dialled.isEmpty() || named.equals(dialled);
    }

    private static boolean same(String expected, String said) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), said.getBytes(StandardCharsets.UTF_8));
    }
}
