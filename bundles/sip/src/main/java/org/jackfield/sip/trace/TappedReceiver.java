// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trace;

import java.net.InetAddress;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.wire.Receiver;

/** A receiver of which is told what it takes. */
public final class TappedReceiver implements Receiver {

    private final Receiver receiver;
    private final Tap tap;

    public TappedReceiver(Receiver receiver, Tap tap) {
        this.receiver = receiver;
        this.tap = tap;
    }

    @Override
    public boolean admits(InetAddress source) {
        return receiver.admits(source);
    }

    @Override
    public boolean message(byte[] data, Flow flow) {
        tap.received(flow, data);
        return receiver.message(data, flow);
    }

    @Override
    public void garbled(byte[] head, Flow flow) {
        receiver.garbled(head, flow);
    }
}
