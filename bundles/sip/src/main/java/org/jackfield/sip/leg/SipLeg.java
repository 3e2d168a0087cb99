// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jackfield.api.call.DigitMode;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.LegDirection;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegListener;
import org.jackfield.api.call.Party;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaPort;
import org.jackfield.rtp.port.RtpPort;
import org.jackfield.rtp.sdp.AudioTerms;
import org.jackfield.rtp.sdp.OfferAnswer;
import org.jackfield.rtp.transport.MediaTransport;
import org.jackfield.rtp.transport.MediaTransportFactory;
import org.jackfield.rtp.transport.PlainTransport;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.Reply;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.stack.IncomingRequest;
import org.jspecify.annotations.Nullable;

/** What inbound and outbound legs share: the lane, the sound, the session once answered, and the end. */
public abstract class SipLeg implements Leg {

    /** Packet time in ms that we like. */
    private static final int PTIME = 20;

    private final LegContext context;
    private final Lane lane;
    private final LegId id;
    private final LegDirection direction;
    private final Peer peer;
    private final Party party;
    private volatile @Nullable LegListener listener;
    private volatile List<CodecOffer> offered = List.of();
    private volatile @Nullable LegMedia sound;
    private final List<Consumer<Session>> putOff = new ArrayList<>(0);
    private @Nullable Session session;
    private @Nullable Hangup end;
    private volatile String remoteTag = "";
    private volatile boolean informs;
    private volatile boolean confirmed;
    private volatile boolean over;

    SipLeg(LegContext context, Lane lane, LegId id, LegDirection direction, Peer peer, Party party) {
        this.context = context;
        this.lane = new LegLane(lane, this::failed);
        this.id = id;
        this.direction = direction;
        this.peer = peer;
        this.party = party;
    }

    // What the hub asks; any thread.

    @Override
    public final LegId id() {
        return id;
    }

    @Override
    public final String endpoint() {
        return SipEndpoint.NAME;
    }

    @Override
    public final LegDirection direction() {
        return direction;
    }

    @Override
    public final Party party() {
        return party;
    }

    @Override
    public final List<CodecOffer> offered() {
        return offered;
    }

    @Override
    public final Optional<MediaPort> media() {
        LegMedia now = sound;
        return now == null ? Optional.empty() : Optional.of(now.port());
    }

    @Override
    public final void listen(LegListener who) {
        listener = who;
    }

    @Override
    public void ring() {}

    @Override
    public void progress(List<CodecOffer> order) {}

    @Override
    public void answer(List<CodecOffer> order) {}

    @Override
    public final void end(Hangup hangup) {
        lane.post(() -> {
            if (!over) {
                finish(hangup);
            }
        });
    }

    @Override
    public final void hold(boolean held) {
        inSession(answered -> answered.hold(held));
    }

    @Override
    public final void renegotiate(List<CodecOffer> order) {
        inSession(answered -> answered.renegotiate(order));
    }

    @Override
    public final void sendDtmf(Dtmf dtmf) {
        lane.post(() -> {
            LegMedia now = sound;
            boolean carried = now != null
                    && (dtmf.relayed() && now.port().sendsDtmf() || now.port().sendDtmf(dtmf));
            if (!carried && session != null && confirmed && !over) {
                session.sendInfo(dtmf);
            }
        });
    }

    @Override
    public final boolean tones() {
        LegMedia now = sound;
        return switch (peer.digits()) {
            case INBAND -> true;
            case RFC4733, INFO -> false;
            case AUTO ->
                now != null && now.port().codec().isPresent() && !now.port().sendsDtmf() && !informs;
        };
    }

    /** The far end sent a digit by INFO, so that it takes them so, too. */
    final void informed(Dtmf dtmf) {
        boolean first = !informs;
        informs = true;
        tell(to -> to.dtmf(this, dtmf));
        if (first) {
            tell(to -> to.mediaChanged(this));
        }
    }

    @Override
    public final void probe() {
        inSession(Session::probe);
    }

    /** Does something in the answered dialog, or puts it off until there is one. */
    private void inSession(Consumer<Session> then) {
        lane.post(() -> {
            if (over) {
                return;
            }
            if (session != null && confirmed) {
                then.accept(session);
            } else {
                putOff.add(then);
            }
        });
    }

    // What the stack brings; any thread.

    final void receive(IncomingRequest request) {
        lane.post(() -> handle(request));
    }

    final void acknowledged(SipRequest ack) {
        lane.post(() -> ack(ack));
    }

    final void lateSuccess(SipResponse response) {
        lane.post(() -> furtherSuccess(response));
    }

    // On the lane.

    /** What fails over a request is answered with 500; only after a BYE there is nothing to go on with. */
    private void handle(IncomingRequest request) {
        List<String> unknown = Methods.unknown(request.message());
        try {
            if (unknown.isEmpty()) {
                received(request);
            } else {
                request.respond(Reply.of(420).with("Unsupported", String.join(", ", unknown)));
            }
        } catch (RuntimeException e) {
            request.respond(Reply.of(500));
            if (request.message().method().equals("BYE")) {
                throw e;
            }
            context.transactions().failed(request.message().method() + " to leg " + id, e);
        }
    }

    /** A task failed: this leg ends, and nothing else. */
    final void failed(RuntimeException e) {
        context.transactions().failed("Something on leg " + id, e);
        Hangup hangup =
                Hangup.of(HangupCause.PROTOCOL_ERROR, Hangup.By.ROUTER).detailed("A fault of ours: see the log");
        try {
            if (!over) {
                finish(hangup);
                return;
            }
        } catch (RuntimeException again) {
            over(hangup);
        }
        release();
    }

    /** Ends it in the way that its state asks for. */
    abstract void finish(Hangup hangup);

    /** The stack forgets the leg: nothing of it is expected any more. Again is harmless. */
    abstract void release();

    /** A request inside the dialog. */
    abstract void received(IncomingRequest request);

    /** The ACK to a 2xx. */
    abstract void ack(SipRequest ack);

    /** A 2xx to our INVITE after the first one. */
    abstract void furtherSuccess(SipResponse response);

    /** Whether our side chose the Call-ID, which decides who waits longer at glare. */
    final boolean ownsCallId() {
        return direction == LegDirection.OUTBOUND;
    }

    final LegContext context() {
        return context;
    }

    final Lane lane() {
        return lane;
    }

    final Peer peer() {
        return peer;
    }

    /** Whether it has ended. Any thread. */
    final boolean over() {
        return over;
    }

    /** Whether it is answered and confirmed. Any thread. */
    final boolean confirmed() {
        return confirmed;
    }

    /** How it ended; empty before. */
    final Optional<Hangup> end() {
        return Optional.ofNullable(end);
    }

    /** The far end's tag; as RFC 3891, 3 writes it {@code 0} as long as there is none. Any thread. */
    final String remoteTag() {
        String tag = remoteTag;
        return tag.isEmpty() ? "0" : tag;
    }

    final void remoteTag(String tag) {
        remoteTag = tag;
    }

    final int random(int bound) {
        return context.tokens().below(bound);
    }

    final void offered(List<CodecOffer> codecs) {
        offered = codecs;
    }

    /** The sound; there from the moment on when the leg was made known to the hub. */
    final LegMedia sound() {
        LegMedia now = sound;
        if (now == null) {
            throw new IllegalStateException(id + " has no sound yet");
        }
        return now;
    }

    /** Opens the sound towards a browser at this hop. */
    final LegMedia open(Hop hop, MediaTransportFactory browsers) {
        return open(browsers.open(hop.address().getAddress(), new TransportNews()));
    }

    /** What becomes of a browser's sound, carried over to the lane. */
    private final class TransportNews implements MediaTransport.Listener {

        @Override
        public void changed() {
            lane.post(() -> {
                if (confirmed) {
                    tell(to -> to.mediaChanged(SipLeg.this));
                }
            });
        }

        @Override
        public void ended(String why) {
            Hangup.By by = direction == LegDirection.INBOUND ? Hangup.By.CALLER : Hangup.By.CALLED;
            end(Hangup.of(HangupCause.DESTINATION_OUT_OF_ORDER, by).detailed(why));
        }
    }

    /** Opens the sound towards a telephone or provider at this hop. */
    final LegMedia open(Hop hop, RtpPort port) {
        AudioTerms terms = new AudioTerms(
                context.network().advertised(hop.address().getAddress()),
                port.localPort(),
                peer.srtp(),
                PTIME,
                peer.digits() == DigitMode.AUTO || peer.digits() == DigitMode.RFC4733);
        return open(new PlainTransport(port, new OfferAnswer(terms, context.random())));
    }

    private LegMedia open(MediaTransport transport) {
        LegMedia opened = new LegMedia(transport, peer.codecs());
        transport.port().listen(dtmf -> lane.post(() -> tell(to -> to.dtmf(this, dtmf))));
        sound = opened;
        return opened;
    }

    final Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    final void session(Session answered) {
        session = answered;
        remoteTag = answered.dialog().remoteTag();
    }

    /** The dialog is answered and confirmed: what was put off is done. */
    final void confirm() {
        confirmed = true;
        List<Consumer<Session>> waiting = List.copyOf(putOff);
        putOff.clear();
        for (Consumer<Session> then : waiting) {
            if (session != null && !over) {
                then.accept(session);
            }
        }
    }

    /** Tells the hub, unless it is over. */
    final void tell(Consumer<LegListener> what) {
        LegListener to = listener;
        if (to != null && !over) {
            what.accept(to);
        }
    }

    /** Contact and what we understand, for requests and replies inside the dialog. */
    final List<Header> dialogHeaders(Hop hop) {
        String contact = NameAddress.of(context.addresses().contact(peer.contactUser(), hop))
                .toString();
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("Contact", contact));
        headers.addAll(Methods.HEADERS);
        return headers;
    }

    /** The same towards where the dialog's peer is. */
    final List<Header> dialogHeaders() {
        return session()
                .map(answered -> dialogHeaders(answered.dialog().flow().hop()))
                .orElse(List.of());
    }

    final void refreshTarget(SipResponse response) {
        session().ifPresent(answered -> answered.dialog().refresh(response));
    }

    /** It is over for the hub: the sound is closed and the end reported; the last messages may still be on their way. */
    final void over(Hangup hangup) {
        if (over) {
            return;
        }
        LegListener to = listener;
        over = true;
        end = hangup;
        session().ifPresent(Session::stop);
        LegMedia now = sound;
        try {
            if (now != null) {
                now.close();
            }
        } finally {
            peer.release();
            if (to != null) {
                to.ended(this, hangup);
            }
        }
    }
}
