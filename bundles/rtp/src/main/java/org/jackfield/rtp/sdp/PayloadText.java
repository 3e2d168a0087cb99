// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackfield.api.media.CodecFormat;

/** Reads and writes the attributes that speak of one payload type. */
final class PayloadText {

    private PayloadText() {}

    /** A payload type in an {@code m=} line. */
    static OptionalInt number(String text) {
        return bounded(text, 127);
    }

    static OptionalInt port(String text) {
        return bounded(text, 65_535);
    }

    /** What an attribute like {@code rtpmap} says of a payload type. */
    static Optional<String> valueFor(MediaDescription media, String attribute, int payloadType) {
        for (SdpAttribute a : media.attributes()) {
            if (a.name().equalsIgnoreCase(attribute)) {
                String[] parts = a.value().split("\\s+", 2);
                if (parts.length == 2 && number(parts[0]).equals(OptionalInt.of(payloadType))) {
                    return Optional.of(parts[1].strip());
                }
            }
        }
        return Optional.empty();
    }

    /** {@code PCMU/8000} or {@code opus/48000/2}. */
    static Optional<CodecFormat> format(String rtpmap) {
        String[] parts = rtpmap.strip().split("/");
        if (parts.length < 2 || parts[0].isBlank()) {
            return Optional.empty();
        }
        OptionalInt rate = bounded(parts[1].strip(), 1_000_000);
        OptionalInt channels = parts.length < 3 ? OptionalInt.of(1) : bounded(parts[2].strip(), 255);
        if (rate.orElse(0) == 0 || channels.orElse(0) == 0) {
            return Optional.empty();
        }
        return Optional.of(new CodecFormat(parts[0].strip(), rate.getAsInt(), channels.getAsInt()));
    }

    /** The name as it is usually spelt, for far ends that mind. */
    static String rtpmap(CodecFormat format) {
        return switch (format.name()) {
            case PayloadNumbers.TELEPHONE_EVENT, "OPUS", "SPEEX" ->
                format.toString().toLowerCase(Locale.ROOT);
            case "ILBC" -> "iLBC" + format.toString().substring(4);
            default -> format.toString();
        };
    }

    private static OptionalInt bounded(String text, int most) {
        try {
            int value = Integer.parseInt(text);
            return value >= 0 && value <= most ? OptionalInt.of(value) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
