// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.port;

import io.netty.buffer.ByteBuf;
import java.net.InetSocketAddress;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One UDP socket on which many legs send and receive, RTCP with RTP (RFC 5761). Whoever opened it is shown each datagram and says
 * whose it is. {@link #send} and {@link #hand} may be called on the socket's event loop alone, that is, by its listener or in a task
 * that was posted with {@link #execute}.
 */
@ProviderType
public interface SharedSocket extends AutoCloseable {

    /** Is shown what arrives, on the socket's event loop; must return at once. */
    @FunctionalInterface
    interface Listener {

        /** A datagram; it is released afterwards, unless it was handed to a leg. */
        void arrived(ByteBuf datagram, InetSocketAddress from);
    }

    /** Where it is bound; the address is the wildcard if that is everywhere. */
    InetSocketAddress local();

    /** A place for a leg, served by the socket's event loop; closing it leaves the socket open. Any thread. */
    RtpPort open();

    /** Does something on the event loop. Any thread. */
    void execute(Runnable task);

    /** The same after some milliseconds. Any thread. */
    void schedule(Runnable task, int millis);

    /** Sends a datagram that is no leg's; the buffer is taken over. */
    void send(ByteBuf datagram, InetSocketAddress to);

    /** Gives the datagram that is being shown to the leg of a place that was opened here. */
    void hand(RtpPort to, ByteBuf datagram, InetSocketAddress from);

    /** Closes the socket; its legs are silent from then on, and its port is free once this returns. Any thread but its event loop. */
    @Override
    void close();
}
