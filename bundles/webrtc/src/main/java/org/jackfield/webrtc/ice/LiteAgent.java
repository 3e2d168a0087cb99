// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.ice;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lite side of ICE for one connection: it never asks, but answers and learns from who asks where the far end is. So it needs none
 * of the far end's candidates, be they hidden behind names or not. Used by one thread.
 */
public final class LiteAgent {

    private Credentials credentials;
    private @Nullable Credentials next;
    private @Nullable InetSocketAddress far;
    private boolean nominated;
    private long lastCheck;

    /** @param now a moment of {@link System#nanoTime}, from which on the far end has its time to ask */
    public LiteAgent(Credentials credentials, long now) {
        this.credentials = credentials;
        this.lastCheck = now;
    }

    /** New credentials after the far end restarts (RFC 8445, 2.4); those before stay good until the far end uses the new ones. */
    public void restart(Credentials anew) {
        next = anew;
    }

    /** Whether the far end was given new credentials and has not used them yet. */
    public boolean restarting() {
        return next != null;
    }

    /** The user fragments that checks may be for. */
    public Set<String> fragments() {
        Credentials coming = next;
        return coming == null ? Set.of(credentials.fragment()) : Set.of(credentials.fragment(), coming.fragment());
    }

    /**
     * Takes a check.
     *
     * @return the answer; empty if the check is not authentic
     */
    public Optional<ByteBuf> check(BindingCheck check, InetSocketAddress from, long now, ByteBufAllocator allocator) {
        Credentials coming = next;
        if (coming != null && coming.fragment().equals(check.fragment()) && check.authentic(coming)) {
            credentials = coming;
            next = null;
            nominated = false;
        } else if (!check.authentic(credentials)) {
            return Optional.empty();
        }
        lastCheck = now;
        // Until the far end has chosen, the way that works last is as good as any.
        if (check.nominates() || !nominated) {
            far = from;
            nominated |= check.nominates();
        }
        return Optional.of(check.success(credentials, from, allocator));
    }

    /** Where the far end is; empty before it was heard of. */
    public Optional<InetSocketAddress> far() {
        return Optional.ofNullable(far);
    }

    /** For how many ns nothing was heard of the far end. */
    public long silence(long now) {
        return now - lastCheck;
    }
}
