// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.ice;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The full side of ICE for one connection, by ice4j: it gathers candidates of ours, asks, and goes over TURN where nothing else leads.
 * What it carries comes to and goes from the shared socket over a socket of its own on this machine, so that everything behind that is
 * the same as with the lite side; to the shared socket the browser is where that socket is.
 */
public final class FullAgent implements IceAgent {

    /** Hears what becomes of it; from threads of its own. */
    public interface Listener {

        /** One more candidate of ours, the value of an {@code a=candidate} line, for the far end to be told. */
        void found(String candidate);

        /** What comes from this address of our own machine is the far end's from now on. */
        void place(InetSocketAddress from);

        /** The far end was found, or found elsewhere. */
        void connected();
    }

    private final IceServers servers;
    private final InetSocketAddress wire;
    private final Listener listener;
    private final Runnable ended;
    private final Credentials first;
    private Optional<Met> met = Optional.empty();
    private Optional<Way> way = Optional.empty();
    private Optional<Way> next = Optional.empty();
    private Optional<Credentials> anew = Optional.empty();
    private volatile Optional<InetSocketAddress> far = Optional.empty();
    private volatile long lastHeard;
    private boolean closed;

    /** What is known of the far end. */
    private record Met(Credentials theirs, List<String> candidates) {}

    /**
     * @param credentials ours
     * @param servers with which candidates are gathered
     * @param wire where the shared socket is reached from this machine
     * @param now a moment of {@link System#nanoTime}, from which on the far end has its time to be found
     * @param ended is run once when it was closed
     */
    FullAgent(
            Credentials credentials,
            IceServers servers,
            InetSocketAddress wire,
            long now,
            Listener listener,
            Runnable ended) {
        this.first = credentials;
        this.servers = servers;
        this.wire = wire;
        this.lastHeard = now;
        this.listener = listener;
        this.ended = ended;
    }

    @Override
    public boolean lite() {
        return false;
    }

    @Override
    public void meet(Credentials theirs, Iterable<String> candidates) {
        List<String> known = new ArrayList<>();
        candidates.forEach(known::add);
        if (!begins(theirs, known)) {
            known.forEach(this::candidate);
        }
    }

    private synchronized boolean begins(Credentials theirs, List<String> known) {
        if (closed || met.filter(before -> before.theirs().equals(theirs)).isPresent()) {
            return false;
        }
        met = Optional.of(new Met(theirs, known));
        if (way.isEmpty()) {
            way = Optional.of(begin(first, theirs, known));
        } else {
            anew.ifPresent(this::look);
        }
        return true;
    }

    /** Looks for a new way beside the one that there is. */
    private void look(Credentials ours) {
        anew = Optional.empty();
        next.ifPresent(Way::close);
        next = met.map(known -> begin(ours, known.theirs(), known.candidates()));
    }

    private Way begin(Credentials ours, Credentials theirs, List<String> candidates) {
        return Way.begin(ours, theirs, candidates, servers, wire, new Way.Listener() {

            @Override
            public void found(String candidate) {
                listener.found(candidate);
            }

            @Override
            public void opened(InetSocketAddress at) {
                listener.place(at);
            }

            @Override
            public void connected(Way found) {
                prefer(found);
            }

            @Override
            public void heard() {
                lastHeard = System.nanoTime();
            }
        });
    }

    private void prefer(Way found) {
        Optional<Way> former = Optional.empty();
        synchronized (this) {
            if (closed) {
                return;
            }
            if (next.filter(found::equals).isPresent()) {
                former = way;
                way = next;
                next = Optional.empty();
            }
            far = way.map(Way::here);
        }
        former.ifPresent(Way::close);
        listener.connected();
    }

    @Override
    public void candidate(String candidate) {
        Optional<Way> looking;
        synchronized (this) {
            looking = next.or(() -> way);
        }
        looking.ifPresent(it -> it.candidate(candidate));
    }

    @Override
    public synchronized void restart(Credentials ours) {
        anew = Optional.of(ours);
    }

    @Override
    public boolean restarting() {
        return false;
    }

    @Override
    public Set<String> fragments() {
        return Set.of();
    }

    @Override
    public Optional<ByteBuf> check(BindingCheck check, InetSocketAddress from, long now, ByteBufAllocator allocator) {
        return Optional.empty();
    }

    @Override
    public Optional<InetSocketAddress> far() {
        return far;
    }

    @Override
    public long silence(long now) {
        return now - lastHeard;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        ended.run();
        way.ifPresent(Way::close);
        next.ifPresent(Way::close);
    }
}
