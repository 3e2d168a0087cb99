// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegDirection;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.Party;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.sip.dialog.Dialog;
import org.jackfield.sip.dialog.ReliableProvisionals;
import org.jackfield.sip.message.Body;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Reply;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.stack.IncomingInvite;
import org.jackfield.sip.stack.IncomingRequest;

/** A leg that the far party began: from its INVITE over ringing and early media to our answer. */
final class InboundLeg extends SipLeg {

    private enum Phase {
        TRYING,
        RINGING,
        /** A 183 with a description was sent. */
        EARLY,
        /** The answer waits until a reliable provisional response is confirmed, or the 200 for its ACK. */
        ANSWERING,
        ANSWERED
    }

    private final IncomingInvite invite;
    private final ReliableProvisionals reliable;
    private final boolean mustBeReliable;
    private final boolean mayBeReliable;
    private Phase phase = Phase.TRYING;
    private boolean described;
    private boolean offeredEarly;
    /** Whether the 2xx was sent: from then on only BYE ends the call. */
    private boolean accepted;

    private boolean reported;
    private boolean hungUp;
    private Hangup afterAnswer = Hangup.of(HangupCause.NORMAL_CLEARING, Hangup.By.ROUTER);

    InboundLeg(LegContext context, Lane lane, LegId id, Peer peer, Party party, IncomingInvite invite) {
        super(context, lane, id, LegDirection.INBOUND, peer, party);
        this.invite = invite;
        this.mustBeReliable = invite.message().tokens("Require").contains("100rel");
        this.mayBeReliable =
                mustBeReliable || invite.message().tokens("Supported").contains("100rel");
        this.reliable = new ReliableProvisionals(
                invite,
                lane(),
                context.settings().timing(),
                1 + context.tokens().below(1 << 20),
                () -> finish(Hangup.of(HangupCause.RECOVERY_ON_TIMER_EXPIRY, Hangup.By.ROUTER)
                        .detailed("The far end did not confirm a provisional response")));
        Session session = new Session(this, Dialog.incoming(invite.message(), invite.localTag(), peer.nextHop()));
        session.learn(invite.message());
        session(session);
    }

    /** Listens to CANCEL from now on. */
    void begin() {
        invite.onCancel(cancel -> lane().post(() -> cancelled(cancel)));
    }

    /** The value of Replaces (RFC 3891), if the caller wants to take another leg's place. */
    Optional<String> replaces() {
        return invite.message().header("Replaces");
    }

    private void cancelled(SipRequest cancel) {
        // One that crossed our 2xx changes nothing (RFC 3261, 9.2).
        if (!over() && !accepted) {
            reliable.stop();
            invite.respond(Reply.of(487));
            HangupCause cause = Causes.reason(cancel).orElse(HangupCause.NORMAL_CLEARING);
            over(Hangup.of(cause, Hangup.By.CALLER));
            release();
        }
    }

    @Override
    void release() {
        context().legs().remove(invite.message().callId(), invite.localTag());
    }

    @Override
    public void ring() {
        lane().post(() -> {
            if (!over() && phase == Phase.TRYING) {
                phase = Phase.RINGING;
                provisional(Reply.of(180));
            }
        });
    }

    private void provisional(Reply reply) {
        Reply full = Session.with(reply, dialogHeaders());
        if (mustBeReliable || mayBeReliable && reply.body().isPresent()) {
            reliable.send(full);
        } else {
            invite.respond(full);
        }
    }

    @Override
    public void progress(List<CodecOffer> order) {
        lane().post(() -> {
            if (over() || phase != Phase.TRYING && phase != Phase.RINGING) {
                return;
            }
            sound().order(order);
            if (describe()) {
                phase = Phase.EARLY;
                provisional(Reply.of(183).with(description()));
                report();
            }
        });
    }

    /** Makes our description for a 183: an answer, or an offer where the peer made none and PRACK can carry the answer. */
    private boolean describe() {
        String offer = invite.message().body();
        if (!offer.isEmpty()) {
            LegMedia.Result result = sound().answer(offer);
            if (!result.agreed()) {
                incompatible(result.problem());
            }
            described = result.agreed();
        } else if (mayBeReliable && sound().canOffer()) {
            sound().offer();
            described = true;
            offeredEarly = true;
        }
        return described;
    }

    /** What we said last: an UPDATE or PRACK may have changed what the first answer said. */
    private Body description() {
        return Body.sdp(sound().local().orElse(""));
    }

    private void incompatible(String problem) {
        reliable.stop();
        invite.respond(Session.notAcceptable(problem));
        over(Hangup.of(HangupCause.INCOMPATIBLE_DESTINATION, Hangup.By.ROUTER).detailed(problem));
        release();
    }

    /** Once the port has a codec the hub is told, once. */
    private void report() {
        if (!reported && sound().port().codec().isPresent()) {
            reported = true;
            tell(phase == Phase.EARLY ? to -> to.earlyMedia(this) : to -> to.mediaChanged(this));
        }
    }

    @Override
    public void answer(List<CodecOffer> order) {
        lane().post(() -> {
            if (over() || phase == Phase.ANSWERING || phase == Phase.ANSWERED) {
                return;
            }
            if (!described) {
                sound().order(order);
            }
            phase = Phase.ANSWERING;
            reliable.whenClear(this::answerNow);
        });
    }

    private void answerNow() {
        boolean offers = invite.message().body().isEmpty() && !offeredEarly;
        if (!described) {
            if (offers && !sound().canOffer()) {
                incompatible("No codec is available");
                return;
            }
            LegMedia.Result result = offers
                    ? new LegMedia.Result(Optional.of(sound().offer()), "")
                    : sound().answer(invite.message().body());
            if (!result.agreed()) {
                incompatible(result.problem());
                return;
            }
            described = true;
        }
        accept(offers);
    }

    private void accept(boolean offers) {
        Session session = session().orElseThrow();
        reliable.stop();
        List<Header> timing = session.timer().agree(invite.message());
        Reply reply = Session.with(Session.with(Reply.of(200), dialogHeaders()), timing);
        accepted = true;
        // What was agreed reliably before is not said again (RFC 3262, 5).
        invite.respond(offeredEarly ? reply : reply.with(description()));
        if (offers) {
            session.offeredInAnswer();
        } else {
            report();
        }
        session.awaitAck(invite);
    }

    @Override
    void ack(SipRequest ack) {
        Session session = session().orElseThrow();
        if (!session.acknowledged(ack)) {
            return;
        }
        if (over()) {
            hangUp(afterAnswer);
        } else if (phase == Phase.ANSWERING) {
            phase = Phase.ANSWERED;
            reported = true;
            if (sound().port().codec().isEmpty()) {
                finish(Hangup.of(HangupCause.INCOMPATIBLE_DESTINATION, Hangup.By.ROUTER)
                        .detailed("The ACK held no usable answer"));
            } else {
                tell(to -> to.answered(this));
                confirm();
            }
        }
    }

    @Override
    void finish(Hangup hangup) {
        Session session = session().orElseThrow();
        reliable.stop();
        if (!accepted) {
            int status = Causes.status(hangup.cause());
            invite.respond(Reply.of(status).with("Reason", Causes.header(hangup.cause())));
            over(hangup);
            release();
        } else {
            // RFC 3261, 15: a BYE may not overtake the ACK to our 2xx; without an ACK it goes all the same in the end.
            afterAnswer = hangup;
            boolean wait = session.awaitsAck() && phase == Phase.ANSWERING;
            over(hangup);
            if (wait) {
                lane().after(context().settings().timing().patience(), () -> hangUp(afterAnswer));
                session.awaitAck(invite);
            } else {
                hangUp(hangup);
            }
        }
    }

    private void hangUp(Hangup hangup) {
        if (!hungUp) {
            hungUp = true;
            Session session = session().orElseThrow();
            session.stop();
            session.bye(hangup, this::release);
        }
    }

    @Override
    void received(IncomingRequest request) {
        Session session = session().orElseThrow();
        SipRequest message = request.message();
        if (!session.dialog().owns(message)) {
            request.respond(Reply.of(481));
        } else if (message.method().equals("PRACK")) {
            prack(request);
        } else if (message.method().equals("BYE")) {
            bye(request);
        } else if (over()) {
            request.respond(Reply.of(481));
        } else if (phase != Phase.ANSWERED && offersTooEarly(message)) {
            request.respond(Reply.of(500).with("Retry-After", Integer.toString(random(10))));
        } else {
            session.received(request);
        }
    }

    /** An offer while ours or theirs is not answered yet (RFC 3261, 14.2; RFC 3311, 5.2). */
    private boolean offersTooEarly(SipRequest message) {
        boolean open = sound().port().codec().isEmpty();
        return message.method().equals("INVITE")
                || message.method().equals("UPDATE") && open && !message.body().isEmpty();
    }

    private void prack(IncomingRequest request) {
        SipRequest message = request.message();
        if (over() || phase == Phase.ANSWERED || !reliable.confirms(message)) {
            request.respond(Reply.of(481));
            return;
        }
        session().orElseThrow().dialog().inOrder(message);
        if (message.body().isEmpty()) {
            request.respond(Reply.of(200));
        } else if (offeredEarly && sound().port().codec().isEmpty()) {
            request.respond(Reply.of(200));
            sound().accept(message.body());
            report();
        } else {
            LegMedia.Result result = sound().answer(message.body());
            request.respond(result.local()
                    .map(sdp -> Reply.of(200).with(Body.sdp(sdp)))
                    .orElseGet(() -> Session.notAcceptable(result.problem())));
        }
        // The answer that waits goes out only after the 200 to the PRACK.
        reliable.proceed();
    }

    private void bye(IncomingRequest request) {
        request.respond(Reply.of(200));
        Session session = session().orElseThrow();
        session.stop();
        if (!over()) {
            if (!accepted) {
                invite.respond(Reply.of(487));
            }
            HangupCause cause = Causes.reason(request.message()).orElse(HangupCause.NORMAL_CLEARING);
            over(Hangup.of(cause, Hangup.By.CALLER));
        }
        release();
    }

    @Override
    void furtherSuccess(SipResponse response) {
        session().ifPresent(session -> session.sender().acknowledgeAgain(response));
    }
}
