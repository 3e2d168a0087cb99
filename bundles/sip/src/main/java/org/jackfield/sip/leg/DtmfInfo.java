// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jackfield.api.call.Dtmf;
import org.jackfield.sip.message.Body;

/** Digits in the body of INFO: {@code application/dtmf-relay} and {@code application/dtmf}. */
final class DtmfInfo {

    private static final String RELAY = "application/dtmf-relay";
    private static final String PLAIN = "application/dtmf";
    private static final String NUMBERED = "*#ABCD";
    private static final Pattern LINES = Pattern.compile("\r?\n|;");
    private static final Pattern EVENT = Pattern.compile("1[0-5]");
    private static final Pattern MILLIS = Pattern.compile("\\d{1,5}");
    private static final Duration USUAL = Duration.ofMillis(160);

    private DtmfInfo() {}

    /** Whether a body of this type may hold a digit. */
    static boolean understands(String type) {
        return type.equals(RELAY) || type.equals(PLAIN);
    }

    /** The digit; empty if there is none that we know. */
    static Optional<Dtmf> read(String type, String body) {
        if (type.equals(PLAIN)) {
            return digit(body.strip()).map(digit -> new Dtmf(digit, USUAL, false));
        }
        Optional<Character> digit = Optional.empty();
        Duration duration = USUAL;
        for (String line : LINES.split(body)) {
            String[] pair = line.split("=", 2);
            String name = pair[0].strip().toLowerCase(Locale.ROOT);
            if (pair.length == 2 && name.equals("signal")) {
                digit = digit(pair[1].strip());
            } else if (pair.length == 2 && name.equals("duration")) {
                duration = duration(pair[1].strip());
            }
        }
        Duration pressed = duration;
        return digit.map(found -> new Dtmf(found, pressed, false));
    }

    private static Optional<Character> digit(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.length() == 1 && "0123456789*#ABCD".contains(upper)) {
            return Optional.of(upper.charAt(0));
        }
        // Some phones send the numbers of RFC 4733: 10 is the star.
        return EVENT.matcher(upper).matches()
                ? Optional.of(NUMBERED.charAt(Integer.parseInt(upper) - 10))
                : Optional.empty();
    }

    private static Duration duration(String text) {
        boolean plausible = MILLIS.matcher(text).matches() && Integer.parseInt(text) > 0;
        return plausible ? Duration.ofMillis(Integer.parseInt(text)) : USUAL;
    }

    static Body write(Dtmf dtmf) {
        return new Body(
                RELAY,
                "Signal=" + dtmf.digit() + "\r\nDuration=" + dtmf.duration().toMillis() + "\r\n");
    }
}
