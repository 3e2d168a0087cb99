// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A message as text, cut into its start line, unfolded header fields and body, before anything is said about whether it is
 * well-formed. Names are expanded from their compact form and kept in lower case.
 */
public final class MessageText {

    /** One header field, unfolded; the name in its long form and in lower case. */
    public record Field(String name, String value) {}

    /** More header fields than any peer of good will sends. */
    private static final int MOST_FIELDS = 256;

    /** More characters than any peer of good will puts into one line; a signed identity takes two thousand. */
    private static final int LONGEST_FIELD = 8192;

    private final String startLine;
    private final List<Field> fields;
    private final List<String> vias;
    private final byte[] rest;

    private MessageText(String startLine, List<Field> fields, byte[] rest) {
        this.startLine = startLine;
        this.fields = fields;
        this.vias = vias(fields);
        this.rest = rest;
    }

    private static List<String> vias(List<Field> fields) {
        List<String> vias = new ArrayList<>(2);
        for (Field field : fields) {
            if (field.name().equals("via")) {
                Scanner.split(field.value(), ',').forEach(part -> vias.add(part.strip()));
            }
        }
        return List.copyOf(vias);
    }

    /**
     * Cuts a message; empty if there is no start line that could be SIP, or no end, or a carriage return that ends no line,
     * or more or longer fields than there can be.
     */
    public static Optional<MessageText> cut(byte[] data) {
        int begin = 0;
        while (begin < data.length && (data[begin] == '\r' || data[begin] == '\n')) {
            begin++;
        }
        int end = endOfHead(data, begin);
        String head = new String(data, begin, Math.abs(end) - begin, StandardCharsets.UTF_8);
        int first = head.indexOf('\n');
        String startLine = chomp(first < 0 ? head : head.substring(0, first));
        if (end < 0 && first < 0 || !startLine.contains("SIP/") || !fits(startLine)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>(16);
        if (first >= 0 && !fields(head, first + 1, fields)) {
            return Optional.empty();
        }
        byte[] rest = end < 0 ? new byte[0] : Arrays.copyOfRange(data, afterBlank(data, end), data.length);
        return Optional.of(new MessageText(startLine, fields, rest));
    }

    /** Index of the line break that ends the last header line; negative length if there is no empty line at all. */
    private static int endOfHead(byte[] data, int begin) {
        for (int i = begin; i < data.length; i++) {
            if (data[i] == '\n' && i + 1 < data.length) {
                if (data[i + 1] == '\n' || data[i + 1] == '\r' && i + 2 < data.length && data[i + 2] == '\n') {
                    return i + 1;
                }
            }
        }
        return -data.length;
    }

    private static int afterBlank(byte[] data, int end) {
        return data[end] == '\r' ? end + 2 : end + 1;
    }

    private static boolean fields(String head, int from, List<Field> into) {
        StringBuilder line = new StringBuilder();
        int at = from;
        while (at < head.length()) {
            int next = head.indexOf('\n', at);
            int end = next < 0 ? head.length() : next;
            String piece = chomp(head.substring(at, end));
            boolean folded = !piece.isEmpty() && (piece.charAt(0) == ' ' || piece.charAt(0) == '\t');
            if (!fits(piece) || line.length() > LONGEST_FIELD || into.size() > MOST_FIELDS) {
                return false;
            }
            if (folded) {
                line.append(' ').append(piece.strip());
            } else {
                add(line, into);
                line.setLength(0);
                line.append(piece);
            }
            at = end + 1;
        }
        add(line, into);
        return line.length() <= LONGEST_FIELD && into.size() <= MOST_FIELDS;
    }

    /** A lone carriage return, which no grammar allows, means a line break to some and a blank to others. */
    private static boolean fits(String line) {
        return line.length() <= LONGEST_FIELD && line.indexOf('\r') < 0;
    }

    private static void add(StringBuilder line, List<Field> into) {
        int colon = line.indexOf(":");
        if (colon > 0) {
            String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            into.add(new Field(expand(name), line.substring(colon + 1).strip()));
        } else if (!line.isEmpty()) {
            into.add(new Field("", line.toString()));
        }
    }

    private static String chomp(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** The long form of a compact name (RFC 3261, 7.3.3 and its extensions). */
    private static String expand(String name) {
        if (name.length() != 1) {
            return name;
        }
        return switch (name.charAt(0)) {
            case 'a' -> "accept-contact";
            case 'b' -> "referred-by";
            case 'c' -> "content-type";
            case 'd' -> "request-disposition";
            case 'e' -> "content-encoding";
            case 'f' -> "from";
            case 'i' -> "call-id";
            case 'j' -> "reject-contact";
            case 'k' -> "supported";
            case 'l' -> "content-length";
            case 'm' -> "contact";
            case 'o' -> "event";
            case 'r' -> "refer-to";
            case 's' -> "subject";
            case 't' -> "to";
            case 'u' -> "allow-events";
            case 'v' -> "via";
            case 'x' -> "session-expires";
            default -> name;
        };
    }

    public String startLine() {
        return startLine;
    }

    /** All fields in order; a line that is no header field has an empty name. */
    public List<Field> fields() {
        return fields;
    }

    /** Whether it begins like a response. */
    public boolean response() {
        return startLine.startsWith("SIP/");
    }

    /** Values of all fields of this lower-case name. */
    public List<String> values(String name) {
        List<String> values = new ArrayList<>(2);
        for (Field field : fields) {
            if (field.name().equals(name)) {
                values.add(field.value());
            }
        }
        return values;
    }

    /** The first value of this lower-case name; empty text if there is none. */
    public String first(String name) {
        for (Field field : fields) {
            if (field.name().equals(name)) {
                return field.value();
            }
        }
        return "";
    }

    /** The Via values, topmost first, each apart. */
    public List<String> vias() {
        return vias;
    }

    /** What stands after the empty line. */
    public byte[] rest() {
        return rest;
    }
}
