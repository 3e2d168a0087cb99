// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import java.util.List;
import java.util.Optional;

/**
 * An {@code m=} line and what belongs to it (RFC 8866, 5.14).
 *
 * @param media {@code audio}, {@code video}, …
 * @param port 0 if refused or not wanted
 * @param protocol {@code RTP/AVP} and its like
 * @param formats for RTP the payload types, in the order of preference
 * @param connection its own {@code c=} line
 * @param attributes in their order
 */
public record MediaDescription(
        String media,
        int port,
        String protocol,
        List<String> formats,
        Optional<SdpConnection> connection,
        List<SdpAttribute> attributes) {

    public MediaDescription {
        formats = List.copyOf(formats);
        attributes = List.copyOf(attributes);
    }

    /** The value of the first attribute of that name; an empty text if it is a flag. */
    public Optional<String> attribute(String name) {
        return SessionDescription.attribute(attributes, name);
    }

    /** The same stream, refused (RFC 3264, 6). */
    MediaDescription refused() {
        return new MediaDescription(media, 0, protocol, formats, Optional.empty(), List.of());
    }

    void print(StringBuilder to) {
        to.append("m=").append(media).append(' ').append(port).append(' ').append(protocol);
        formats.forEach(format -> to.append(' ').append(format));
        to.append("\r\n");
        connection.ifPresent(c -> to.append("c=").append(c).append("\r\n"));
        attributes.forEach(attribute -> to.append(attribute).append("\r\n"));
    }
}
