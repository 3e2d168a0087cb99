// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import org.jackfield.sip.message.Hop;

/** Sends messages. Any thread; returns at once. */
public interface Wire {

    /**
     * Sends one message: over UDP, or over the open connection to that address, or over a new one.
     *
     * @param failed is run, on any thread, if it certainly did not leave; silence of the peer is not seen here
     */
    void send(Hop hop, byte[] message, Runnable failed);

    /**
     * Sends over an open connection only; over UDP as {@link #send}.
     *
     * @return false if there is no such connection
     */
    boolean sendOpen(Hop hop, byte[] message);

    /** Whether a message could leave to there now without a new connection; over UDP always. */
    boolean open(Hop hop);
}
