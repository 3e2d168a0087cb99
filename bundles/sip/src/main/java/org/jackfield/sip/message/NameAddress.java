// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An address with a display name and header parameters, as in From, To, Contact, Route or Path (RFC 3261, 20.10).
 *
 * @param display display name without quotes; empty if none
 */
public record NameAddress(String display, SipUri uri, Parameters parameters) {

    /** A bare URI in angle brackets. */
    public static NameAddress of(SipUri uri) {
        return new NameAddress("", uri, Parameters.NONE);
    }

    /** Reads one address; empty if it is malformed or of a scheme that we do not route. */
    public static Optional<NameAddress> parse(String text) {
        String value = text.strip();
        int open = Scanner.find(value, '<', 0);
        if (open >= 0) {
            int close = value.indexOf('>', open);
            return close < 0
                    ? Optional.empty()
                    : SipUri.parse(value.substring(open + 1, close).strip())
                            .map(uri -> new NameAddress(
                                    Scanner.unquote(value.substring(0, open).strip()),
                                    uri,
                                    Parameters.parse(value.substring(close + 1))));
        }
        // Without angle brackets what follows a semicolon belongs to the header, not to the URI (RFC 3261, 20.10).
        int semicolon = value.indexOf(';');
        return SipUri.parse(semicolon < 0 ? value : value.substring(0, semicolon))
                .map(uri -> new NameAddress(
                        "", uri, semicolon < 0 ? Parameters.NONE : Parameters.parse(value.substring(semicolon))));
    }

    /** Reads addresses separated by commas; those that cannot be read are left out. */
    public static List<NameAddress> parseList(String text) {
        List<NameAddress> addresses = new ArrayList<>(1);
        for (String part : Scanner.split(text, ',')) {
            parse(part).ifPresent(addresses::add);
        }
        return addresses;
    }

    /** The {@code tag} parameter; empty text if there is none. */
    public String tag() {
        return parameters.get("tag").orElse("");
    }

    /** The same with another tag. */
    public NameAddress withTag(String tag) {
        return new NameAddress(display, uri, parameters.with("tag", tag));
    }

    /** As written in a header. */
    @Override
    public String toString() {
        String name = display.isEmpty() ? "" : Scanner.quote(display) + " ";
        return name + "<" + uri + ">" + parameters;
    }
}
