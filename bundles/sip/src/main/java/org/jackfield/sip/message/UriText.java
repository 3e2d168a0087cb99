// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads and writes the parts of a URI. */
final class UriText {

    private UriText() {}

    static Optional<SipUri> sip(String scheme, String rest) {
        String body = rest;
        String headers = "";
        int at = body.lastIndexOf('@', questionMark(body, body.indexOf('@')));
        int question = body.indexOf('?', at + 1);
        if (question >= 0) {
            headers = body.substring(question + 1);
            body = body.substring(0, question);
        }
        String user = at < 0 ? "" : body.substring(0, at);
        body = body.substring(at + 1);
        int semicolon = body.indexOf(';');
        Parameters parameters = semicolon < 0 ? Parameters.NONE : parameters(body.substring(semicolon));
        String hostPort = semicolon < 0 ? body : body.substring(0, semicolon);
        String after = headers;
        return hostPort(hostPort.strip())
                .map(host -> new SipUri(scheme, Scanner.unescape(user), host.name(), host.port(), parameters, after));
    }

    /** The user part may hold a question mark, so that only one after the @ begins headers. */
    private static int questionMark(String body, int at) {
        int question = body.indexOf('?', Math.max(at, 0));
        return question < 0 ? body.length() : question;
    }

    static Optional<SipUri> tel(String rest) {
        int semicolon = rest.indexOf(';');
        String number = (semicolon < 0 ? rest : rest.substring(0, semicolon)).strip();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Parameters parameters = semicolon < 0 ? Parameters.NONE : parameters(rest.substring(semicolon));
        return Optional.of(new SipUri("tel", number, "", 0, parameters, ""));
    }

    private static Parameters parameters(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : text.split(";")) {
            if (!part.isBlank()) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                values.putIfAbsent(
                        Scanner.unescape(name.strip()).toLowerCase(Locale.ROOT),
                        equals < 0
                                ? ""
                                : Scanner.unescape(part.substring(equals + 1).strip()));
            }
        }
        return Parameters.of(values);
    }

    static void append(StringBuilder out, Parameters parameters) {
        parameters.all().forEach((name, value) -> {
            out.append(';').append(Scanner.escapeUser(name));
            if (!value.isEmpty()) {
                out.append('=').append(escapeValue(value));
            }
        });
    }

    private static String escapeValue(String value) {
        String escaped = Scanner.escapeUser(value);
        return escaped.replace(";", "%3B")
                .replace("?", "%3F")
                .replace("%5B", "[")
                .replace("%5D", "]")
                .replace("%3A", ":");
    }

    /** A host with its port; 0 if none. */
    record HostPort(String name, int port) {}

    static Optional<HostPort> hostPort(String text) {
        int bracket = text.startsWith("[") ? text.indexOf(']') : -1;
        if (text.isEmpty() || text.startsWith("[") && bracket < 0) {
            return Optional.empty();
        }
        int colon = text.indexOf(':', bracket + 1);
        String host = (colon < 0 ? text : text.substring(0, colon)).strip();
        if (host.isEmpty() || host.chars().anyMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '"')) {
            return Optional.empty();
        }
        String lower = host.toLowerCase(Locale.ROOT);
        return colon < 0
                ? Optional.of(new HostPort(lower, 0))
                : port(text.substring(colon + 1).strip()).map(port -> new HostPort(lower, port));
    }

    private static Optional<Integer> port(String text) {
        if (text.isEmpty() || text.length() > 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int port = Integer.parseInt(text);
        return port <= 65535 ? Optional.of(port) : Optional.empty();
    }
}
