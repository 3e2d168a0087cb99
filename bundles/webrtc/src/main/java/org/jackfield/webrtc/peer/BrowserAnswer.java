// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.peer;

import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.rtp.sdp.MediaDescription;
import org.jackfield.rtp.sdp.SdpAttribute;
import org.jackfield.rtp.sdp.SessionDescription;
import org.jackfield.webrtc.dtls.Identity;
import org.jackfield.webrtc.ice.Credentials;

/** Adds to what a phone would answer what a browser needs to find and to know us. */
final class BrowserAnswer {

    private static final String PROTOCOL = "UDP/TLS/RTP/SAVPF";

    /** Of a host (RFC 8445, 5.1.2), for the first one that is preferred most. */
    private static final int HOST_PREFERENCE = 126;

    private static final int BEST_LOCAL_PREFERENCE = 65_535;
    private static final int RTP_COMPONENT = 1;

    private BrowserAnswer() {}

    /** @param candidates where we can be reached, the best first; at least one */
    static String of(
            SessionDescription plain,
            BrowserOffer offer,
            Credentials credentials,
            Identity identity,
            List<InetSocketAddress> candidates) {
        MediaDescription audio = plain.media().get(offer.index());
        List<SdpAttribute> attributes = new ArrayList<>();
        if (!offer.mid().isEmpty()) {
            attributes.add(new SdpAttribute("mid", offer.mid()));
        }
        attributes.addAll(audio.attributes());
        if (audio.attribute("rtcp-mux").isEmpty()) {
            attributes.add(SdpAttribute.flag("rtcp-mux"));
        }
        attributes.add(new SdpAttribute("msid", "- sound"));
        attributes.add(new SdpAttribute("ice-ufrag", credentials.fragment()));
        attributes.add(new SdpAttribute("ice-pwd", credentials.password()));
        attributes.add(new SdpAttribute("fingerprint", identity.fingerprint()));
        attributes.add(new SdpAttribute("setup", "passive"));
        for (int i = 0; i < candidates.size(); i++) {
            attributes.add(new SdpAttribute("candidate", candidate(i, candidates.get(i))));
        }
        attributes.add(SdpAttribute.flag("end-of-candidates"));
        List<MediaDescription> streams = new ArrayList<>(plain.media());
        streams.set(
                offer.index(),
                new MediaDescription(
                        audio.media(), audio.port(), PROTOCOL, audio.formats(), Optional.empty(), attributes));
        List<SdpAttribute> session = new ArrayList<>(plain.attributes());
        session.add(SdpAttribute.flag("ice-lite"));
        if (!offer.mid().isEmpty()) {
            session.add(new SdpAttribute("group", "BUNDLE " + offer.mid()));
        }
        return new SessionDescription(plain.origin(), plain.name(), plain.connection(), session, streams).toString();
    }

    private static String candidate(int index, InetSocketAddress at) {
        long priority = ((long) HOST_PREFERENCE << 24) | (BEST_LOCAL_PREFERENCE - index) << 8 | 256 - RTP_COMPONENT;
        return "%d %d udp %d %s %d typ host"
                .formatted(index + 1, RTP_COMPONENT, priority, NetUtil.toAddressString(at.getAddress()), at.getPort());
    }
}
