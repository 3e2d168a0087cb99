// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.ice;

import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes full sides of ICE, as many as there may be; whoever comes then gets a lite one. Any thread. */
public final class FullAgents implements IceAgents {

    /** Each costs six to nine threads (ADR 0094). */
    private static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(FullAgents.class);

    private final Supplier<IceServers> servers;
    private final AtomicInteger open = new AtomicInteger();

    /** @param servers with which ways are looked for, as they are set now */
    public FullAgents(Supplier<IceServers> servers) {
        this.servers = servers;
    }

    @Override
    public IceAgent open(Credentials ours, InetSocketAddress wire, FullAgent.Listener listener) {
        if (open.incrementAndGet() > MOST) {
            open.decrementAndGet();
            LOG.warn("There are {} browsers with full ICE already: one more has to find us by itself", MOST);
            return IceAgents.LITE.open(ours, wire, listener);
        }
        return new FullAgent(ours, servers.get(), wire, System.nanoTime(), listener, open::decrementAndGet);
    }

    /** How many there are. */
    public int count() {
        return open.get();
    }
}
