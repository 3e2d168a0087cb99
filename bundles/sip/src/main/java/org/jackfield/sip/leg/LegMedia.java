// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.rtp.port.RtpPort;
import org.jackfield.rtp.sdp.Outcome;
import org.jackfield.rtp.sdp.SdpException;
import org.jackfield.rtp.sdp.SessionDescription;
import org.jackfield.rtp.transport.MediaTransport;

/**
 * The sound of one leg: its transport and what is offered and answered over it. Remembers what is in force, so that a new offer for
 * another purpose (hold, refresh) says the same of codecs.
 */
final class LegMedia {

    private final MediaTransport transport;
    private final List<String> allowed;
    private List<CodecOffer> order = List.of();
    private boolean held;
    private boolean changing;

    /** @param allowed codec names that the device or provider may speak; empty allows all */
    LegMedia(MediaTransport transport, List<String> allowed) {
        this.transport = transport;
        this.allowed = allowed;
    }

    RtpPort port() {
        return transport.port();
    }

    boolean held() {
        return held;
    }

    void hold(boolean on) {
        held = on;
    }

    /** Codecs from now on; those that this peer may not speak are left out. */
    void order(List<CodecOffer> codecs) {
        order = codecs.stream().filter(this::allowed).toList();
    }

    /** As {@link #order}, because another codec is wanted than the one in force: the next offer keeps to this order. */
    void change(List<CodecOffer> codecs) {
        order(codecs);
        changing = true;
    }

    /** As {@link #order}, but in the peer's configured order of preference. */
    void preferred(List<CodecOffer> codecs) {
        order(codecs);
        if (!allowed.isEmpty()) {
            List<CodecOffer> sorted = new ArrayList<>(order);
            sorted.sort((a, b) -> Integer.compare(rank(a), rank(b)));
            order = List.copyOf(sorted);
        }
    }

    private boolean allowed(CodecOffer codec) {
        return allowed.isEmpty() || rank(codec) < allowed.size();
    }

    private int rank(CodecOffer codec) {
        for (int i = 0; i < allowed.size(); i++) {
            if (allowed.get(i).equalsIgnoreCase(codec.format().name())) {
                return i;
            }
        }
        return allowed.size();
    }

    /** Whether there is anything to offer. */
    boolean canOffer() {
        return !order.isEmpty();
    }

    private MediaDirection wanted() {
        return held ? MediaDirection.SENDONLY : MediaDirection.SENDRECV;
    }

    /** An offer of ours, the first or a new one. */
    String offer() {
        return transport.offer(changing ? order : current(), wanted()).toString();
    }

    /** What was described last. */
    Optional<String> local() {
        return transport.local().map(SessionDescription::toString);
    }

    /** The codecs with the one in force first, so that what works goes on. */
    private List<CodecOffer> current() {
        return port().codec()
                .map(codec -> {
                    List<CodecOffer> sorted = new ArrayList<>(order);
                    sorted.sort((a, b) -> Boolean.compare(
                            b.format().equals(codec.format()), a.format().equals(codec.format())));
                    return List.copyOf(sorted);
                })
                .orElse(order);
    }

    /** Answers an offer and puts it into force; the text of the answer, or why not. */
    Result answer(String offer) {
        try {
            return settle(transport.answer(SessionDescription.parse(offer), current(), wanted()));
        } catch (SdpException e) {
            return new Result(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /** Takes the answer to {@link #offer} and puts it into force. */
    Result accept(String answer) {
        try {
            return settle(transport.accept(SessionDescription.parse(answer)));
        } catch (SdpException e) {
            return new Result(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private Result settle(Outcome outcome) {
        if (outcome instanceof Outcome.Agreed agreed) {
            changing = false;
            return new Result(Optional.of(agreed.local().toString()), "");
        }
        return new Result(Optional.empty(), ((Outcome.Refused) outcome).sentence());
    }

    /** What came of it: our description, or a sentence that says why there is none. */
    record Result(Optional<String> local, String problem) {
        boolean agreed() {
            return local.isPresent();
        }
    }

    void close() {
        transport.close();
    }
}
