// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The address of ours by which packets to a peer leave: the kernel says, when a UDP socket is connected (which sends nothing).
 * Answers are kept for some seconds. Any thread; a look-up takes some ten microseconds.
 */
final class InnerAddresses {

    private static final long KEPT_NANOS = 10_000_000_000L;
    private static final int MOST_KEPT = 1024;

    /** Discard; nothing is sent there. */
    private static final int ANY_PORT = 9;

    private final InetAddress bind;
    private final LongSupplier nanoClock;
    private final Map<InetAddress, Found> found = new ConcurrentHashMap<>();

    private record Found(InetAddress address, long at) {}

    /** @param bind what this instance listens at; if it is one address, that is the answer to all */
    InnerAddresses(InetAddress bind, LongSupplier nanoClock) {
        this.bind = bind;
        this.nanoClock = nanoClock;
    }

    InetAddress toward(InetAddress peer) {
        if (!bind.isAnyLocalAddress()) {
            return bind;
        }
        long now = nanoClock.getAsLong();
        Found known = found.get(peer);
        if (known != null && now - known.at() < KEPT_NANOS) {
            return known.address();
        }
        if (found.size() >= MOST_KEPT) {
            found.clear();
        }
        InetAddress address = ask(peer).orElseGet(InetAddress::getLoopbackAddress);
        found.put(peer, new Found(address, now));
        return address;
    }

    private static Optional<InetAddress> ask(InetAddress peer) {
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.connect(new InetSocketAddress(peer, ANY_PORT));
            InetAddress local = ((InetSocketAddress) channel.getLocalAddress()).getAddress();
            return local.isAnyLocalAddress() ? Optional.empty() : Optional.of(local);
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // no route there
        }
    }
}
