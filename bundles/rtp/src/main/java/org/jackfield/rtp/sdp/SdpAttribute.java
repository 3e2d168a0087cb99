// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

/**
 * An {@code a=} line (RFC 8866, 5.13).
 *
 * @param name before the colon
 * @param value after it; empty if it has none
 */
public record SdpAttribute(String name, String value) {

    /** An attribute without a value. */
    public static SdpAttribute flag(String name) {
        return new SdpAttribute(name, "");
    }

    /** From what stands behind {@code a=}. */
    static SdpAttribute parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? flag(text.strip())
                : new SdpAttribute(
                        text.substring(0, colon).strip(),
                        text.substring(colon + 1).strip());
    }

    @Override
    public String toString() {
        return value.isEmpty() ? "a=" + name : "a=" + name + ":" + value;
    }
}
