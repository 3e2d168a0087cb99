// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.Transport;

/**
 * Connections over WebSocket (RFC 7118), one SIP message a frame, by the far end's address. The web server accepts them; we open none,
 * for nobody can connect to a browser. Any thread.
 */
public final class WebSockets implements Wire, AutoCloseable {

    /** Bytes of a message at most. */
    public static final int LONGEST_MESSAGE = StreamFraming.MOST_HEAD + StreamFraming.MOST_BODY;

    private static final byte[] PONG = {'\r', '\n'};

    /** The frames of one connection. Any thread; must return at once. */
    public interface Frames {

        /** Sends a message; {@code failed} is run if it did not leave. */
        void send(byte[] message, Runnable failed);

        /** Closes the connection, with a sentence for who opened it. */
        void close(String why);
    }

    private record Key(Transport transport, InetSocketAddress remote) {}

    private final Receiver receiver;
    private final Guests guests = new Guests();
    private final Map<Key, Link> links = new ConcurrentHashMap<>();
    private volatile WebSocketSettings settings;

    /** @param settings that hold until others come */
    public WebSockets(Receiver receiver, WebSocketSettings settings) {
        this.receiver = receiver;
        this.settings = settings;
    }

    /** What holds now. */
    public WebSocketSettings settings() {
        return settings;
    }

    /** Other settings, which hold for new connections; switched off, those that are open are closed. */
    public void settings(WebSocketSettings changed) {
        settings = changed;
        if (!changed.on()) {
            close();
        }
    }

    /** Whether anything from there is taken. */
    public boolean admits(InetAddress source) {
        return receiver.admits(source);
    }

    /**
     * A connection stands.
     *
     * @return empty if there are too many already, in all or from there
     */
    public Optional<Link> opened(Flow flow, Frames frames) {
        if (!guests.enter(flow.remote().getAddress(), settings.limits())) {
            return Optional.empty();
        }
        Link link = new Link(flow, frames);
        links.put(link.key(), link);
        return Optional.of(link);
    }

    /** One connection. Its frames come on one thread at a time. */
    public final class Link {

        private final Flow flow;
        private final Frames frames;
        private final AtomicBoolean closed = new AtomicBoolean();
        private volatile boolean spoken;

        private Link(Flow flow, Frames frames) {
            this.flow = flow;
            this.frames = frames;
        }

        private Key key() {
            return new Key(flow.transport(), flow.remote());
        }

        /** Whether a SIP message has come. Any thread. */
        public boolean spoken() {
            return spoken;
        }

        /** A frame, text or binary: a message, or a keep-alive (RFC 7118, 6; RFC 5626, 3.5.1). */
        public void arrived(byte[] frame) {
            if (!receiver.admits(flow.remote().getAddress())) {
                frames.close("Not welcome");
            } else if (blank(frame)) {
                if (frame.length == 2 * PONG.length) {
                    frames.send(PONG, () -> {});
                }
            } else if (receiver.message(frame, flow)) {
                spoken = true;
            }
        }

        private static boolean blank(byte[] frame) {
            for (byte one : frame) {
                if (one != '\r' && one != '\n') {
                    return false;
                }
            }
            return true;
        }

        /** The connection is gone; again is harmless. Any thread. */
        public void closed() {
            if (closed.compareAndSet(false, true)) {
                links.remove(key(), this);
                guests.leave(flow.remote().getAddress());
            }
        }
    }

    /** How many are open. */
    public int connections() {
        return links.size();
    }

    /** How many were refused because there were too many. */
    public long refusedConnections() {
        return guests.refused();
    }

    private Optional<Link> link(Hop hop) {
        return Optional.ofNullable(links.get(new Key(hop.transport(), hop.address())));
    }

    @Override
    public void send(Hop hop, byte[] message, Runnable failed) {
        link(hop).ifPresentOrElse(link -> link.frames.send(message, failed), failed);
    }

    @Override
    public boolean sendOpen(Hop hop, byte[] message) {
        Optional<Link> link = link(hop);
        link.ifPresent(open -> open.frames.send(message, () -> {}));
        return link.isPresent();
    }

    @Override
    public boolean open(Hop hop) {
        return link(hop).isPresent();
    }

    /** Closes all that are open. */
    @Override
    public void close() {
        links.values().forEach(link -> link.frames.close("SIP over WebSocket stops"));
    }
}
