// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import java.nio.charset.StandardCharsets;

/** A message body with its media type, for example {@code application/sdp}. */
public record Body(String type, String text) {

    /** Media type of session descriptions. */
    public static final String SDP = "application/sdp";

    /** A session description. */
    public static Body sdp(String text) {
        return new Body(SDP, text);
    }

    /** As bytes on the wire. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
