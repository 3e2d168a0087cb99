// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.ice;

import java.net.InetSocketAddress;

/** Makes our side of ICE for a connection. Any thread; returns at once. */
@FunctionalInterface
public interface IceAgents {

    /** The lite side. */
    IceAgents LITE = (ours, wire, listener) -> new LiteAgent(ours, System.nanoTime());

    /**
     * Makes one.
     *
     * @param ours our first credentials
     * @param wire where the shared socket is reached from this machine
     */
    IceAgent open(Credentials ours, InetSocketAddress wire, FullAgent.Listener listener);
}
