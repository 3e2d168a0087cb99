// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.network;

import java.net.InetAddress;
import org.osgi.annotation.versioning.ProviderType;

/** Which address of ours a peer is told in Contact, Via, SDP and candidates. Any thread; does not block. */
@ProviderType
public interface Network {

    /**
     * The address to tell a peer: the inner one (by which packets to it leave) if the peer is inside {@code local-net}, else
     * the public one where one is configured or was found by STUN.
     */
    InetAddress advertised(InetAddress peer);

    /** Whether the peer is inside {@code local-net}. */
    boolean local(InetAddress peer);
}
