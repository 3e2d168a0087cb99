// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jackfield.api.media.CodecOffer;

/**
 * A session description (RFC 8866). Reading is tolerant of what real phones send: any line ends, lines missing or out of order,
 * unknown lines. Printing is exact.
 *
 * @param origin the {@code o=} line
 * @param name the {@code s=} line
 * @param connection the {@code c=} line for all media that have none
 * @param attributes of the session, in their order
 * @param media in their order
 */
public record SessionDescription(
        SdpOrigin origin,
        String name,
        Optional<SdpConnection> connection,
        List<SdpAttribute> attributes,
        List<MediaDescription> media) {

    private static final String DTLS = "UDP/TLS/RTP/SAVP";

    public SessionDescription {
        attributes = List.copyOf(attributes);
        media = List.copyOf(media);
    }

    /**
     * Reads a description.
     *
     * @throws SdpException if it is none
     */
    public static SessionDescription parse(byte[] body) {
        return parse(new String(body, StandardCharsets.UTF_8));
    }

    /**
     * Reads a description.
     *
     * @throws SdpException if it is none
     */
    public static SessionDescription parse(String text) {
        return new SdpParser().parse(text);
    }

    /** The codecs of the first audio stream that is wanted (port not 0), in the far end's order; empty if there is none. */
    public List<CodecOffer> audioCodecs() {
        return media.stream()
                .filter(m -> m.media().equals("audio") && m.port() != 0)
                .findFirst()
                .map(AudioDescription::sound)
                .orElse(List.of());
    }

    /** Whether all audio that is wanted has its keys by DTLS (RFC 5764), as browsers have it. */
    public boolean dtls() {
        List<String> protocols = media.stream()
                .filter(m -> m.media().equals("audio") && m.port() != 0)
                .map(MediaDescription::protocol)
                .toList();
        return !protocols.isEmpty()
                && protocols.stream()
                        .allMatch(protocol -> protocol.toUpperCase(Locale.ROOT).startsWith(DTLS));
    }

    /** The value of the session's first attribute of that name; an empty text if it is a flag. */
    public Optional<String> attribute(String name) {
        return attribute(attributes, name);
    }

    static Optional<String> attribute(List<SdpAttribute> attributes, String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equalsIgnoreCase(name))
                .map(SdpAttribute::value)
                .findFirst();
    }

    /** Whether the other says the same, apart from its version. */
    boolean saysTheSameAs(SessionDescription other) {
        return origin.sessionId().equals(other.origin.sessionId())
                && origin.address().equals(other.origin.address())
                && connection.equals(other.connection)
                && attributes.equals(other.attributes)
                && media.equals(other.media);
    }

    /** The description as it is sent. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The description as it is sent; holds keys, so not for a log. */
    @Override
    public String toString() {
        StringBuilder to = new StringBuilder(400);
        to.append("v=0\r\n").append(origin).append("\r\n");
        to.append("s=").append(name).append("\r\n");
        connection.ifPresent(c -> to.append("c=").append(c).append("\r\n"));
        to.append("t=0 0\r\n");
        attributes.forEach(attribute -> to.append(attribute).append("\r\n"));
        media.forEach(m -> m.print(to));
        return to.toString();
    }
}
