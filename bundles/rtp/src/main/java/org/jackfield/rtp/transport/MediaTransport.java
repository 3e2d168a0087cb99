// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.transport;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.rtp.port.RtpPort;
import org.jackfield.rtp.sdp.Outcome;
import org.jackfield.rtp.sdp.SessionDescription;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How the sound of one leg travels: its place on the wire, and the offers and answers about it (RFC 3264). What was agreed is in force
 * when the call that agreed it returns; where the far end must first be found and proved, nothing is sent or taken until then. One
 * thread at a time; every method returns at once.
 */
@ProviderType
public interface MediaTransport extends AutoCloseable {

    /** What becomes of a transport beside offers and answers. Any thread; must return at once. */
    interface Listener {

        /** The far end was found and proved, or is elsewhere now. */
        void changed();

        /** There will be no sound any more; {@code why} is a sentence. */
        void ended(String why);
    }

    /** Its place on the wire. */
    RtpPort port();

    /**
     * Makes an offer, the first or a new one.
     *
     * @param codecs in the order of preference; at least one
     * @param direction seen from us
     */
    SessionDescription offer(List<CodecOffer> codecs, MediaDirection direction);

    /** Takes the far end's answer to the last {@link #offer}. */
    Outcome accept(SessionDescription answer);

    /**
     * Answers an offer.
     *
     * @param order codecs in our order of preference
     * @param wanted direction seen from us
     */
    Outcome answer(SessionDescription offer, List<CodecOffer> order, MediaDirection wanted);

    /** The last description that was made here; empty if none. */
    Optional<SessionDescription> local();

    /** Ends it; again is harmless. Nothing is told any more. */
    @Override
    void close();
}
