// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.testing;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.Set;
import org.jackfield.api.network.Network;

/** A network of which a test says what is local. */
public final class House implements Network {

    private final Set<InetAddress> local = new HashSet<>();

    public void takeIn(InetAddress address) {
        local.add(address);
    }

    @Override
    public InetAddress advertised(InetAddress peer) {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public boolean local(InetAddress peer) {
        return local.contains(peer);
    }
}
