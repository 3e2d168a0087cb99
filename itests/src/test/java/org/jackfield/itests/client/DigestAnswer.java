// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers a digest challenge by SHA-256 and nothing else (RFC 7616, 3.4; RFC 8760). */
final class DigestAnswer {

    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^,\\s]+))");

    private DigestAnswer() {}

    /** The credentials for a request that was challenged. */
    static String of(Message challenge, String method, String uri, String user, String password) {
        String scheme = challenge.status() == 401 ? "WWW-Authenticate" : "Proxy-Authenticate";
        String offer = sha256(challenge.headers(scheme));
        String realm = parameter(offer, "realm");
        String nonce = parameter(offer, "nonce");
        String secret = hash(user + ":" + realm + ":" + password);
        String request = hash(method + ":" + uri);
        String response = hash(secret + ":" + nonce + ":00000001:c1ient:auth:" + request);
        return (challenge.status() == 401 ? "Authorization" : "Proxy-Authorization")
                + ": Digest username=\"" + user + "\", realm=\"" + realm + "\", nonce=\"" + nonce + "\", uri=\"" + uri
                + "\", algorithm=SHA-256, qop=auth, nc=00000001, cnonce=\"c1ient\", response=\"" + response + "\"\r\n";
    }

    private static String sha256(List<String> offers) {
        return offers.stream()
                .filter(offer -> parameter(offer, "algorithm").equals("SHA-256"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No SHA-256 among " + offers));
    }

    private static String parameter(String offer, String name) {
        Matcher matcher = PARAMETER.matcher(offer);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            }
        }
        return "";
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
