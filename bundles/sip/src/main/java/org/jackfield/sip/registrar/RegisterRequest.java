// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.SipUri;

/**
 * What a REGISTER of a proven device asks for.
 *
 * @param wildcard whether every binding is to go
 * @param contacts to bind or unbind; empty with no wildcard only asks
 * @param path Path values, topmost first
 */
record RegisterRequest(
        boolean wildcard,
        List<Wish> contacts,
        List<String> path,
        Flow flow,
        String callId,
        long cseq,
        String userAgent) {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");
    private static final int LONGEST_URI = 1000;
    private static final int LONGEST_AGENT = 200;

    /**
     * One Contact.
     *
     * @param expires what is asked for; zero unbinds; empty if nothing is said
     * @param instance {@code +sip.instance}; empty if none
     */
    record Wish(SipUri uri, Optional<Duration> expires, String instance) {}

    /** Reads a request; empty if its Contact headers make no sense (RFC 3261, 10.3, step 6). */
    static Optional<RegisterRequest> of(SipRequest request) {
        List<String> values = request.headers("Contact");
        boolean wildcard = values.stream().anyMatch(value -> value.strip().equals("*"));
        Optional<Duration> expires = request.header("Expires").map(RegisterRequest::seconds);
        List<Wish> wishes = new ArrayList<>();
        for (NameAddress contact : wildcard ? List.<NameAddress>of() : request.contacts()) {
            if (contact.uri().host().isEmpty() || contact.uri().toString().length() > LONGEST_URI) {
                return Optional.empty();
            }
            wishes.add(new Wish(
                    contact.uri(),
                    contact.parameters()
                            .get("expires")
                            .map(RegisterRequest::seconds)
                            .or(() -> expires),
                    contact.parameters().get("+sip.instance").orElse("")));
        }
        boolean sense = wildcard
                ? values.size() == 1 && expires.filter(Duration::isZero).isPresent()
                : wishes.isEmpty() == values.isEmpty();
        return sense
                ? Optional.of(new RegisterRequest(
                        wildcard,
                        List.copyOf(wishes),
                        request.addresses("Path").stream()
                                .map(NameAddress::toString)
                                .toList(),
                        request.flow(),
                        request.callId(),
                        request.cseq(),
                        shorten(request.header("User-Agent").orElse(""))))
                : Optional.empty();
    }

    /** A malformed or huge value counts as an hour (RFC 3261, 20.19 and 10.2.1.1). */
    private static Duration seconds(String text) {
        String digits = text.strip();
        return Duration.ofSeconds(SECONDS.matcher(digits).matches() ? Long.parseLong(digits) : 3600);
    }

    private static String shorten(String agent) {
        return agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT);
    }
}
