// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.digest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a challenge or of credentials: {@code Digest name=token, name="quoted"} (RFC 7235, 2.1). What a peer
 * sends is bounded and never throws.
 */
public final class AuthParameters {

    private static final int LONGEST = 4096;
    private static final String SCHEME = "digest";

    private final Map<String, String> values;

    private AuthParameters(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the value of a header; empty if it is not a well-formed Digest value. */
    public static Optional<AuthParameters> parse(String header) {
        String text = header.strip();
        if (text.length() > LONGEST || text.length() == SCHEME.length() || !digest(text)) {
            return Optional.empty();
        }
        return new Reader(text, SCHEME.length()).parameters().map(AuthParameters::new);
    }

    /** Whether the value of a header says that it is Digest, well-formed or not. */
    static boolean digest(String header) {
        String text = header.strip();
        boolean named = text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return named && (text.length() == SCHEME.length() || Character.isWhitespace(text.charAt(SCHEME.length())));
    }

    /** The value without quotes; empty text if absent. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Text as a quoted string (RFC 3261, 25.1). */
    public static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Walks over the text once. */
    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text, int at) {
            this.text = text;
            this.at = at;
        }

        Optional<Map<String, String>> parameters() {
            Map<String, String> found = new HashMap<>();
            while (skipSeparators()) {
                int equals = text.indexOf('=', at);
                if (equals < 0) {
                    return Optional.empty();
                }
                String name = text.substring(at, equals).strip().toLowerCase(Locale.ROOT);
                at = equals + 1;
                Optional<String> value = value();
                // A name given twice could be read one way here and another way elsewhere.
                if (name.isEmpty() || value.isEmpty() || found.put(name, value.get()) != null) {
                    return Optional.empty();
                }
            }
            return Optional.of(found);
        }

        private boolean skipSeparators() {
            while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
                at++;
            }
            return at < text.length();
        }

        private Optional<String> value() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length() && text.charAt(at) == '"' ? quoted() : Optional.of(token());
        }

        private String token() {
            int comma = text.indexOf(',', at);
            int end = comma < 0 ? text.length() : comma;
            String token = text.substring(at, end).strip();
            at = end;
            return token;
        }

        private Optional<String> quoted() {
            StringBuilder value = new StringBuilder();
            for (at++; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '"') {
                    at++;
                    return Optional.of(value.toString());
                }
                if (c == '\\' && at + 1 < text.length()) {
                    c = text.charAt(++at);
                }
                value.append(c);
            }
            return Optional.empty();
        }
    }
}
