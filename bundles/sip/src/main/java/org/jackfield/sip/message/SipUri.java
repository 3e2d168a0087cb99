// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A {@code sip}, {@code sips} or {@code tel} URI (RFC 3261, 19.1; RFC 3966).
 *
 * @param scheme in lower case
 * @param user the user part with escapes resolved; of a {@code tel} URI the number; empty if none
 * @param host host name or address, IPv6 in brackets, in lower case; empty in a {@code tel} URI
 * @param port 0 if none is written
 * @param headers what stands after the question mark, as written; empty if nothing
 */
public record SipUri(String scheme, String user, String host, int port, Parameters parameters, String headers) {

    /** A plain {@code sip} URI. */
    public static SipUri of(String user, String host, int port) {
        return new SipUri("sip", user, host, port, Parameters.NONE, "");
    }

    /** Reads a URI without angle brackets; empty if it is of another scheme or malformed. */
    public static Optional<SipUri> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        String scheme = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String rest = text.substring(colon + 1);
        return switch (scheme) {
            case "sip", "sips" -> UriText.sip(scheme, rest);
            case "tel" -> UriText.tel(rest);
            default -> Optional.empty();
        };
    }

    /**
     * The user part as somebody dials it: without the parameters of a telephone number, as in {@code +4930123;npdi;rn=…}
     * or {@code 600;phone-context=house} (RFC 3261, 19.1.6; RFC 3966, 5).
     */
    public String number() {
        int semicolon = user.indexOf(';');
        return semicolon < 0 ? user : user.substring(0, semicolon);
    }

    /** Whether it asks for TLS on every hop. */
    public boolean secure() {
        return scheme.equals("sips");
    }

    /** The transport parameter, if it is one of ours. */
    public Optional<Transport> transport() {
        return parameters.get("transport").flatMap(Transport::parse);
    }

    /** The same with other parameters and no headers. */
    public SipUri with(Parameters others) {
        return new SipUri(scheme, user, host, port, others, "");
    }

    /**
     * Whether both name the same resource (RFC 3261, 19.1.4): the host without case, the user with case; {@code user},
     * {@code ttl}, {@code method}, {@code maddr} and {@code transport} must agree, and every parameter that both have.
     */
    public boolean sameAs(SipUri other) {
        return scheme.equals(other.scheme)
                && user.equals(other.user)
                && host.equals(other.host)
                && port == other.port
                && headers.equals(other.headers)
                && sameParameters(other);
    }

    private boolean sameParameters(SipUri other) {
        TreeSet<String> names = new TreeSet<>(parameters.all().keySet());
        names.addAll(other.parameters.all().keySet());
        for (String name : names) {
            String mine = parameters.all().get(name);
            String others = other.parameters.all().get(name);
            if (mine != null && others != null ? !mine.equalsIgnoreCase(others) : decisive(name)) {
                return false;
            }
        }
        return true;
    }

    private static boolean decisive(String name) {
        return switch (name) {
            case "user", "ttl", "method", "maddr", "transport" -> true;
            default -> false;
        };
    }

    /** As written, without angle brackets. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(48).append(scheme).append(':');
        if (scheme.equals("tel")) {
            return out.append(user).append(parameters).toString();
        }
        if (!user.isEmpty()) {
            out.append(Scanner.escapeUser(user)).append('@');
        }
        out.append(host);
        if (port > 0) {
            out.append(':').append(port);
        }
        UriText.append(out, parameters);
        if (!headers.isEmpty()) {
            out.append('?').append(headers);
        }
        return out.toString();
    }
}
