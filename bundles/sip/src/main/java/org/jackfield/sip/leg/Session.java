// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.sip.dialog.AnswerRepeat;
import org.jackfield.sip.dialog.Dialog;
import org.jackfield.sip.dialog.DialogSender;
import org.jackfield.sip.dialog.SessionTimer;
import org.jackfield.sip.message.Body;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Reply;
import org.jackfield.sip.message.SipMessage;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.stack.IncomingInvite;
import org.jackfield.sip.stack.IncomingRequest;

/** The confirmed dialog of one leg and what happens inside it. On the leg's lane. */
final class Session implements SessionTimer.Actions {

    private final SipLeg leg;
    private final Dialog dialog;
    private final DialogSender sender;
    private final SessionTimer timer;
    private final FailedRequests failures;
    private final Renegotiation renegotiation;
    private final Transfers transfers;
    private final AnswerRepeat answerRepeat;
    private boolean offerInAnswer;

    Session(SipLeg leg, Dialog dialog) {
        LegContext context = leg.context();
        this.leg = leg;
        this.dialog = dialog;
        this.sender = new DialogSender(
                dialog,
                context.transactions(),
                context.locator(),
                leg.lane(),
                leg.peer().credentials());
        this.timer = new SessionTimer(leg.lane(), context.settings().session(), this);
        this.failures = new FailedRequests(leg, dialog);
        this.renegotiation = new Renegotiation(leg, sender, timer, failures);
        this.transfers = new Transfers(leg, sender, failures);
        this.answerRepeat = new AnswerRepeat(leg.lane(), context.settings().timing());
    }

    Dialog dialog() {
        return dialog;
    }

    DialogSender sender() {
        return sender;
    }

    SessionTimer timer() {
        return timer;
    }

    /** Notes what a message of the peer says of it. */
    void learn(SipMessage message) {
        renegotiation.peerUpdates(message.tokens("Allow").contains("UPDATE"));
    }

    void hold(boolean held) {
        leg.sound().hold(held);
        renegotiation.offer();
    }

    void renegotiate(List<CodecOffer> order) {
        leg.sound().change(order);
        if (leg.sound().canOffer()) {
            renegotiation.offer();
        }
    }

    void sendInfo(Dtmf dtmf) {
        sender.send("INFO", leg.dialogHeaders(), Optional.of(DtmfInfo.write(dtmf)), failures::judge);
    }

    void probe() {
        sender.send(
                "OPTIONS",
                leg.dialogHeaders(),
                Optional.empty(),
                response -> failures.judgeProbe(response, this::probe));
    }

    @Override
    public void refresh() {
        renegotiation.refresh();
    }

    @Override
    public void expired() {
        leg.finish(Hangup.of(HangupCause.RECOVERY_ON_TIMER_EXPIRY, Hangup.By.ROUTER)
                .detailed("The session was not refreshed in time"));
    }

    /** Hangs up; {@code done} is run when the peer has confirmed or is given up. */
    void bye(Hangup hangup, Runnable done) {
        Header reason = new Header("Reason", Causes.header(hangup.cause()));
        sender.send("BYE", List.of(reason), Optional.empty(), response -> done.run());
    }

    /** A request of the peer in an answered dialog. */
    void received(IncomingRequest request) {
        SipRequest message = request.message();
        if (!dialog.inOrder(message)) {
            request.respond(Reply.of(500, "Out of order").with("Retry-After", Integer.toString(leg.random(10))));
            return;
        }
        learn(message);
        switch (message.method()) {
            case "INVITE" -> reinvite((IncomingInvite) request);
            case "UPDATE" -> update(request);
            case "INFO" -> info(request);
            case "REFER" -> transfers.refer(request);
            case "OPTIONS" -> request.respond(withDialogHeaders(Reply.of(200)).with("Accept", Body.SDP));
            case "NOTIFY" -> request.respond(Reply.of(200));
            case "SUBSCRIBE" -> request.respond(Reply.of(489).with("Allow-Events", Methods.EVENTS));
            default -> request.respond(Reply.of(405).with("Allow", Methods.ALLOWED));
        }
    }

    /** Whether the peer's body is a session description or missing; else 415 is answered. */
    private static boolean describable(IncomingRequest request) {
        String type = request.message().contentType();
        boolean fine = type.isEmpty() || type.equals(Body.SDP);
        if (!fine) {
            request.respond(Reply.of(415).with("Accept", Body.SDP));
        }
        return fine;
    }

    /** 491 at glare (RFC 3261, 14.2), 422 for an interval that is too short; true if it was answered so. */
    private boolean refused(IncomingRequest request) {
        SessionTimer.Policy policy = leg.context().settings().session();
        if (renegotiation.offering() && !request.message().body().isEmpty()) {
            request.respond(Reply.of(491));
        } else if (policy.tooShort(request.message())) {
            request.respond(Reply.of(422).with("Min-SE", Integer.toString(policy.least())));
        } else {
            return !describable(request);
        }
        return true;
    }

    private void reinvite(IncomingInvite invite) {
        if (renegotiation.offering()) {
            invite.respond(Reply.of(491));
        } else if (answerRepeat.waiting()) {
            invite.respond(Reply.of(500).with("Retry-After", Integer.toString(leg.random(10))));
        } else if (!refused(invite)) {
            dialog.refresh(invite.message());
            offerInAnswer = invite.message().body().isEmpty();
            if (offerInAnswer) {
                accept(invite, leg.sound().offer());
            } else {
                answer(invite);
            }
        }
    }

    private void answer(IncomingInvite invite) {
        LegMedia.Result result = leg.sound().answer(invite.message().body());
        if (result.agreed()) {
            accept(invite, result.local().orElse(""));
            leg.tell(listener -> listener.mediaChanged(leg));
        } else {
            invite.respond(notAcceptable(result.problem()));
        }
    }

    private void accept(IncomingInvite invite, String description) {
        List<Header> timing = timer.agree(invite.message());
        invite.respond(with(withDialogHeaders(Reply.of(200)), timing).with(Body.sdp(description)));
        awaitAck(invite);
    }

    /** Repeats a 2xx until its ACK is there; without one the call is over (RFC 3261, 13.3.1.4). */
    void awaitAck(IncomingInvite invite) {
        answerRepeat.begin(
                invite,
                () -> leg.finish(Hangup.of(HangupCause.RECOVERY_ON_TIMER_EXPIRY, Hangup.By.ROUTER)
                        .detailed("The far end did not confirm our answer")));
    }

    boolean awaitsAck() {
        return answerRepeat.waiting();
    }

    /** An offer was put into the 2xx that awaits its ACK. */
    void offeredInAnswer() {
        offerInAnswer = true;
    }

    /** The ACK to a 2xx; with an answer if we offered. True if it was awaited. */
    boolean acknowledged(SipRequest ack) {
        if (!answerRepeat.confirmedBy(ack)) {
            return false;
        }
        answerRepeat.stop();
        if (offerInAnswer) {
            offerInAnswer = false;
            if (leg.sound().accept(ack.body()).agreed()) {
                leg.tell(listener -> listener.mediaChanged(leg));
            }
        }
        return true;
    }

    private void update(IncomingRequest request) {
        if (refused(request)) {
            return;
        }
        dialog.refresh(request.message());
        Reply reply = withDialogHeaders(Reply.of(200));
        boolean changed = false;
        if (!request.message().body().isEmpty()) {
            LegMedia.Result result = leg.sound().answer(request.message().body());
            if (!result.agreed()) {
                request.respond(notAcceptable(result.problem()));
                return;
            }
            reply = reply.with(Body.sdp(result.local().orElse("")));
            changed = true;
        }
        request.respond(with(reply, timer.agree(request.message())));
        if (changed) {
            leg.tell(listener -> listener.mediaChanged(leg));
        }
    }

    private void info(IncomingRequest request) {
        SipRequest message = request.message();
        if (message.contentType().isEmpty()) {
            request.respond(Reply.of(200));
        } else if (DtmfInfo.understands(message.contentType())) {
            request.respond(Reply.of(200));
            DtmfInfo.read(message.contentType(), message.body()).ifPresent(leg::informed);
        } else {
            request.respond(Reply.of(415).with("Accept", "application/dtmf-relay, application/dtmf"));
        }
    }

    private Reply withDialogHeaders(Reply reply) {
        return with(reply, leg.dialogHeaders(dialog.flow().hop()));
    }

    static Reply with(Reply reply, List<Header> more) {
        List<Header> headers = new ArrayList<>(reply.headers());
        headers.addAll(more);
        return new Reply(reply.status(), reply.reason(), headers, reply.body());
    }

    /** 488 with a Warning that says why (RFC 3261, 20.43). */
    static Reply notAcceptable(String problem) {
        return Reply.of(488)
                .with(
                        "Warning",
                        "399 jackfield \""
                                + problem.replace('"', '\'').replace("\r", "").replace("\n", " ") + "\"");
    }

    /** A response of the peer to a BYE, or none: nothing is repeated or refreshed any more. */
    void stop() {
        timer.stop();
        answerRepeat.stop();
    }

    /** Whether a 2xx belongs to this dialog. */
    boolean answeredBy(SipResponse response) {
        return response.to().tag().equals(dialog.remoteTag());
    }
}
