// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.ice;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;

/** Our side of ICE for one connection (RFC 8445): the lite one or the full one. Used by the event loop, unless it is said otherwise. */
public interface IceAgent extends AutoCloseable {

    /** Whether it only answers checks (RFC 8445, 2.5). Any thread. */
    boolean lite();

    /**
     * Takes what the far end says of itself, first and whenever it restarts. Any thread.
     *
     * @param candidates the values of its {@code a=candidate} lines so far
     */
    void meet(Credentials theirs, Iterable<String> candidates);

    /** Takes one more candidate of the far end. Any thread. */
    void candidate(String candidate);

    /**
     * New credentials of ours, since the far end restarts (RFC 8445, 2.4); the way so far stays until there is a new one. Any thread;
     * {@link #meet} follows.
     */
    void restart(Credentials anew);

    /** Whether the far end was given new credentials and has not used them yet. */
    boolean restarting();

    /** The user fragments that checks may be for; none if checks do not come over the shared socket. */
    Set<String> fragments();

    /**
     * Takes a check.
     *
     * @return the answer; empty if the check is not authentic
     */
    Optional<ByteBuf> check(BindingCheck check, InetSocketAddress from, long now, ByteBufAllocator allocator);

    /** Where to send to the far end; empty before it was heard of. */
    Optional<InetSocketAddress> far();

    /** For how many ns nothing was heard of the far end. */
    long silence(long now);

    @Override
    void close();
}
