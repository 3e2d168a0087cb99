// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.peer;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jackfield.rtp.transport.MediaTransport;
import org.jackfield.rtp.transport.MediaTransportFactory;

/** Peer connections for SIP legs, which end when this is closed. Any thread. */
public final class BrowserTransports implements MediaTransportFactory, AutoCloseable {

    /** Makes the far end of a browser. */
    @FunctionalInterface
    public interface Connections {

        /** @param browser where its signalling comes from */
        PeerConnection open(InetAddress browser, PeerConnection.Listener listener);
    }

    private final Connections connections;
    private final Set<BrowserTransport> open = ConcurrentHashMap.newKeySet();

    public BrowserTransports(Connections connections) {
        this.connections = connections;
    }

    @Override
    public MediaTransport open(InetAddress far, MediaTransport.Listener listener) {
        BrowserTransport transport = new BrowserTransport(listener, news -> connections.open(far, news), open::remove);
        open.add(transport);
        return transport;
    }

    @Override
    public void close() {
        List.copyOf(open).forEach(transport -> transport.gone("Calls with browsers were stopped"));
    }
}
