// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.provider;

import java.util.Map;
import java.util.Optional;
import org.jackfield.api.provider.IncomingRequest;

/**
 * An INVITE that an adapter is tried with.
 *
 * @param requestUser user part of the Request-URI and of To
 * @param fromUser user part of From
 * @param headers further ones by name; a URI stands as {@code <sip:user@host>}
 */
public record TriedInvite(String requestUser, String fromUser, Map<String, String> headers) implements IncomingRequest {

    /** One without further headers. */
    public static TriedInvite of(String requestUser, String fromUser) {
        return new TriedInvite(requestUser, fromUser, Map.of());
    }

    @Override
    public String toUser() {
        return requestUser;
    }

    @Override
    public String fromDisplay() {
        return "";
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    @Override
    public Optional<String> headerUser(String name) {
        return header(name).map(value -> value.replaceFirst(".*<?sips?:([^@>]*)@.*", "$1"));
    }
}
