// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.dialog;

import java.util.Locale;
import java.util.Optional;
import org.jackfield.sip.message.SipMessage;

/**
 * A Session-Expires value (RFC 4028, 4).
 *
 * @param seconds until the session ends without a refresh
 * @param refresher {@code uac}, {@code uas}, or empty if it is left open
 */
record SessionInterval(int seconds, String refresher) {

    private static final int MOST = 7 * 24 * 3600;

    static Optional<SessionInterval> of(SipMessage message) {
        return message.header("Session-Expires").flatMap(SessionInterval::parse);
    }

    private static Optional<SessionInterval> parse(String text) {
        int semicolon = text.indexOf(';');
        String refresher = "";
        if (semicolon >= 0) {
            String said = text.substring(semicolon).toLowerCase(Locale.ROOT);
            refresher = said.contains("refresher=uac") ? "uac" : said.contains("refresher=uas") ? "uas" : "";
        }
        String value = refresher;
        return seconds(semicolon < 0 ? text : text.substring(0, semicolon)).map(n -> new SessionInterval(n, value));
    }

    /** The seconds of Min-SE; 90 if it is missing (RFC 4028, 5). */
    static int least(SipMessage message) {
        return message.header("Min-SE")
                .map(text -> text.split(";", 2)[0])
                .flatMap(SessionInterval::seconds)
                .orElse(90);
    }

    private static Optional<Integer> seconds(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > 10 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of((int) Math.min(MOST, Long.parseLong(digits)));
    }

    @Override
    public String toString() {
        return refresher.isEmpty() ? Integer.toString(seconds) : seconds + ";refresher=" + refresher;
    }
}
