// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.peer;

import io.netty.buffer.ByteBuf;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jackfield.api.network.Network;
import org.jackfield.rtp.port.SharedSocket;
import org.jackfield.webrtc.dtls.Handshake;
import org.jackfield.webrtc.ice.BindingCheck;
import org.jspecify.annotations.Nullable;

/**
 * The one UDP socket of all browsers: says whose a datagram is. A connectivity check names it, and whatever else comes from where a
 * proved check came from is the same browser's; the rest is nobody's.
 */
public final class BrowserSocket implements SharedSocket.Listener {

    private final Network network;
    private final Map<String, PeerConnection> byFragment = new ConcurrentHashMap<>();

    /** Event loop. */
    private final Map<InetSocketAddress, PeerConnection> bySource = new HashMap<>();

    private @Nullable SharedSocket socket;

    public BrowserSocket(Network network) {
        this.network = network;
    }

    /** Once, before there is a connection. */
    public void use(SharedSocket opened) {
        socket = opened;
    }

    SharedSocket socket() {
        SharedSocket open = socket;
        if (open == null) {
            throw new IllegalStateException("There is no socket yet");
        }
        return open;
    }

    /** Where a browser at this address may reach us, the likeliest first. */
    List<InetSocketAddress> candidates(InetAddress browser) {
        Set<InetAddress> addresses = new LinkedHashSet<>();
        InetSocketAddress bound = socket().local();
        addresses.add(network.advertised(browser));
        if (bound.getAddress().isAnyLocalAddress()) {
            addresses.addAll(ownAddresses());
        } else {
            addresses.add(bound.getAddress());
        }
        // Signalling may come from elsewhere than sound: over a proxy on this machine, or sound over TURN from outside.
        network.external().ifPresent(addresses::add);
        return addresses.stream()
                .map(address -> new InetSocketAddress(address, bound.getPort()))
                .toList();
    }

    private static List<InetAddress> ownAddresses() {
        List<InetAddress> found = new ArrayList<>();
        try {
            for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
                if (card.isUp() && !card.isLoopback()) {
                    card.inetAddresses()
                            .filter(address -> !address.isLinkLocalAddress() && !address.isMulticastAddress())
                            .forEach(found::add);
                }
            }
        } catch (SocketException e) {
            // The address that is advertised remains.
        }
        return found;
    }

    /** Checks for these user fragments, and no others, are the connection's from now on. Any thread. */
    void name(PeerConnection connection, Set<String> fragments) {
        byFragment.entrySet().removeIf(entry -> entry.getValue() == connection && !fragments.contains(entry.getKey()));
        fragments.forEach(fragment -> byFragment.put(fragment, connection));
    }

    /** Event loop: what comes from there is the connection's. */
    void place(InetSocketAddress from, PeerConnection connection) {
        bySource.put(from, connection);
    }

    /** Where this machine itself reaches the socket. */
    InetSocketAddress here() {
        InetSocketAddress bound = socket().local();
        return bound.getAddress().isAnyLocalAddress()
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), bound.getPort())
                : bound;
    }

    void remove(PeerConnection connection) {
        byFragment.values().removeIf(connection::equals);
        socket().execute(() -> bySource.values().removeIf(connection::equals));
    }

    /** How many browsers are connected, or about to be. */
    public int connections() {
        return byFragment.size();
    }

    @Override
    public void arrived(ByteBuf datagram, InetSocketAddress from) {
        if (BindingCheck.possible(datagram)) {
            BindingCheck.read(datagram).ifPresent(check -> {
                PeerConnection asked = byFragment.get(check.fragment());
                if (asked != null && asked.check(check, from)) {
                    bySource.put(from, asked);
                }
            });
            return;
        }
        PeerConnection known = bySource.get(from);
        if (known == null || !datagram.isReadable()) {
            return;
        }
        if (Handshake.possible(datagram.getByte(datagram.readerIndex()) & 0xff)) {
            byte[] bytes = new byte[datagram.readableBytes()];
            datagram.getBytes(datagram.readerIndex(), bytes);
            known.handshake(bytes);
        } else {
            socket().hand(known.port(), datagram, from);
        }
    }
}
