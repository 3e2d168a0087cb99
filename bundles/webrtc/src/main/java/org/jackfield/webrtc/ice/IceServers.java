// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.ice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ice4j.Transport;
import org.ice4j.TransportAddress;
import org.ice4j.ice.harvest.CandidateHarvester;
import org.ice4j.ice.harvest.StunCandidateHarvester;
import org.ice4j.ice.harvest.TurnCandidateHarvester;
import org.ice4j.security.LongTermCredential;

/**
 * The STUN and TURN servers that are configured. Immutable.
 *
 * @param stun URIs by RFC 7064
 * @param turn URIs by RFC 7065
 * @param account who we are to all of the TURN servers
 */
public record IceServers(List<String> stun, List<String> turn, Account account) {

    public static final IceServers NONE = new IceServers(List.of(), List.of(), new Password("", ""));

    private static final String HOST = "([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])";
    private static final String PORT =
            "(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?";
    private static final Pattern PLAIN_UDP =
            Pattern.compile("(stun|turn):\\[?(?<host>[^\\]?]+?)\\]?(:(?<port>[0-9]+))?(\\?transport=udp)?");
    private static final int DEFAULT_PORT = 3478;

    /** The user of whom passwords for ourselves are made. */
    private static final String OURSELVES = "jackfield";

    private static final Pattern STUN_URI = Pattern.compile("stuns?:" + HOST + PORT);
    private static final Pattern TURN_URI = Pattern.compile("turns?:" + HOST + PORT + "(\\?transport=(udp|tcp))?");

    /** How a TURN server knows whom to serve. */
    public sealed interface Account permits Password, Secret {

        /**
         * Names a browser to the server.
         *
         * @param urls the servers
         * @param user who is logged in there
         */
        IceServer serve(List<String> urls, String user, Instant now);
    }

    /** One user for all, whose password every browser is told (RFC 8489, 9.2). */
    public record Password(String user, String password) implements Account {

        @Override
        public IceServer serve(List<String> urls, String whose, Instant now) {
            return new IceServer(urls, user, password);
        }

        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * A secret that only the server and we know, of which passwords are made that hold for a time: what coturn calls
     * {@code use-auth-secret}, the "REST API for access to TURN services".
     *
     * @param lifetime for how long a password holds
     */
    public record Secret(String secret, Duration lifetime) implements Account {

        private static final String HASH = "HmacSHA1";

        @Override
        public IceServer serve(List<String> urls, String user, Instant now) {
            String name = now.plus(lifetime).getEpochSecond() + ":" + user;
            try {
                Mac mac = Mac.getInstance(HASH);
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HASH));
                byte[] password = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
                return new IceServer(urls, name, Base64.getEncoder().encodeToString(password));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java runtime has " + HASH, e);
            }
        }

        @Override
        public String toString() {
            return "by secret";
        }
    }

    /** Whether it is the URI of a STUN server, {@code stun:HOST} or {@code stun:HOST:PORT}. */
    public static boolean isStun(String uri) {
        return STUN_URI.matcher(uri).matches();
    }

    /** Whether it is the URI of a TURN server, {@code turn:HOST:PORT?transport=tcp}, of which port and transport may lack. */
    public static boolean isTurn(String uri) {
        return TURN_URI.matcher(uri).matches();
    }

    /** What the browser of a user is told; passwords that end begin their time now. */
    public List<IceServer> tell(String user, Instant now) {
        List<IceServer> told = new ArrayList<>();
        if (!stun.isEmpty()) {
            told.add(new IceServer(stun, null, null));
        }
        if (!turn.isEmpty()) {
            told.add(account.serve(turn, user, now));
        }
        return told;
    }

    /** What ice4j asks for candidates of ours, over UDP. */
    List<CandidateHarvester> harvesters() {
        List<CandidateHarvester> harvesters = new ArrayList<>();
        stun.forEach(uri -> address(uri).ifPresent(at -> harvesters.add(new StunCandidateHarvester(at))));
        IceServer told = account.serve(turn, OURSELVES, Instant.now());
        LongTermCredential credential = new LongTermCredential(told.username(), told.credential());
        turn.forEach(uri -> address(uri).ifPresent(at -> harvesters.add(new TurnCandidateHarvester(at, credential))));
        return harvesters;
    }

    private static Optional<TransportAddress> address(String uri) {
        Matcher parts = PLAIN_UDP.matcher(uri);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int port = parts.group("port") == null ? DEFAULT_PORT : Integer.parseInt(parts.group("port"));
        return Optional.of(new TransportAddress(parts.group("host"), port, Transport.UDP));
    }
}
