// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaDirection;

/**
 * What a far end says of one audio stream.
 *
 * @param port 0 if refused
 * @param profile how packets are framed
 * @param address where it wants to receive; empty if it gave a name or nothing that can be read
 * @param held whether its address says "nowhere" (0.0.0.0 or ::), the way old phones hold
 * @param direction seen from the far end
 * @param codecs in its order, telephone-event and comfort noise among them
 * @param cryptos keys that we can use, in its order
 * @param ptime the packet time in ms that it wants
 * @param maxptime the longest that it takes
 * @param rtcp where it wants RTCP; empty if none
 * @param rtcpMux whether it can receive RTCP on the RTP port
 */
record AudioDescription(
        int port,
        Profile profile,
        Optional<InetAddress> address,
        boolean held,
        MediaDirection direction,
        List<AudioCodec> codecs,
        List<SdpCrypto> cryptos,
        OptionalInt ptime,
        OptionalInt maxptime,
        Optional<InetSocketAddress> rtcp,
        boolean rtcpMux) {

    private static final List<String> DIRECTIONS = List.of("sendrecv", "sendonly", "recvonly", "inactive");

    /** The profiles of RTP that exist in SDP. */
    enum Profile {
        PLAIN,
        /** Keys by {@code a=crypto}. */
        ENCRYPTED,
        /** Not RTP, or keys by DTLS. */
        FOREIGN;

        static Profile of(String protocol) {
            return switch (protocol.toUpperCase(Locale.ROOT)) {
                case "RTP/AVP", "RTP/AVPF" -> PLAIN;
                case "RTP/SAVP", "RTP/SAVPF" -> ENCRYPTED;
                default -> FOREIGN;
            };
        }
    }

    /** Reads one stream of a description. */
    static AudioDescription of(SessionDescription session, MediaDescription media) {
        Optional<SdpConnection> connection = media.connection().or(session::connection);
        Optional<InetAddress> address = connection.flatMap(SdpConnection::inet);
        boolean held = address.map(InetAddress::isAnyLocalAddress).orElse(false);
        boolean mux = media.attribute("rtcp-mux").isPresent();
        return new AudioDescription(
                media.port(),
                Profile.of(media.protocol()),
                address.filter(a -> !held),
                held,
                direction(session, media, held),
                codecs(media),
                media.attributes().stream()
                        .filter(a -> a.name().equalsIgnoreCase("crypto"))
                        .flatMap(a -> SdpCrypto.parse(a.value()).stream())
                        .toList(),
                milliseconds(media.attribute("ptime")),
                milliseconds(media.attribute("maxptime")),
                address.filter(a -> !held).flatMap(a -> rtcp(media, a, mux)),
                mux);
    }

    /** The codecs that carry sound. */
    static List<CodecOffer> sound(MediaDescription media) {
        return codecs(media).stream()
                .filter(AudioCodec::sound)
                .map(AudioCodec::offer)
                .toList();
    }

    /** Where it wants RTP; empty if nowhere. */
    Optional<InetSocketAddress> remote() {
        return port == 0 ? Optional.empty() : address.map(a -> new InetSocketAddress(a, port));
    }

    private static MediaDirection direction(SessionDescription session, MediaDescription media, boolean held) {
        MediaDirection said = direction(media.attributes())
                .or(() -> direction(session.attributes()))
                .orElse(MediaDirection.SENDRECV);
        return held ? said.and(MediaDirection.SENDONLY) : said;
    }

    private static Optional<MediaDirection> direction(List<SdpAttribute> attributes) {
        return attributes.stream()
                .map(a -> a.name().toLowerCase(Locale.ROOT))
                .filter(DIRECTIONS::contains)
                .map(name -> MediaDirection.valueOf(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static List<AudioCodec> codecs(MediaDescription media) {
        List<AudioCodec> codecs = new ArrayList<>();
        for (String format : media.formats()) {
            OptionalInt number = PayloadText.number(format);
            if (number.isPresent()) {
                int pt = number.getAsInt();
                String fmtp = PayloadText.valueFor(media, "fmtp", pt).orElse("");
                PayloadText.valueFor(media, "rtpmap", pt)
                        .flatMap(PayloadText::format)
                        .or(() -> PayloadNumbers.fixed(pt))
                        .ifPresent(known -> codecs.add(new AudioCodec(pt, known, fmtp)));
            }
        }
        return List.copyOf(codecs);
    }

    private static OptionalInt milliseconds(Optional<String> text) {
        try {
            double value = Double.parseDouble(text.orElse(""));
            return value >= 1 && value <= 1000 ? OptionalInt.of((int) value) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** RFC 3605: {@code a=rtcp:port [IN IP4 address]}; else the port above RTP's (RFC 3550, 11). */
    private static Optional<InetSocketAddress> rtcp(MediaDescription media, InetAddress address, boolean mux) {
        if (media.port() == 0 || mux) {
            return media.port() == 0 ? Optional.empty() : Optional.of(new InetSocketAddress(address, media.port()));
        }
        String[] said = media.attribute("rtcp").orElse("").strip().split("\\s+", 2);
        int port = PayloadText.port(said[0]).orElse(Math.min(media.port() + 1, 65_535));
        InetAddress at = said.length < 2
                ? address
                : SdpConnection.parse(said[1]).flatMap(SdpConnection::inet).orElse(address);
        return port == 0 ? Optional.empty() : Optional.of(new InetSocketAddress(at, port));
    }
}
