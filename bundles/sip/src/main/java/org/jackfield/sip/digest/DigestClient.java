// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.digest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The client's side of digest for one account: answers challenges and goes on using the last nonce with a rising count
 * (RFC 7616, 3.4; RFC 8760, 2.4). Not for several threads at once.
 */
public final class DigestClient {

    private final String user;
    private final String password;
    private final RandomGenerator random;
    private Optional<Challenge> current = Optional.empty();
    private long count;

    /** @param random a strong one */
    public DigestClient(String user, String password, RandomGenerator random) {
        this.user = user;
        this.password = password;
        this.random = random;
    }

    private record Challenge(
            String realm,
            String nonce,
            DigestAlgorithm algorithm,
            boolean named,
            boolean qop,
            Optional<String> opaque,
            boolean stale) {}

    /**
     * Takes the challenges of a 401 or 407 and keeps the strongest that it understands.
     *
     * @param answered whether the request that was refused carried credentials: then only a stale nonce is worth another
     *     try, anything else means that user or password is wrong
     * @return whether the request may be sent again
     */
    public boolean challenged(List<String> challenges, boolean answered) {
        Optional<Challenge> best = challenges.stream()
                .flatMap(value -> AuthParameters.parse(value).stream())
                .flatMap(value -> understood(value).stream())
                .min(Comparator.comparing(Challenge::algorithm));
        if (best.isEmpty()) {
            return false;
        }
        boolean same = current.filter(c -> c.nonce().equals(best.get().nonce())).isPresent();
        current = best;
        count = same ? count : 0;
        return !answered || best.get().stale();
    }

    private static Optional<Challenge> understood(AuthParameters said) {
        boolean qop = said.has("qop");
        boolean auth = Arrays.stream(said.get("qop").split(","))
                .anyMatch(q -> q.strip().equalsIgnoreCase("auth"));
        if (qop && !auth || !said.has("nonce") || !said.has("realm")) {
            return Optional.empty();
        }
        return DigestAlgorithm.of(said.get("algorithm"))
                .map(algorithm -> new Challenge(
                        said.get("realm"),
                        said.get("nonce"),
                        algorithm,
                        said.has("algorithm"),
                        qop,
                        said.has("opaque") ? Optional.of(said.get("opaque")) : Optional.empty(),
                        said.get("stale").equalsIgnoreCase("true")));
    }

    /** Whether a request can carry credentials without being challenged first. */
    public boolean ready() {
        return current.isPresent();
    }

    /**
     * The value of Authorization or Proxy-Authorization for a request; each call counts as a use of the nonce.
     *
     * @throws IllegalStateException before the first challenge
     */
    public String answer(String method, String uri) {
        Challenge challenge =
                current.orElseThrow(() -> new IllegalStateException("No challenge yet: send the request without"));
        byte[] salt = new byte[8];
        random.nextBytes(salt);
        boolean cnonce = challenge.qop() || challenge.algorithm().session();
        Digest.Round round = new Digest.Round(
                challenge.nonce(),
                String.format("%08x", ++count),
                cnonce ? HexFormat.of().formatHex(salt) : "",
                challenge.qop() ? "auth" : "");
        String secret = Digest.secret(challenge.algorithm(), user, challenge.realm(), password);
        return write(challenge, round, uri, Digest.response(challenge.algorithm(), secret, round, method, uri));
    }

    private String write(Challenge challenge, Digest.Round round, String uri, String response) {
        StringBuilder header = new StringBuilder("Digest username=")
                .append(AuthParameters.quote(user))
                .append(", realm=")
                .append(AuthParameters.quote(challenge.realm()))
                .append(", nonce=")
                .append(AuthParameters.quote(challenge.nonce()))
                .append(", uri=")
                .append(AuthParameters.quote(uri))
                .append(", response=\"")
                .append(response)
                .append('"');
        if (challenge.named()) {
            header.append(", algorithm=").append(challenge.algorithm().token());
        }
        if (!round.cnonce().isEmpty()) {
            header.append(", cnonce=\"").append(round.cnonce()).append('"');
        }
        if (challenge.qop()) {
            header.append(", qop=auth, nc=").append(round.count());
        }
        challenge.opaque().ifPresent(o -> header.append(", opaque=").append(AuthParameters.quote(o)));
        return header.toString();
    }
}
