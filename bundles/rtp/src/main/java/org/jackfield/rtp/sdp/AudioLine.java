// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jackfield.api.media.MediaDirection;

/**
 * Our audio stream before it is printed.
 *
 * @param protocol of the {@code m=} line
 * @param codecs in our order, telephone-event last; the first decides how long packets may be
 * @param cryptos empty if not encrypted
 * @param ptime in ms
 * @param mux whether RTCP shares the port
 * @param extended whether extended reports are asked for (RFC 3611)
 */
record AudioLine(
        String protocol,
        List<AudioCodec> codecs,
        List<SdpCrypto> cryptos,
        MediaDirection direction,
        int ptime,
        boolean mux,
        boolean extended) {

    static final String RTCP_XR = "rtcp-xr";

    /** What the far end should report beyond RFC 3550: when it did, for the round trip, and what its jitter buffer made of the sound. */
    private static final String EXTENDED_REPORTS = "rcvr-rtt=all voip-metrics";

    MediaDescription at(int port) {
        List<SdpAttribute> attributes = new ArrayList<>();
        for (AudioCodec codec : codecs) {
            attributes.add(new SdpAttribute("rtpmap", codec.payloadType() + " " + PayloadText.rtpmap(codec.format())));
            if (!codec.fmtp().isEmpty()) {
                attributes.add(new SdpAttribute("fmtp", codec.payloadType() + " " + codec.fmtp()));
            }
        }
        attributes.add(new SdpAttribute("ptime", Integer.toString(ptime)));
        attributes.add(new SdpAttribute(
                "maxptime", Integer.toString(PacketTime.longest(codecs.get(0).format()))));
        cryptos.forEach(crypto -> attributes.add(crypto.attribute()));
        if (mux) {
            attributes.add(SdpAttribute.flag("rtcp-mux"));
        }
        if (extended) {
            attributes.add(new SdpAttribute(RTCP_XR, EXTENDED_REPORTS));
        }
        attributes.add(SdpAttribute.flag(direction.name().toLowerCase(Locale.ROOT)));
        List<String> formats = codecs.stream()
                .map(codec -> Integer.toString(codec.payloadType()))
                .toList();
        return new MediaDescription("audio", port, protocol, formats, Optional.empty(), attributes);
    }
}
