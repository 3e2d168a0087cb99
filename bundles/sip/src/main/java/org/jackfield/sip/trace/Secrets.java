// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trace;

import java.util.regex.Pattern;

/**
 * Takes out of a message what would let its reader in or listen: answers to challenges (RFC 3261, 22; RFC 8760), keys of
 * SRTP (RFC 4568) and passwords of ICE (RFC 8839). Everything else stays as it was.
 */
final class Secrets {

    static final String MASK = "***";

    private static final Pattern CREDENTIALS = Pattern.compile("(?i)^(Proxy-)?Authorization[ \\t]*:");
    private static final Pattern DIGEST = Pattern.compile("(?i)^[^:]*:[ \\t]*Digest[ \\t]");
    private static final Pattern RESPONSE = Pattern.compile("(?i)\\bresponse[ \\t]*=[ \\t]*(\"[^\"]*\"?|[^,\\s\"]*)");
    private static final Pattern KEY = Pattern.compile("(?i)^(a=crypto:\\S+[ \\t]+\\S+[ \\t]+).*");
    private static final Pattern LINE = Pattern.compile("(?i)^(a=ice-pwd:|k=).*");

    private Secrets() {}

    static String masked(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean credentials = false;
        boolean digest = false;
        for (int begin = 0; begin < text.length(); ) {
            int newline = text.indexOf('\n', begin);
            int end = newline < 0 ? text.length() : newline + 1;
            int content = newline > begin && text.charAt(newline - 1) == '\r' ? newline - 1 : Math.max(newline, begin);
            String line = text.substring(begin, newline < 0 ? end : content);
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            if (!folded) {
                credentials = CREDENTIALS.matcher(line).find();
                digest = credentials && DIGEST.matcher(line).find();
            }
            out.append(credentials ? credentials(line, digest, folded) : description(line));
            out.append(text, begin + line.length(), end);
            begin = end;
        }
        return out.toString();
    }

    /** What is no digest, or folded so that parameters may be cut apart, is masked as a whole. */
    private static String credentials(String line, boolean digest, boolean folded) {
        if (digest && !folded) {
            return RESPONSE.matcher(line).replaceAll("response=\"" + MASK + '"');
        }
        return folded ? " " + MASK : line.substring(0, line.indexOf(':') + 1) + ' ' + MASK;
    }

    private static String description(String line) {
        if (line.startsWith("a=") || line.startsWith("k=") || line.startsWith("A=")) {
            return LINE.matcher(KEY.matcher(line).replaceFirst("$1inline:" + MASK))
                    .replaceFirst("$1" + MASK);
        }
        return line;
    }
}
