// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.wire.Wire;

/** Keeps what is sent. */
public final class FakeWire implements Wire {

    /** One message that left. */
    public record Sent(Hop hop, String text) {
        public String startLine() {
            return text.substring(0, text.indexOf("\r\n"));
        }
    }

    private final Deque<Sent> sent = new ArrayDeque<>();
    private final Set<Integer> broken = new HashSet<>();

    private final Set<Integer> closed = new HashSet<>();

    /** The connection to this port is gone, and nobody is there who could be connected to. */
    public void closePort(int port) {
        closed.add(port);
        broken.add(port);
    }

    /** Sending to this port fails from now on. */
    public void breakPort(int port) {
        broken.add(port);
    }

    @Override
    public void send(Hop hop, byte[] message, Runnable failed) {
        if (broken.contains(hop.address().getPort())) {
            failed.run();
        } else {
            sent.add(new Sent(hop, new String(message, StandardCharsets.UTF_8)));
        }
    }

    @Override
    public boolean sendOpen(Hop hop, byte[] message) {
        if (!open(hop)) {
            return false;
        }
        send(hop, message, () -> {});
        return true;
    }

    @Override
    public boolean open(Hop hop) {
        return !closed.contains(hop.address().getPort());
    }

    /** The next message that left; fails if there is none. */
    public Sent next() {
        Sent next = sent.poll();
        if (next == null) {
            throw new AssertionError("Nothing was sent");
        }
        return next;
    }

    /** What left and was not looked at yet. */
    public int waiting() {
        return sent.size();
    }

    /** Forgets what left. */
    public void clear() {
        sent.clear();
    }
}
