// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A SIP message as text, read by the line. */
record Message(String text) {

    /** The status of a response; 0 for a request. */
    int status() {
        return text.startsWith("SIP/2.0 ") ? Integer.parseInt(text.substring(8, 11)) : 0;
    }

    /** The method of a request, or of the request that a response answers. */
    String method() {
        return status() == 0
                ? text.substring(0, text.indexOf(' '))
                : header("CSeq").replaceFirst(".* ", "");
    }

    /** The first value of a header; empty if there is none. */
    String header(String name) {
        List<String> values = headers(name);
        return values.isEmpty() ? "" : values.get(0);
    }

    /** The values of a header, a line each. */
    List<String> headers(String name) {
        List<String> values = new ArrayList<>();
        for (String line : head().split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).strip().equalsIgnoreCase(name)) {
                values.add(line.substring(colon + 1).strip());
            }
        }
        return values;
    }

    /** The URI between angle brackets in a header. */
    String uri(String name) {
        String value = header(name);
        return value.substring(value.indexOf('<') + 1, value.indexOf('>'));
    }

    /** The tag of From or To; empty if there is none. */
    String tag(String name) {
        String value = header(name);
        int at = value.toLowerCase(Locale.ROOT).indexOf(";tag=");
        return at < 0 ? "" : value.substring(at + 5).replaceFirst("[;>\\s].*", "");
    }

    String body() {
        int end = text.indexOf("\r\n\r\n");
        return end < 0 ? "" : text.substring(end + 4);
    }

    private String head() {
        int end = text.indexOf("\r\n\r\n");
        return end < 0 ? text : text.substring(0, end);
    }
}
