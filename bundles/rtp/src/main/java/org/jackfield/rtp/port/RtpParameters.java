// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.port;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.NegotiatedCodec;

/**
 * The outcome of offer and answer for one port.
 *
 * @param remote where the far end wants RTP; empty if nowhere now (held with the address 0.0.0.0)
 * @param rtcp where the far end wants RTCP; empty if none is to be sent
 * @param rtcpMux whether RTCP shares the RTP port (RFC 5761)
 * @param codec what is spoken
 * @param direction which ways sound flows, seen from this side
 * @param telephoneEvent payload types for digits; empty if not agreed
 * @param srtp keys; empty if not encrypted
 * @param sourceRule from where packets are accepted
 */
public record RtpParameters(
        Optional<InetSocketAddress> remote,
        Optional<InetSocketAddress> rtcp,
        boolean rtcpMux,
        NegotiatedCodec codec,
        MediaDirection direction,
        Optional<TelephoneEvent> telephoneEvent,
        Optional<SrtpKeys> srtp,
        SourceRule sourceRule) {

    /** The same for a far end that is still to be found and proved: nothing is sent to it, and nothing accepted. */
    public RtpParameters unproved() {
        return new RtpParameters(
                Optional.empty(),
                Optional.empty(),
                true,
                codec,
                direction,
                telephoneEvent,
                Optional.empty(),
                SourceRule.SIGNALLED);
    }

    /** The same for a far end that was found and proved at one address, RTP and RTCP. */
    public RtpParameters proved(InetSocketAddress at, SrtpKeys keys) {
        return new RtpParameters(
                Optional.of(at),
                Optional.of(at),
                true,
                codec,
                direction,
                telephoneEvent,
                Optional.of(keys),
                SourceRule.SIGNALLED);
    }

    /** The same with another rule for the source. */
    public RtpParameters with(SourceRule rule) {
        return new RtpParameters(remote, rtcp, rtcpMux, codec, direction, telephoneEvent, srtp, rule);
    }

    /** The same with another direction. */
    public RtpParameters with(MediaDirection other) {
        return new RtpParameters(remote, rtcp, rtcpMux, codec, other, telephoneEvent, srtp, sourceRule);
    }
}
