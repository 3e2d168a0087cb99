// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.transport;

import java.net.InetAddress;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes transports by ICE and DTLS-SRTP (RFC 8827), for legs whose far end is a browser. A service, which may come and go: when it
 * goes, its transports end.
 */
@ProviderType
public interface MediaTransportFactory {

    /**
     * A transport for one leg. Any thread; returns at once.
     *
     * @param far where the far end's signalling comes from
     */
    MediaTransport open(InetAddress far, MediaTransport.Listener listener);
}
