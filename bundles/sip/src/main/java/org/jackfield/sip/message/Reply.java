// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A response to be sent. Via, From, To (with a tag of ours), Call-ID, CSeq, Server and Content-Length are added by the
 * stack.
 *
 * @param reason reason phrase; empty takes the standard's
 */
public record Reply(int status, String reason, List<Header> headers, Optional<Body> body) {

    public Reply {
        headers = List.copyOf(headers);
    }

    /** A bare status. */
    public static Reply of(int status) {
        return new Reply(status, "", List.of(), Optional.empty());
    }

    /** A status with another reason phrase. */
    public static Reply of(int status, String reason) {
        return new Reply(status, reason, List.of(), Optional.empty());
    }

    /** The same with one more header. */
    public Reply with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Reply(status, reason, more, body);
    }

    /** The same with a body. */
    public Reply with(Body content) {
        return new Reply(status, reason, headers, Optional.of(content));
    }
}
