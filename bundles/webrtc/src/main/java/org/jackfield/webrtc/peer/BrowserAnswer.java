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

/** Adds to what a phone would answer or offer what a browser needs to find and to know us. */
final class BrowserAnswer {

    private static final String PROTOCOL = "UDP/TLS/RTP/SAVPF";

    /** Of a host (RFC 8445, 5.1.2), for the first one that is preferred most. */
    private static final int HOST_PREFERENCE = 126;

    private static final int BEST_LOCAL_PREFERENCE = 65_535;
    private static final int RTP_COMPONENT = 1;

    private BrowserAnswer() {}

    /**
     * What we say of ourselves.
     *
     * @param candidates where we can be reached, the best first; none for the full side of ICE, which tells them later
     */
    record Ours(Credentials credentials, Identity identity, List<InetSocketAddress> candidates) {

        /** Whether we are the lite side. */
        private boolean lite() {
            return !candidates.isEmpty();
        }
    }

    /** The answer to a browser, which is to begin the handshake. */
    static SessionDescription of(SessionDescription plain, BrowserOffer.Stream stream, Ours ours) {
        return describe(plain, stream, "passive", ours);
    }

    /** The same as an offer: the browser is to begin the handshake, but is asked (RFC 8842, 5.2). */
    static SessionDescription offer(SessionDescription plain, BrowserOffer.Stream stream, Ours ours) {
        MediaDescription audio = plain.media().get(stream.index());
        List<String> formats = BrowserOffer.withoutComfortNoise(audio);
        List<MediaDescription> streams = new ArrayList<>(plain.media());
        streams.set(
                stream.index(),
                new MediaDescription(
                        audio.media(),
                        audio.port(),
                        audio.protocol(),
                        formats,
                        audio.connection(),
                        audio.attributes().stream()
                                .filter(attribute -> !attribute.name().equals("rtpmap")
                                        || formats.contains(attribute.value().split(" ", 2)[0]))
                                .toList()));
        SessionDescription spoken =
                new SessionDescription(plain.origin(), plain.name(), plain.connection(), plain.attributes(), streams);
        return describe(spoken, stream, "actpass", ours);
    }

    private static SessionDescription describe(
            SessionDescription plain, BrowserOffer.Stream stream, String setup, Ours ours) {
        MediaDescription audio = plain.media().get(stream.index());
        List<SdpAttribute> attributes = new ArrayList<>();
        if (!stream.mid().isEmpty()) {
            attributes.add(new SdpAttribute("mid", stream.mid()));
        }
        attributes.addAll(audio.attributes());
        if (audio.attribute("rtcp-mux").isEmpty()) {
            attributes.add(SdpAttribute.flag("rtcp-mux"));
        }
        attributes.add(new SdpAttribute("msid", "- sound"));
        attributes.add(new SdpAttribute("ice-ufrag", ours.credentials().fragment()));
        attributes.add(new SdpAttribute("ice-pwd", ours.credentials().password()));
        attributes.add(new SdpAttribute("fingerprint", ours.identity().fingerprint()));
        attributes.add(new SdpAttribute("setup", setup));
        for (int i = 0; i < ours.candidates().size(); i++) {
            attributes.add(
                    new SdpAttribute("candidate", candidate(i, ours.candidates().get(i))));
        }
        attributes.add(
                ours.lite() ? SdpAttribute.flag("end-of-candidates") : new SdpAttribute("ice-options", "trickle"));
        List<MediaDescription> streams = new ArrayList<>(plain.media());
        streams.set(
                stream.index(),
                new MediaDescription(
                        audio.media(), audio.port(), PROTOCOL, audio.formats(), Optional.empty(), attributes));
        List<SdpAttribute> session = new ArrayList<>(plain.attributes());
        if (ours.lite()) {
            session.add(SdpAttribute.flag("ice-lite"));
        }
        if (!stream.mid().isEmpty()) {
            session.add(new SdpAttribute("group", "BUNDLE " + stream.mid()));
        }
        return new SessionDescription(plain.origin(), plain.name(), plain.connection(), session, streams);
    }

    private static String candidate(int index, InetSocketAddress at) {
        long priority = ((long) HOST_PREFERENCE << 24) | (BEST_LOCAL_PREFERENCE - index) << 8 | 256 - RTP_COMPONENT;
        return "%d %d udp %d %s %d typ host"
                .formatted(index + 1, RTP_COMPONENT, priority, NetUtil.toAddressString(at.getAddress()), at.getPort());
    }
}
