// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.service;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jackfield.api.health.HealthProbe.Health;
import org.jackfield.api.lane.Lane;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.Hosts;
import org.jackfield.sip.message.Transport;
import org.jackfield.sip.wire.NettyWire;
import org.jackfield.sip.wire.PortInUseException;
import org.jackfield.sip.wire.Receiver;
import org.jackfield.sip.wire.TlsContexts;
import org.jackfield.sip.wire.WebSockets;
import org.jackfield.sip.wire.Wire;
import org.jackfield.sip.wire.WireSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wire and the settings that it is to follow. A port that is taken is said once, and tried again until it is free.
 * Sending is for any thread; so is opening, which blocks for some ms.
 */
final class Sockets implements Wire, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);
    private static final Duration AGAIN = Duration.ofSeconds(3);

    private final Receiver receiver;
    private final Lane lane;
    private final WebSockets webSockets;
    private volatile @Nullable NettyWire wire;
    private volatile Health health = new Health(false, true, "SIP waits for its settings");

    /** What is asked for. */
    private record Wanted(WireSettings settings, TlsContexts tls) {}

    private @Nullable Wanted wanted;
    private boolean closed;

    /** @param webSockets beside the sockets of our own */
    Sockets(Receiver receiver, Lane lane, WebSockets webSockets) {
        this.receiver = receiver;
        this.lane = lane;
        this.webSockets = webSockets;
    }

    Health health() {
        return health;
    }

    int port(Transport transport) {
        if (transport.web()) {
            return ListeningAddress.webPort(transport);
        }
        NettyWire now = wire;
        return now == null ? 0 : now.port(transport);
    }

    int connections() {
        NettyWire now = wire;
        return webSockets.connections() + (now == null ? 0 : now.connections());
    }

    long refusedConnections() {
        NettyWire now = wire;
        return webSockets.refusedConnections() + (now == null ? 0 : now.refusedConnections());
    }

    /** Listens as these settings say; what is open and the same stays. */
    synchronized void listen(WireSettings settings, TlsContexts contexts) {
        Wanted before = wanted;
        Wanted now = new Wanted(settings, contexts);
        if (!now.equals(before) || !health.ready()) {
            wanted = now;
            tryToListen(now);
        }
    }

    private void tryToListen(Wanted now) {
        if (closed) {
            return;
        }
        NettyWire open = wire;
        if (open == null) {
            open = new NettyWire(receiver, now.tls(), now.settings());
            wire = open;
        }
        try {
            open.listen(now.settings(), now.tls());
            health = new Health(true, true, "");
            String where =
                    now.settings().addresses().stream().map(Hosts::literal).collect(Collectors.joining(", "));
            LOG.info(
                    "SIP listens on {}: port {} for UDP and TCP, {} for TLS (0: switched off)",
                    where,
                    Math.max(port(Transport.UDP), port(Transport.TCP)),
                    port(Transport.TLS));
        } catch (PortInUseException e) {
            String sentence = String.valueOf(e.getMessage());
            if (!health.sentence().equals(sentence)) {
                LOG.error("{}; trying again every {} seconds", sentence, AGAIN.toSeconds());
            }
            health = new Health(false, true, sentence);
            lane.after(AGAIN, () -> again(now));
        }
    }

    /** Unless something else is asked for by now. */
    private synchronized void again(Wanted then) {
        if (then.equals(wanted) && !health.ready()) {
            tryToListen(then);
        }
    }

    private Optional<Wire> towards(Hop hop) {
        return hop.transport().web() ? Optional.of(webSockets) : Optional.ofNullable(wire);
    }

    @Override
    public void send(Hop hop, byte[] message, Runnable failed) {
        towards(hop).ifPresentOrElse(by -> by.send(hop, message, failed), failed);
    }

    @Override
    public boolean sendOpen(Hop hop, byte[] message) {
        return towards(hop).filter(by -> by.sendOpen(hop, message)).isPresent();
    }

    @Override
    public boolean open(Hop hop) {
        return towards(hop).filter(by -> by.open(hop)).isPresent();
    }

    @Override
    public synchronized void close() {
        closed = true;
        webSockets.close();
        NettyWire open = wire;
        wire = null;
        if (open != null) {
            open.close();
        }
    }
}
