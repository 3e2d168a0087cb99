// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.stack;

import java.net.InetAddress;
import org.jackfield.sip.message.SipRequest;

/** Keeps unwelcome sources out. Registered as a service. */
public interface Guard {

    /**
     * Whether anything from this source is read. Asked for each datagram and each new connection, on the network's threads,
     * before parsing: must be fast, lock-free and must not block.
     */
    boolean admits(InetAddress source);

    /**
     * Whether a request outside a dialog is handled at all; one that is not is dropped without an answer. Asked once for
     * each, before its handler, and also over connections that were open before their source was banned.
     */
    default boolean admits(SipRequest request) {
        return true;
    }

    /** What arrived from this source could not be read as SIP. Same threads. */
    default void garbled(InetAddress source) {}

    /** A source that nobody could identify asked for something that only identified ones may, other than by digest. */
    default void refused(InetAddress source) {}
}
