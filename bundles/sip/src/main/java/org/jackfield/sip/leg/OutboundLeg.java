// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallException;
import org.jackfield.api.call.DialRequest;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegDirection;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.Party;
import org.jackfield.api.lane.Lane;
import org.jackfield.rtp.port.NoPortLeftException;
import org.jackfield.rtp.port.RtpPort;
import org.jackfield.rtp.sdp.SdpException;
import org.jackfield.rtp.sdp.SessionDescription;
import org.jackfield.sip.dialog.Dialog;
import org.jackfield.sip.dialog.SessionTimer;
import org.jackfield.sip.message.Body;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.Reply;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.stack.IncomingRequest;
import org.jspecify.annotations.Nullable;

/** A leg that we began: from our INVITE, over hops, challenges and forks, to the far party's answer. */
final class OutboundLeg extends SipLeg {

    private enum Phase {
        TRYING,
        RINGING,
        EARLY,
        ANSWERED
    }

    /** Stands for any response that proves a trunk to be there. */
    private static final int ALIVE = 480;

    private final DialRequest request;
    private final Invitee invitee;
    private final EarlyDialogs early = new EarlyDialogs(this);
    private final SessionTimer timer;
    private final Deque<Hop> hops = new ArrayDeque<>();
    private final String callId;
    private final String localTag;
    private @Nullable Attempt attempt;
    private Phase phase = Phase.TRYING;
    private Lane.@Nullable Timer noResponse;

    OutboundLeg(LegContext context, Lane lane, LegId id, Peer peer, Party party, DialRequest request, Invitee invitee) {
        super(context, lane, id, LegDirection.OUTBOUND, peer, party);
        this.request = request;
        this.invitee = invitee;
        this.callId = context.tokens().token() + context.tokens().token();
        this.localTag = context.tokens().token();
        // Only asks; a session's own timer takes over with the answer.
        this.timer = new SessionTimer(lane(), context.settings().session(), Idle.ACTIONS);
    }

    private enum Idle implements SessionTimer.Actions {
        ACTIONS;

        @Override
        public void refresh() {}

        @Override
        public void expired() {}
    }

    void begin() {
        context().legs().add(callId, localTag, this);
        invitee.locate(context().locator(), found -> lane().post(() -> located(found)));
    }

    private void located(List<Hop> found) {
        if (over()) {
            return;
        }
        hops.addAll(found);
        if (hops.isEmpty()) {
            fail(new Hangup(
                    HangupCause.DESTINATION_OUT_OF_ORDER,
                    Hangup.By.ROUTER,
                    "No way to " + peer().target() + " was found",
                    true));
            return;
        }
        try {
            open(hops.getFirst()).preferred(request.codecs());
        } catch (CallException e) {
            fail(e.hangup());
            return;
        } catch (NoPortLeftException e) {
            fail(new Hangup(HangupCause.RESOURCE_UNAVAILABLE, Hangup.By.ROUTER, String.valueOf(e.getMessage()), false));
            return;
        }
        if (sound().canOffer()) {
            tryNextHop();
        } else {
            fail(new Hangup(
                    HangupCause.INCOMPATIBLE_DESTINATION,
                    Hangup.By.ROUTER,
                    peer().target() + " may speak none of the codecs",
                    true));
        }
    }

    /** Over WebSocket only browsers are reached. */
    private LegMedia open(Hop hop) {
        if (hop.transport().web()) {
            return open(hop, context().browsersOrRefuse());
        }
        RtpPort port = request.beside()
                .map(context().ports()::openBeside)
                .orElseGet(context().ports()::open);
        return open(hop, port);
    }

    private void tryNextHop() {
        Hop hop = hops.removeFirst();
        send(new Attempt(this, invite(hop)), hop);
    }

    private void send(Attempt next, Hop hop) {
        attempt = next;
        next.start(hop);
        stopWaiting();
        long began = System.nanoTime();
        noResponse = lane().after(context().settings().noResponse(), () -> {
            if (attempt == next && !next.heard() && !over()) {
                next.abandon();
                // A hop that answers others is alive: then it was this INVITE that was lost, or we who are slow.
                int status = context().transactions().heardSince(hop, began) ? ALIVE : 408;
                nextHopOr(
                        new Hangup(HangupCause.NO_USER_RESPONDING, Hangup.By.CALLED, "No answer from " + hop, true),
                        status);
            }
        });
    }

    private OutgoingRequest invite(Hop hop) {
        List<Header> headers = new ArrayList<>(dialogHeaders(hop));
        headers.add(
                new Header("Max-Forwards", Integer.toString(request.hopLimit().orElse(70))));
        headers.addAll(timer.ask());
        headers.addAll(invitee.headers());
        return new OutgoingRequest(
                "INVITE",
                invitee.uri(),
                invitee.from(context().addresses().host(hop)).withTag(localTag),
                invitee.to(),
                callId,
                1,
                invitee.route(),
                headers,
                Optional.of(Body.sdp(sound().offer())));
    }

    private void stopWaiting() {
        if (noResponse != null) {
            noResponse.cancel();
            noResponse = null;
        }
    }

    // News of attempts, on the lane.

    void provisional(Attempt from, SipResponse response) {
        if (from != attempt || over()) {
            return;
        }
        stopWaiting();
        if (!response.to().tag().isEmpty()) {
            remoteTag(response.to().tag());
        }
        if (response.status() == 100 || !early.confirm(from.request(), response)) {
            return;
        }
        if (!response.body().isEmpty()) {
            noteOffered(response.body());
            if (sound().accept(response.body()).agreed()) {
                phase = Phase.EARLY;
                tell(to -> to.earlyMedia(this));
            }
        } else if (response.status() != 183 && phase == Phase.TRYING) {
            phase = Phase.RINGING;
            tell(to -> to.ringing(this));
        }
    }

    private void noteOffered(String description) {
        try {
            offered(SessionDescription.parse(description).audioCodecs());
        } catch (SdpException e) {
            // The answer is judged, and refused, where it is accepted.
            offered(List.of());
        }
    }

    void completed(Attempt from, SipResponse response) {
        if (response.success()) {
            success(from, response);
        } else if (from == attempt) {
            stopWaiting();
            failed(from, response);
        }
    }

    private void success(Attempt from, SipResponse response) {
        if (from != attempt || over() || session().isPresent()) {
            early.hangUp(from.request(), response, lateReason());
            if (over() && session().isEmpty()) {
                release();
            }
            return;
        }
        stopWaiting();
        Dialog dialog = Dialog.outgoing(from.request(), response, peer().nextHop());
        dialog.used(early.sequence(response.to().tag()));
        Session session = new Session(this, dialog);
        session(session);
        session.learn(response);
        session.sender().acknowledge(response, Optional.empty());
        phase = Phase.ANSWERED;
        peer().trunk().ifPresent(trunk -> trunk.outcome(response.status()));
        boolean agreed = sound().port().codec().isPresent();
        if (!response.body().isEmpty()) {
            noteOffered(response.body());
            agreed = sound().accept(response.body()).agreed();
        }
        if (agreed) {
            session.timer().agreed(response);
            tell(to -> to.answered(this));
            confirm();
        } else {
            finish(Hangup.of(HangupCause.INCOMPATIBLE_DESTINATION, Hangup.By.ROUTER)
                    .detailed("The answer of " + peer().target() + " cannot be used"));
        }
    }

    /** Why an answer that nobody waits for is hung up: another was first, the leg has ended, or it took too long. */
    private String lateReason() {
        HangupCause cause = session().isPresent()
                ? HangupCause.ANSWERED_ELSEWHERE
                : end().map(Hangup::cause).orElse(HangupCause.RECOVERY_ON_TIMER_EXPIRY);
        return Causes.header(cause);
    }

    private void failed(Attempt from, SipResponse response) {
        if (over()) {
            release();
            return;
        }
        Optional<Attempt> proven = from.proven(response, peer().credentials());
        if (proven.isPresent()) {
            send(proven.get(), from.hop());
        } else if (response.status() == 422 && timer.raise(response)) {
            send(from.next(invite(from.hop())), from.hop());
        } else {
            boolean silent = response.status() == 503 || response.status() == 408 && !from.heard();
            Hangup verdict = peer().verdict(response, from.heard());
            if (silent) {
                nextHopOr(verdict, response.status());
            } else {
                int status = response.status() == 408 ? ALIVE : response.status();
                tellTrunk(status, verdict);
                fail(verdict);
            }
        }
    }

    private void nextHopOr(Hangup hangup, int status) {
        if (hops.isEmpty()) {
            tellTrunk(status, hangup);
            fail(hangup);
        } else {
            tryNextHop();
        }
    }

    /** What its called party decided is no trouble of the trunk. */
    private void tellTrunk(int status, Hangup verdict) {
        peer().trunk().ifPresent(trunk -> {
            trunk.outcome(status);
            switch (verdict.cause()) {
                case NORMAL_CLEARING, USER_BUSY, NO_ANSWER, ANSWERED_ELSEWHERE -> {}
                default ->
                    trunk.trouble("Call to " + request.number() + ": " + verdict.detail() + " ("
                            + verdict.cause().sentence() + ")");
            }
        });
    }

    private void fail(Hangup hangup) {
        stopWaiting();
        over(hangup);
        release();
    }

    @Override
    void release() {
        context().legs().remove(callId, localTag);
    }

    // The end and the session.

    @Override
    void finish(Hangup hangup) {
        stopWaiting();
        Optional<Session> session = session();
        over(hangup);
        if (session.isPresent()) {
            session.get().bye(hangup, this::release);
        } else if (attempt != null) {
            attempt.cancel(List.of(new Header("Reason", Causes.header(hangup.cause()))));
        } else {
            release();
        }
    }

    @Override
    void received(IncomingRequest incoming) {
        SipRequest message = incoming.message();
        Optional<Session> session = session();
        if (session.isEmpty()
                && !over()
                && message.method().equals("UPDATE")
                && early.has(message.from().tag())) {
            updateEarly(incoming);
        } else if (session.isEmpty() || !session.get().dialog().owns(message)) {
            incoming.respond(Reply.of(481));
        } else if (message.method().equals("BYE")) {
            bye(incoming, session.get());
        } else if (over()) {
            incoming.respond(Reply.of(481));
        } else {
            session.get().received(incoming);
        }
    }

    /** The far end changes its early sound (RFC 3311, 5.2). */
    private void updateEarly(IncomingRequest incoming) {
        String offer = incoming.message().body();
        LegMedia.Result result = offer.isEmpty() ? new LegMedia.Result(Optional.of(""), "") : sound().answer(offer);
        if (!result.agreed()) {
            incoming.respond(Session.notAcceptable(result.problem()));
            return;
        }
        Reply reply = Session.with(
                Reply.of(200), dialogHeaders(incoming.message().flow().hop()));
        incoming.respond(
                offer.isEmpty() ? reply : reply.with(Body.sdp(result.local().orElse(""))));
        if (!offer.isEmpty()) {
            tell(to -> to.earlyMedia(this));
        }
    }

    private void bye(IncomingRequest incoming, Session session) {
        incoming.respond(Reply.of(200));
        session.stop();
        HangupCause cause = Causes.reason(incoming.message()).orElse(HangupCause.NORMAL_CLEARING);
        over(Hangup.of(cause, Hangup.By.CALLED));
        release();
    }

    @Override
    void ack(SipRequest ack) {
        session().ifPresent(session -> session.acknowledged(ack));
    }

    @Override
    void furtherSuccess(SipResponse response) {
        Attempt now = attempt;
        Optional<Session> session = session();
        if (session.isPresent() && session.get().answeredBy(response)) {
            session.get().sender().acknowledgeAgain(response);
        } else if (now != null) {
            early.hangUp(now.request(), response, lateReason());
        }
    }
}
