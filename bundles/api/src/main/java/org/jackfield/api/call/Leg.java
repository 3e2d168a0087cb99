// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaPort;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One party's connection, made by an {@link Endpoint}. Every method returns at once and may be called from any thread; what
 * it asks is carried out in the order in which it was asked. What cannot be done any more (answering a leg that has just
 * ended) is ignored: the end is reported anyway.
 */
@ConsumerType
public interface Leg {

    LegId id();

    /** The {@link Endpoint#name()} that made it. */
    String endpoint();

    LegDirection direction();

    Party party();

    /** The codecs that the far end offered or, on an outbound leg, answered, in its order; empty while unknown. */
    List<CodecOffer> offered();

    /** The place where its sound enters and leaves; empty while there is no session description. */
    Optional<MediaPort> media();

    /** Who is told of it. On an inbound leg the hub calls this once, before anything else. */
    void listen(LegListener listener);

    /** Inbound: tells the caller that the destination is alerted (180). */
    void ring();

    /**
     * Inbound: opens the sound before the answer (183 with a session description). Once the port has a codec this is
     * reported as {@link LegListener#earlyMedia}.
     *
     * @param order codecs in the hub's order of preference
     */
    void progress(List<CodecOffer> order);

    /**
     * Inbound: answers (200). If nothing in {@code order} was offered the leg ends with
     * {@link HangupCause#INCOMPATIBLE_DESTINATION}. Once the port has a codec, which may be before the answer is confirmed,
     * {@link LegListener#mediaChanged} is reported, unless {@link #progress} had it reported before; the confirmation is
     * {@link LegListener#answered}.
     *
     * @param order codecs in the hub's order of preference; ignored after {@link #progress}, whose choice stays
     */
    void answer(List<CodecOffer> order);

    /** Ends it in whatever way its state asks for: reject, cancel or hang up. Again is harmless. */
    void end(Hangup hangup);

    /** Holds the far party, or lets it go on (RFC 3264, 8.4). */
    void hold(boolean held);

    /** Offers the codecs anew (re-INVITE); the outcome is reported as {@link LegListener#mediaChanged}. */
    void renegotiate(List<CodecOffer> order);

    /**
     * Whether digits of the far party travel as tones in its sound, both ways, since nothing else is agreed or its settings say so.
     * The hub then looks for them and makes them. A change is reported as {@link LegListener#mediaChanged}.
     */
    default boolean tones() {
        return false;
    }

    /** Sends a digit in the way the far end understands (RFC 4733, else INFO). */
    void sendDtmf(Dtmf dtmf);

    /** It is in another call from now on. Most legs need not know. */
    default void moved(CallId call) {}

    /** Asks the far end for a sign of life inside the dialog; if there is none, the leg ends. */
    void probe();
}
