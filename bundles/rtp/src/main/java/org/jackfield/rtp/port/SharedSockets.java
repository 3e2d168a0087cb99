// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.port;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Opens sockets that many legs share, outside of the pool. A service. Any thread; returns at once. */
@ProviderType
public interface SharedSockets {

    /**
     * Opens one.
     *
     * @return empty if the port is in use
     */
    Optional<SharedSocket> share(int port, SharedSocket.Listener listener);
}
