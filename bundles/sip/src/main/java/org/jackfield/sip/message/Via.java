// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import java.util.Locale;
import java.util.Optional;

/**
 * One Via value (RFC 3261, 20.42).
 *
 * @param transport as written, in upper case
 * @param host sent-by host, IPv6 in brackets
 * @param port sent-by port; 0 if none is written
 */
public record Via(String transport, String host, int port, Parameters parameters) {

    /** Begins every branch made by RFC 3261. */
    public static final String MAGIC_COOKIE = "z9hG4bK";

    /** Reads one value; empty if it is malformed. */
    public static Optional<Via> parse(String text) {
        int semicolon = text.indexOf(';');
        String head = (semicolon < 0 ? text : text.substring(0, semicolon)).strip();
        int space = lastProtocolSpace(head);
        if (space < 0) {
            return Optional.empty();
        }
        String[] protocol =
                head.substring(0, space).replace(" ", "").replace("\t", "").split("/", -1);
        if (protocol.length != 3 || !protocol[0].equalsIgnoreCase("SIP") || !protocol[1].equals("2.0")) {
            return Optional.empty();
        }
        Parameters parameters = semicolon < 0 ? Parameters.NONE : Parameters.parse(text.substring(semicolon));
        return UriText.hostPort(head.substring(space).strip())
                .map(by -> new Via(protocol[2].toUpperCase(Locale.ROOT), by.name(), by.port(), parameters));
    }

    /** Where the sent-by part begins: white space may stand around the slashes as well (RFC 3261, 25.1). */
    private static int lastProtocolSpace(String head) {
        int slash = head.indexOf('/', head.indexOf('/') + 1);
        if (slash < 0) {
            return -1;
        }
        int at = slash + 1;
        while (at < head.length() && blank(head.charAt(at))) {
            at++;
        }
        while (at < head.length() && !blank(head.charAt(at))) {
            at++;
        }
        return at < head.length() ? at : -1;
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t';
    }

    /** The branch; empty text if there is none. */
    public String branch() {
        return parameters.get("branch").orElse("");
    }

    /** {@code host:port} as written. */
    public String sentBy() {
        return port == 0 ? host : host + ":" + port;
    }

    /** As written in a header. */
    @Override
    public String toString() {
        return "SIP/2.0/" + transport + " " + sentBy() + parameters;
    }
}
