// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import java.net.InetAddress;

/**
 * The {@code o=} line (RFC 8866, 5.2), kept as text where a far end wrote it.
 *
 * @param user user name, {@code -} if none
 * @param sessionId number of the session
 * @param version grows with each change of the description
 * @param address network type, address type and address
 */
public record SdpOrigin(String user, String sessionId, String version, SdpConnection address) {

    /** Where a far end wrote none, or none that can be read. */
    static final SdpOrigin UNKNOWN = new SdpOrigin("-", "0", "0", new SdpConnection("IP4", "0.0.0.0"));

    static SdpOrigin ours(long sessionId, long version, InetAddress address) {
        return new SdpOrigin("-", Long.toString(sessionId), Long.toString(version), SdpConnection.of(address));
    }

    static SdpOrigin parse(String text) {
        String[] parts = text.strip().split("\\s+", 6);
        if (parts.length < 6) {
            return UNKNOWN;
        }
        return new SdpOrigin(parts[0], parts[1], parts[2], new SdpConnection(parts[4], parts[5]));
    }

    @Override
    public String toString() {
        return "o=" + user + " " + sessionId + " " + version + " " + address;
    }
}
