// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import java.net.InetAddress;
import org.jackfield.sip.message.Flow;

/** Takes what arrives. On the network's threads; must return at once. */
public interface Receiver {

    /** Whether anything from there is read at all; asked for each datagram and each new connection. */
    boolean admits(InetAddress source);

    /**
     * One whole message, or what claims to be one.
     *
     * @return whether it was one
     */
    boolean message(byte[] data, Flow flow);

    /** A stream that cannot be cut into messages any more, with what was read of it; its connection is closed. */
    void garbled(byte[] head, Flow flow);
}
