// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.port;

import org.jackfield.api.media.MediaPort;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The one pool of UDP ports of the appliance. A service. Any thread; returns at once (a port is bound by the caller's own
 * thread, some ten microseconds).
 */
@ProviderType
public interface RtpPorts {

    /**
     * Opens a pair of ports: an even one for RTP, the next for RTCP. Nothing is sent or accepted before
     * {@link RtpPort#configure}.
     *
     * @throws NoPortLeftException if every port of the range is in use
     */
    RtpPort open();

    /**
     * Opens a pair served by the same event loop as another, so that relaying between the two costs least. With a port that is
     * not on the wire this is {@link #open}.
     *
     * @throws NoPortLeftException if every port of the range is in use
     */
    RtpPort openBeside(MediaPort other);
}
