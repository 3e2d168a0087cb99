// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jackfield.sip.message.Transport;

/**
 * The sockets on which we listen. What is wanted again is left as it is, so that new settings are no gap for those whom they
 * do not concern. Changed by one thread at a time, which is never one of the network's; read by any.
 */
final class Listeners {

    /** Within which an event loop has let go of a closed socket: until then its port is still taken. */
    private static final int LETTING_GO_MS = 10;

    /** What listens where. */
    private record Place(Transport transport, InetAddress address, int port) {}

    /** Opens a socket. */
    interface Binder {
        ChannelFuture bind(Transport transport, InetSocketAddress address);
    }

    private final Binder binder;
    private volatile Map<Place, Channel> open = Map.of();
    private volatile List<Channel> datagrams = List.of();

    Listeners(Binder binder) {
        this.binder = binder;
    }

    /**
     * Listens as these settings say. Blocks for some ms.
     *
     * @throws PortInUseException if a port cannot be had; the others are open then
     */
    void listen(WireSettings settings) {
        Set<Place> wanted = wanted(settings);
        closeAllBut(wanted);
        Optional<PortInUseException> failure = Optional.empty();
        for (Place place : wanted) {
            try {
                if (!open.containsKey(place)) {
                    add(place, bind(place));
                }
            } catch (PortInUseException e) {
                failure = Optional.of(failure.orElse(e));
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private static Set<Place> wanted(WireSettings settings) {
        Set<Place> wanted = new LinkedHashSet<>();
        for (InetAddress address : settings.addresses()) {
            if (settings.udp()) {
                wanted.add(new Place(Transport.UDP, address, settings.port()));
            }
            if (settings.tcp()) {
                wanted.add(new Place(Transport.TCP, address, settings.port()));
            }
            if (settings.tls()) {
                wanted.add(new Place(Transport.TLS, address, settings.tlsPort()));
            }
        }
        return wanted;
    }

    private Channel bind(Place place) {
        // With a port of the system's choice TCP takes the one that UDP was given.
        int port = place.port() == 0 && place.transport() == Transport.TCP ? port(Transport.UDP) : place.port();
        ChannelFuture bound = binder.bind(place.transport(), new InetSocketAddress(place.address(), port))
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new PortInUseException(place.transport(), place.address(), port, bound.cause());
        }
        return bound.channel();
    }

    private void add(Place place, Channel channel) {
        Map<Place, Channel> more = new LinkedHashMap<>(open);
        more.put(place, channel);
        now(more);
    }

    private void now(Map<Place, Channel> places) {
        open = places;
        datagrams = places.entrySet().stream()
                .filter(entry -> entry.getKey().transport() == Transport.UDP)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Returns when the ports are free again. */
    private void closeAllBut(Set<Place> wanted) {
        Map<Place, Channel> kept = new LinkedHashMap<>(open);
        kept.keySet().retainAll(wanted);
        List<Channel> closing = new ArrayList<>();
        open.forEach((place, channel) -> {
            if (!kept.containsKey(place)) {
                closing.add(channel);
            }
        });
        now(kept);
        closing.forEach(Channel::close);
        for (Channel channel : closing) {
            channel.closeFuture().awaitUninterruptibly();
            // The socket itself goes when its event loop looks for news the next time.
            channel.eventLoop()
                    .schedule(() -> {}, LETTING_GO_MS, TimeUnit.MILLISECONDS)
                    .awaitUninterruptibly();
        }
    }

    void close() {
        closeAllBut(Set.of());
    }

    /** The port of a transport; 0 if we do not listen. */
    int port(Transport transport) {
        for (Map.Entry<Place, Channel> entry : open.entrySet()) {
            if (entry.getKey().transport() == transport) {
                return ((InetSocketAddress) entry.getValue().localAddress()).getPort();
            }
        }
        return 0;
    }

    /** The sockets over which datagrams leave. */
    List<Channel> datagrams() {
        return datagrams;
    }
}
