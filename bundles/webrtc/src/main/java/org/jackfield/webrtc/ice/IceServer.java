// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.ice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a browser is told of STUN and TURN servers: the RTCIceServer of WebRTC.
 *
 * @param urls URIs by RFC 7064 and RFC 7065
 * @param username for TURN; none for STUN
 * @param credential the password for TURN; none for STUN
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IceServer(List<String> urls, @Nullable String username, @Nullable String credential) {

    /** Never shows the password. */
    @Override
    public String toString() {
        return urls.toString();
    }
}
