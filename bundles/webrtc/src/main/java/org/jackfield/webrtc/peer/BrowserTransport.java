// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.peer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.rtp.port.RtpPort;
import org.jackfield.rtp.sdp.Outcome;
import org.jackfield.rtp.sdp.SessionDescription;
import org.jackfield.rtp.transport.MediaTransport;

/** A peer connection as the transport of a SIP leg. */
final class BrowserTransport implements MediaTransport, PeerConnection.Listener {

    private final Listener listener;
    private final Consumer<BrowserTransport> closed;
    private final PeerConnection connection;
    private Optional<SessionDescription> local = Optional.empty();

    /**
     * @param connecting makes the connection whose news come here
     * @param closed is told of the end
     */
    BrowserTransport(
            Listener listener,
            Function<PeerConnection.Listener, PeerConnection> connecting,
            Consumer<BrowserTransport> closed) {
        this.listener = listener;
        this.closed = closed;
        this.connection = connecting.apply(this);
    }

    @Override
    public RtpPort port() {
        return connection.port();
    }

    @Override
    public SessionDescription offer(List<CodecOffer> codecs, MediaDirection direction) {
        SessionDescription offer = connection.offer(codecs, direction);
        local = Optional.of(offer);
        return offer;
    }

    @Override
    public Outcome accept(SessionDescription answer) {
        try {
            Outcome.Agreed agreed = connection.accept(BrowserOffer.read(answer));
            return new Outcome.Agreed(local.orElse(agreed.local()), agreed.parameters());
        } catch (OfferException e) {
            return refused(e);
        }
    }

    @Override
    public Outcome answer(SessionDescription offer, List<CodecOffer> order, MediaDirection wanted) {
        try {
            Outcome.Agreed agreed = connection.answer(BrowserOffer.read(offer), order, wanted);
            local = Optional.of(agreed.local());
            return agreed;
        } catch (OfferException e) {
            return refused(e);
        }
    }

    private static Outcome refused(OfferException e) {
        return new Outcome.Refused(Outcome.Reason.ENCRYPTION_REFUSED, String.valueOf(e.getMessage()));
    }

    @Override
    public Optional<SessionDescription> local() {
        return local;
    }

    @Override
    public void connected() {
        listener.changed();
    }

    @Override
    public void reconfigured() {
        listener.changed();
    }

    @Override
    public void failed(String why) {
        listener.ended(why);
    }

    @Override
    public void gone(String how) {
        listener.ended(how);
    }

    @Override
    public void close() {
        connection.close();
        closed.accept(this);
    }
}
