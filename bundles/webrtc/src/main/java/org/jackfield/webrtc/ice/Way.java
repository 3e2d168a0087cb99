// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.ice;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import org.ice4j.Transport;
import org.ice4j.TransportAddress;
import org.ice4j.ice.Agent;
import org.ice4j.ice.CandidateType;
import org.ice4j.ice.Component;
import org.ice4j.ice.IceMediaStream;
import org.ice4j.ice.IceProcessingState;
import org.ice4j.ice.KeepAliveStrategy;
import org.ice4j.ice.LocalCandidate;
import org.ice4j.ice.RemoteCandidate;
import org.jitsi.utils.logging2.LoggerImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A way to the far end that ice4j looks for and keeps, and what it carries: two threads of ours, beside ice4j's own, which pass datagrams
 * between ice4j and a socket on this machine. What it tells may be told under its lock, and so nobody waits for that while holding
 * another one.
 */
final class Way implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Way.class);

    private static final String STREAM = "sound";
    private static final int LARGEST = 1500;

    /** What becomes of it; from its threads. */
    interface Listener {

        /** One more candidate of ours. */
        void found(String candidate);

        /** The socket on this machine is there. */
        void opened(InetSocketAddress at);

        /** It leads there. */
        void connected(Way way);

        /** The far end still wants to be sent to (RFC 7675). */
        void heard();
    }

    private final Listener listener;
    private final DatagramSocket here;
    private final Credentials ours;
    private final Credentials theirs;
    private final IceServers servers;
    private final List<String> waiting;
    private volatile Optional<Component> component = Optional.empty();
    private boolean started;
    private volatile boolean closed;

    private Way(
            Credentials ours,
            Credentials theirs,
            List<String> candidates,
            IceServers servers,
            DatagramSocket here,
            Listener listener) {
        this.ours = ours;
        this.theirs = theirs;
        this.waiting = new ArrayList<>(candidates);
        this.servers = servers;
        this.here = here;
        this.listener = listener;
    }

    /** ice4j's agent under a name of ours. */
    private static final class NamedAgent extends Agent {

        private final Credentials ours;

        NamedAgent(Credentials ours) {
            super(new LoggerImpl(Agent.class.getName(), Level.WARNING));
            this.ours = ours;
        }

        @Override
        public String getLocalUfrag() {
            return ours.fragment();
        }

        @Override
        public String getLocalPassword() {
            return ours.password();
        }
    }

    /**
     * Begins to look for one.
     *
     * @param candidates the far end's, so far
     * @param wire where to pass on what comes
     */
    static Way begin(
            Credentials ours,
            Credentials theirs,
            List<String> candidates,
            IceServers servers,
            InetSocketAddress wire,
            Listener listener) {
        try {
            DatagramSocket here = new DatagramSocket(new InetSocketAddress(wire.getAddress(), 0));
            here.connect(wire);
            Way way = new Way(ours, theirs, candidates, servers, here, listener);
            listener.opened(way.here());
            thread("webrtc-ice-in", way::carryIn);
            return way;
        } catch (SocketException e) {
            throw new IllegalStateException("There is no UDP port left on this machine", e);
        }
    }

    private static void thread(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The end on this machine. */
    InetSocketAddress here() {
        return new InetSocketAddress(here.getLocalAddress(), here.getLocalPort());
    }

    private void carryIn() {
        Ice4j.prepare();
        Agent agent = new NamedAgent(ours);
        try {
            Component sound = gather(agent);
            thread("webrtc-ice-out", () -> carryOut(sound));
            DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
            while (!closed) {
                packet.setLength(LARGEST);
                sound.getSocket().receive(packet);
                here.send(new DatagramPacket(packet.getData(), packet.getOffset(), packet.getLength()));
            }
        } catch (IOException | RuntimeException e) {
            if (!closed) {
                LOG.warn("A browser's way by ICE broke: {}", e.toString());
            }
        } finally {
            close();
            agent.free();
        }
    }

    /** Finds candidates of ours, tells them, and begins to ask. Takes as long as the slowest server. */
    private Component gather(Agent agent) throws IOException {
        agent.setControlling(false);
        agent.setPerformConsentFreshness(true);
        agent.setTrickling(true);
        servers.harvesters().forEach(agent::addCandidateHarvester);
        Component sound = agent.createComponent(stream(agent), KeepAliveStrategy.SELECTED_ONLY, true);
        sound.getLocalCandidates().forEach(this::tell);
        agent.startCandidateTrickle(found -> {
            if (found != null) {
                found.forEach(this::tell);
            }
        });
        synchronized (this) {
            component = Optional.of(sound);
            waiting.forEach(candidate -> add(sound, candidate));
            agent.startConnectivityEstablishment();
            started = true;
        }
        return sound;
    }

    private IceMediaStream stream(Agent agent) {
        IceMediaStream stream = agent.createMediaStream(STREAM);
        stream.setRemoteUfrag(theirs.fragment());
        stream.setRemotePassword(theirs.password());
        stream.addPairChangeListener(change -> {
            if (IceMediaStream.PROPERTY_PAIR_CONSENT_FRESHNESS_CHANGED.equals(change.getPropertyName())) {
                listener.heard();
            }
        });
        agent.addStateChangeListener(change -> {
            if (change.getNewValue() == IceProcessingState.COMPLETED) {
                listener.heard();
                listener.connected(this);
            }
        });
        return stream;
    }

    private void tell(LocalCandidate candidate) {
        listener.found(candidate.toString());
    }

    /** One more candidate of the far end. */
    synchronized void candidate(String candidate) {
        if (component.isEmpty()) {
            waiting.add(candidate);
        } else {
            add(component.get(), candidate);
        }
    }

    private void add(Component sound, String candidate) {
        CandidateLine.read(candidate).ifPresent(line -> {
            RemoteCandidate remote = new RemoteCandidate(
                    new TransportAddress(line.address(), Transport.UDP),
                    sound,
                    CandidateType.parse(line.type()),
                    line.foundation(),
                    line.priority(),
                    null);
            if (started) {
                sound.addUpdateRemoteCandidates(remote);
                sound.updateRemoteCandidates();
            } else {
                sound.addRemoteCandidate(remote);
            }
        });
    }

    private void carryOut(Component sound) {
        byte[] buffer = new byte[LARGEST];
        DatagramPacket packet = new DatagramPacket(buffer, LARGEST);
        while (!closed) {
            try {
                packet.setLength(LARGEST);
                here.receive(packet);
                sound.send(buffer, 0, packet.getLength());
            } catch (IOException e) {
                // Closed, or not found yet: what is lost is sent again, or is sound.
                LOG.trace("Not sent", e);
            }
        }
    }

    /** Ends it. Any thread; returns at once. */
    @Override
    public void close() {
        closed = true;
        here.close();
        component.ifPresent(sound -> sound.getSocket().close());
    }
}
