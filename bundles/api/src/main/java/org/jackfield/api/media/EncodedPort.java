// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A port with a wire: payloads of a negotiated codec. At any time it is idle, relayed or mixed; changing over is done by the
 * wire's own thread between two packets, so that each method returns at once and may be called from any thread. The last
 * call wins.
 */
@ProviderType
public non-sealed interface EncodedPort extends MediaPort {

    /** What is spoken; empty before there is an answer. Changes with renegotiation. */
    Optional<NegotiatedCodec> codec();

    /** Whether the wire is encrypted (SRTP). */
    boolean encrypted();

    /** Whether packets can go to {@code peer} as they are: same codec, packet times that suit. */
    boolean relayable(EncodedPort peer);

    /**
     * Sends what arrives here out at {@code peer}, packet for packet, as it arrives; payload type, SSRC, sequence numbers
     * and timestamps are rewritten so that the peer hears one stream for the length of the call. One way only: call it on
     * both.
     */
    void relay(EncodedPort peer);

    /**
     * Gives the sound to a clock: from now on arriving packets wait in a jitter buffer and what the clock sends goes out.
     *
     * @return the clock's side, to be used by one thread at a time until {@link #idle} or {@link #relay} is called
     */
    FrameExchange mix();

    /** Receives and counts, but passes nothing on. The state at first. */
    void idle();
}
