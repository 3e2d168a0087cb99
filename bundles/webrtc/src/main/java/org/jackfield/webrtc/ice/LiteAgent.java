// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.ice;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The lite side of ICE for one connection: it never asks, but answers and learns from who asks where the far end is. So it needs none
 * of the far end's candidates, be they hidden behind names or not.
 */
public final class LiteAgent implements IceAgent {

    private Credentials credentials;
    /** Given from any thread; taken by the event loop, which must not take away one that was given meanwhile. */
    private final AtomicReference<@Nullable Credentials> next = new AtomicReference<>();

    private @Nullable InetSocketAddress far;
    private boolean nominated;
    private long lastCheck;

    /** @param now a moment of {@link System#nanoTime}, from which on the far end has its time to ask */
    public LiteAgent(Credentials credentials, long now) {
        this.credentials = credentials;
        this.lastCheck = now;
    }

    @Override
    public void restart(Credentials anew) {
        next.set(anew);
    }

    @Override
    public boolean restarting() {
        return next.get() != null;
    }

    @Override
    public Set<String> fragments() {
        Credentials coming = next.get();
        return coming == null ? Set.of(credentials.fragment()) : Set.of(credentials.fragment(), coming.fragment());
    }

    @Override
    public Optional<ByteBuf> check(BindingCheck check, InetSocketAddress from, long now, ByteBufAllocator allocator) {
        Credentials coming = next.get();
        if (coming != null && coming.fragment().equals(check.fragment()) && check.authentic(coming)) {
            credentials = coming;
            next.compareAndSet(coming, null);
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

    @Override
    public Optional<InetSocketAddress> far() {
        return Optional.ofNullable(far);
    }

    @Override
    public long silence(long now) {
        return now - lastCheck;
    }

    @Override
    public boolean lite() {
        return true;
    }

    @Override
    public void meet(Credentials theirs, Iterable<String> candidates) {
        // It never asks.
    }

    @Override
    public void candidate(String candidate) {
        // The far end is found by its checks.
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
