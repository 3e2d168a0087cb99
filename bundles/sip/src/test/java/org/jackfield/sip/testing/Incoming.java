// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.testing;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Reply;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.stack.IncomingRequest;

/** A request that remembers how it was answered. */
public final class Incoming implements IncomingRequest {

    private final SipRequest message;
    private final List<Reply> replies = new ArrayList<>();

    public Incoming(SipRequest message) {
        this.message = message;
    }

    @Override
    public SipRequest message() {
        return message;
    }

    @Override
    public void respond(Reply reply) {
        replies.add(reply);
    }

    @Override
    public String localTag() {
        return "tag";
    }

    /** Whether it was answered. */
    public boolean answered() {
        return !replies.isEmpty();
    }

    /** The only answer. */
    public Reply reply() {
        if (replies.size() != 1) {
            throw new AssertionError("Answered " + replies.size() + " times");
        }
        return replies.get(0);
    }

    /** The values of a header of the only answer. */
    public List<String> values(String header) {
        return reply().headers().stream()
                .filter(h -> h.name().equals(header))
                .map(Header::value)
                .toList();
    }
}
