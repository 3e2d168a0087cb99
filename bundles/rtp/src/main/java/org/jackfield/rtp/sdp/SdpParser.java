// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one description, line by line. */
final class SdpParser {

    /** More than this nobody sends in good faith. */
    private static final int LONGEST = 65_536;

    private static final int MOST_MEDIA = 64;
    private static final int MOST_LINES = 2_000;

    private SdpOrigin origin = SdpOrigin.UNKNOWN;
    private String name = "-";
    private Optional<SdpConnection> connection = Optional.empty();
    private final List<SdpAttribute> attributes = new ArrayList<>();
    private final List<Block> media = new ArrayList<>();

    SessionDescription parse(String text) {
        if (text.length() > LONGEST) {
            throw new SdpException("Session description longer than " + LONGEST + " characters");
        }
        String[] lines = text.split("\\r\\n|\\n|\\r", MOST_LINES + 1);
        if (lines.length > MOST_LINES) {
            throw new SdpException("Session description of more than " + MOST_LINES + " lines");
        }
        if (lines[0].isBlank() || !lines[0].strip().startsWith("v=")) {
            throw new SdpException("Session description does not begin with v=");
        }
        for (String line : lines) {
            String stripped = line.strip();
            if (stripped.length() > 2 && stripped.charAt(1) == '=') {
                line(stripped.charAt(0), stripped.substring(2).strip());
            }
        }
        return new SessionDescription(
                origin,
                name,
                connection,
                attributes,
                media.stream().map(Block::done).toList());
    }

    private void line(char type, String value) {
        switch (type) {
            case 'o' -> origin = SdpOrigin.parse(value);
            case 's' -> name = value;
            case 'c' -> connection(value);
            case 'a' -> attribute(SdpAttribute.parse(value));
            case 'm' -> begin(value);
            default -> {
                // Times, bandwidths, keys and what is unknown mean nothing to a call.
            }
        }
    }

    private void begin(String value) {
        if (media.size() >= MOST_MEDIA) {
            throw new SdpException("Session description of more than " + MOST_MEDIA + " media");
        }
        media.add(media(value));
    }

    private void connection(String value) {
        Optional<SdpConnection> read = SdpConnection.parse(value);
        if (media.isEmpty()) {
            connection = read;
        } else if (last().connection.isEmpty()) {
            last().connection = read;
        }
    }

    private void attribute(SdpAttribute attribute) {
        (media.isEmpty() ? attributes : last().attributes).add(attribute);
    }

    private static Block media(String value) {
        String[] parts = value.split("\\s+");
        if (parts.length < 4) {
            throw new SdpException("Cannot read m=" + value);
        }
        String media = parts[0].toLowerCase(Locale.ROOT);
        List<String> formats = List.of(parts).subList(3, parts.length);
        return new Block(media, port(parts[1], value), parts[2], formats);
    }

    private static int port(String text, String line) {
        int slash = text.indexOf('/');
        try {
            int port = Integer.parseInt(slash < 0 ? text : text.substring(0, slash));
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, for both.
        }
        throw new SdpException("Not a port in m=" + line);
    }

    private Block last() {
        return media.get(media.size() - 1);
    }

    /** One m= line, while the lines that belong to it are still coming. */
    private static final class Block {
        private final String media;
        private final int port;
        private final String protocol;
        private final List<String> formats;
        private final List<SdpAttribute> attributes = new ArrayList<>();
        private Optional<SdpConnection> connection = Optional.empty();

        Block(String media, int port, String protocol, List<String> formats) {
            this.media = media;
            this.port = port;
            this.protocol = protocol;
            this.formats = formats;
        }

        MediaDescription done() {
            return new MediaDescription(media, port, protocol, formats, connection, attributes);
        }
    }
}
