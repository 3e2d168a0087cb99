// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trace;

import org.jackfield.sip.message.Hop;
import org.jackfield.sip.wire.Wire;

/** A wire of which is told what leaves on it. */
public final class TappedWire implements Wire {

    private final Wire wire;
    private final Tap tap;

    public TappedWire(Wire wire, Tap tap) {
        this.wire = wire;
        this.tap = tap;
    }

    @Override
    public void send(Hop hop, byte[] message, Runnable failed) {
        tap.sent(hop, message);
        wire.send(hop, message, failed);
    }

    @Override
    public boolean sendOpen(Hop hop, byte[] message) {
        boolean sent = wire.sendOpen(hop, message);
        if (sent) {
            tap.sent(hop, message);
        }
        return sent;
    }

    @Override
    public boolean open(Hop hop) {
        return wire.open(hop);
    }
}
