// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.provider;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the INVITE to a provider says.
 *
 * @param requestUser user part of the Request-URI and To: the number in the provider's form
 * @param fromUser user part of From
 * @param fromDisplay display name of From; may be empty
 * @param fromHost host of From
 * @param headers further headers in order, for example {@code P-Asserted-Identity} and {@code Privacy}
 * @param uriParameters parameters of the Request-URI, for example {@code user=phone}
 */
public record OutgoingIdentity(
        String requestUser,
        String fromUser,
        String fromDisplay,
        String fromHost,
        List<Header> headers,
        Map<String, String> uriParameters) {

    /** A header with its value. */
    public record Header(String name, String value) {}

    public OutgoingIdentity {
        headers = List.copyOf(headers);
        uriParameters = Map.copyOf(uriParameters);
    }

    /** The same with more headers behind these. */
    public OutgoingIdentity with(List<Header> more) {
        List<Header> all = Stream.concat(headers.stream(), more.stream()).toList();
        return new OutgoingIdentity(requestUser, fromUser, fromDisplay, fromHost, all, uriParameters);
    }
}
