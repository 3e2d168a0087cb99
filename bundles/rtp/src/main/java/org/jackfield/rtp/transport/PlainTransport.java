// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.transport;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.rtp.port.RtpPort;
import org.jackfield.rtp.sdp.OfferAnswer;
import org.jackfield.rtp.sdp.Outcome;
import org.jackfield.rtp.sdp.SessionDescription;

/** RTP on ports of its own, in the clear or with keys in the session description (RFC 4568): as telephones have it. */
public final class PlainTransport implements MediaTransport {

    private final RtpPort port;
    private final OfferAnswer exchange;

    /** @param exchange about this port */
    public PlainTransport(RtpPort port, OfferAnswer exchange) {
        this.port = port;
        this.exchange = exchange;
    }

    @Override
    public RtpPort port() {
        return port;
    }

    @Override
    public SessionDescription offer(List<CodecOffer> codecs, MediaDirection direction) {
        return exchange.offer(codecs, direction);
    }

    @Override
    public Outcome accept(SessionDescription answer) {
        return inForce(exchange.accept(answer));
    }

    @Override
    public Outcome answer(SessionDescription offer, List<CodecOffer> order, MediaDirection wanted) {
        return inForce(exchange.answer(offer, order, wanted));
    }

    private Outcome inForce(Outcome outcome) {
        if (outcome instanceof Outcome.Agreed agreed) {
            port.configure(agreed.parameters());
        }
        return outcome;
    }

    @Override
    public Optional<SessionDescription> local() {
        return exchange.local();
    }

    @Override
    public void close() {
        port.close();
    }
}
