// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.Transport;

/**
 * Connections by the far end's address, open or being opened, whoever began: a request to a phone goes back over the phone's
 * own.
 */
final class Connections {

    private record Key(Transport transport, InetSocketAddress remote) {}

    private final ConcurrentMap<Key, ChannelFuture> channels = new ConcurrentHashMap<>();

    /** An open connection. */
    Optional<Channel> open(Hop hop) {
        ChannelFuture known = channels.get(new Key(hop.transport(), hop.address()));
        return known == null ? Optional.empty() : Optional.of(known.channel()).filter(Channel::isActive);
    }

    /** The connection, opened by {@code connect} if there is none; what is written waits until it stands. */
    ChannelFuture get(Hop hop, Supplier<ChannelFuture> connect) {
        Key key = new Key(hop.transport(), hop.address());
        AtomicBoolean made = new AtomicBoolean();
        ChannelFuture future = channels.compute(key, (same, known) -> {
            boolean usable = known != null && known.channel().isOpen();
            made.set(!usable);
            return known != null && usable ? known : connect.get();
        });
        if (made.get()) {
            forgetWhenClosed(key, future);
        }
        return future;
    }

    /** Remembers one that the far end opened. */
    void accepted(Transport transport, InetSocketAddress remote, Channel channel) {
        Key key = new Key(transport, remote);
        ChannelFuture open = channel.newSucceededFuture();
        channels.put(key, open);
        forgetWhenClosed(key, open);
    }

    private void forgetWhenClosed(Key key, ChannelFuture future) {
        future.channel().closeFuture().addListener(closed -> channels.remove(key, future));
    }

    int size() {
        return channels.size();
    }

    /** Those of one transport. */
    void close(Transport transport) {
        channels.forEach((key, future) -> {
            if (key.transport() == transport) {
                future.channel().close();
            }
        });
    }

    void forEach(Consumer<Channel> action) {
        channels.values().forEach(future -> action.accept(future.channel()));
    }
}
