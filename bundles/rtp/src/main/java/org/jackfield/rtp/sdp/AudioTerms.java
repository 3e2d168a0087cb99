// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import java.net.InetAddress;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.rtp.port.RtpPort;

/**
 * What we bring to offer and answer.
 *
 * @param address where the far end is told to send, see {@code Network.advertised}
 * @param port the RTP port, see {@link RtpPort#localPort()}
 * @param srtp whether sound is encrypted
 * @param ptime the packet time in ms that we like, 10 to 60
 * @param telephoneEvent whether digits may be agreed as events (RFC 4733)
 */
public record AudioTerms(InetAddress address, int port, SrtpPolicy srtp, int ptime, boolean telephoneEvent) {

    public AudioTerms {
        if (ptime < 10 || ptime > 60) {
            throw new IllegalArgumentException("Packet time must be 10 to 60 ms, not " + ptime);
        }
    }
}
