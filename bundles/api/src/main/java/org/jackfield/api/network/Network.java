// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.network;

import java.net.InetAddress;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Which address of ours a peer is told in Contact, Via, SDP and candidates. Any thread; does not block. */
@ProviderType
public interface Network {

    /**
     * The address to tell a peer: the inner one (by which packets to it leave) if the peer is inside {@code local-net}, else
     * the public one where one is configured or was found by STUN.
     */
    InetAddress advertised(InetAddress peer);

    /** The public address, where one is configured or was found by STUN. */
    default Optional<InetAddress> external() {
        return Optional.empty();
    }

    /** Whether the peer is inside {@code local-net}. */
    boolean local(InetAddress peer);
}
