// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.port;

import org.jackfield.api.call.Dtmf;
import org.jackfield.api.media.EncodedPort;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One leg's place on the wire, for the length of a call: its SSRC, sequence numbers and timestamps never start anew. Every
 * method returns at once and may be called from any thread; the port's event loop carries them out in the order of the calls.
 */
@ProviderType
public interface RtpPort extends EncodedPort, AutoCloseable {

    /** The even UDP port on which RTP is received; RTCP comes to the next one, or to the same if multiplexed. */
    int localPort();

    /**
     * Puts the outcome of an offer and answer into force. May be called again at any time; what did not change (keys, source)
     * goes on undisturbed.
     */
    void configure(RtpParameters parameters);

    /** Who is told of digits that the far end presses; replaces an earlier one. */
    void listen(DtmfListener listener);

    /**
     * Sends a digit as telephone-event (RFC 4733), after those still being sent; the sound pauses meanwhile.
     *
     * @return false if the far end did not agree to telephone-event, so that another way has to
     *     be taken
     */
    boolean sendDtmf(Dtmf dtmf);

    /** Whether the far end agreed to receive telephone-event. */
    boolean sendsDtmf();

    /** Says goodbye (RTCP BYE) and closes; the ports rest for a while before they are used again. Again is harmless. */
    @Override
    void close();
}
