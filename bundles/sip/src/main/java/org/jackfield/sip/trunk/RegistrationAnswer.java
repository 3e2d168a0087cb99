// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import java.util.List;
import java.util.Optional;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.message.SipUri;

/** Reads what a provider answers to REGISTER. */
final class RegistrationAnswer {

    private RegistrationAnswer() {}

    /** For how many seconds our contact is kept (RFC 3261, 10.2.4); what we asked for if the provider does not say. */
    static long seconds(SipResponse response, SipUri registered, String line, long asked) {
        List<NameAddress> contacts = response.contacts();
        Optional<NameAddress> ours = contacts.stream()
                .filter(contact -> contact.uri()
                        .parameters()
                        .get(RegistrationCycle.LINE)
                        .filter(line::equals)
                        .isPresent())
                .findFirst()
                // Some providers write our contact in their own way.
                .or(() -> contacts.stream()
                        .filter(contact -> contact.uri().user().equals(registered.user())
                                && contact.uri().host().equals(registered.host())
                                && contact.uri().port() == registered.port())
                        .findFirst())
                .or(() -> contacts.size() == 1 ? Optional.of(contacts.get(0)) : Optional.empty());
        return ours.flatMap(contact -> contact.parameters().get("expires"))
                .or(() -> response.header("Expires"))
                .map(RegistrationAnswer::leadingNumber)
                .orElse(asked);
    }

    /** Why a registration failed, and what to do. */
    static String sentence(SipResponse response) {
        String said = response.status() + " " + response.reason();
        return switch (response.status()) {
            case 401, 407, 403 -> said + ": check user, auth-user and password";
            case 404 -> said + ": check user and host";
            case 408 -> "No answer: check host, port, transport and the way to the provider";
            case 503 -> said + ": the provider cannot be reached or is overloaded";
            default -> said;
        };
    }

    /** The number a header begins with, as in {@code Retry-After: 120 (maintenance)}; 0 if it begins with none. */
    static long leadingNumber(String text) {
        String stripped = text.strip();
        int end = 0;
        while (end < stripped.length() && end < 10 && Character.isDigit(stripped.charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : Long.parseLong(stripped.substring(0, end));
    }
}
