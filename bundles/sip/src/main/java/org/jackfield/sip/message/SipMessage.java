// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message that arrived. Immutable as far as anybody here is concerned; any thread. */
public interface SipMessage {

    /** The values of all headers of that name (its long form, any case), in order, each field value apart where known. */
    List<String> headers(String name);

    /** The topmost value of that name. */
    default Optional<String> header(String name) {
        List<String> values = headers(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** The tokens of all headers of that name, for example the option tags of Supported. */
    default List<String> tokens(String name) {
        List<String> tokens = new ArrayList<>();
        for (String value : headers(name)) {
            for (String part : Scanner.split(value, ',')) {
                if (!part.isBlank()) {
                    tokens.add(part.strip());
                }
            }
        }
        return tokens;
    }

    /** The addresses in all headers of that name, for example Path, Record-Route or P-Asserted-Identity. */
    default List<NameAddress> addresses(String name) {
        List<NameAddress> addresses = new ArrayList<>();
        for (String value : headers(name)) {
            addresses.addAll(NameAddress.parseList(value));
        }
        return addresses;
    }

    NameAddress from();

    NameAddress to();

    /** Contact addresses; a {@code *} is left out, see {@code headers("Contact")}. */
    default List<NameAddress> contacts() {
        return addresses("Contact");
    }

    String callId();

    /** Number of CSeq. */
    long cseq();

    /** Method of CSeq, or of the request. */
    String method();

    /** The media type of the body without parameters, in lower case; empty text if there is no body. */
    String contentType();

    /** The body; empty text if there is none. */
    String body();

    /** On which path it arrived. */
    Flow flow();
}
