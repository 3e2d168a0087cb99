// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import org.jackfield.rtp.port.RtpParameters;

/** What came of an offer and an answer. */
public sealed interface Outcome {

    /**
     * Both sides agree.
     *
     * @param local our description: the answer to send, or the offer that was answered
     * @param parameters for {@code RtpPort.configure}
     */
    record Agreed(SessionDescription local, RtpParameters parameters) implements Outcome {}

    /**
     * There is no common ground; nothing changed, what was agreed before stays in force.
     *
     * @param reason for the caller of this to decide by
     * @param sentence fit to be told to the far end in a Warning
     */
    record Refused(Reason reason, String sentence) implements Outcome {}

    /** Why there is no agreement. All of them are 488 (Not Acceptable Here) to an offer. */
    enum Reason {
        /** No audio stream at all. */
        NO_AUDIO,
        /** An audio stream with port 0. */
        PORT_ZERO,
        /** No codec in common. */
        NO_COMMON_CODEC,
        /** We insist on encryption, and the far end offers none that we know. */
        ENCRYPTION_REQUIRED,
        /** The far end insists on encryption that we do not want or know. */
        ENCRYPTION_REFUSED,
        /** The address is missing or a name. */
        NO_ADDRESS
    }
}
