// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.transaction;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.lane.Lane;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.stack.ResponseListener;
import org.jspecify.annotations.Nullable;

/** A client transaction, INVITE (RFC 3261, 17.1.1; RFC 6026) or other (17.1.2). Any thread; its state is under its lock. */
final class ClientTransaction {

    private enum State {
        CALLING,
        PROCEEDING,
        COMPLETED,
        /** A 2xx to an INVITE is there; more may come from other branches (RFC 6026, 7.2). */
        ACCEPTED,
        TERMINATED
    }

    private final OutgoingRequest request;
    private final Hop hop;
    private final String sentBy;
    private final String branch;
    private final boolean invite;
    private final byte[] message;
    private final Outlet outlet;
    private final ResponseListener listener;
    private final Runnable gone;

    private State state = State.CALLING;
    private Lane.@Nullable Timer repeat;
    private Lane.@Nullable Timer patience;
    private byte @Nullable [] ack;
    private boolean silenced;

    ClientTransaction(
            OutgoingRequest request,
            Hop hop,
            String sentBy,
            String branch,
            Outlet outlet,
            ResponseListener listener,
            Runnable gone) {
        this.request = request;
        this.hop = hop;
        this.sentBy = sentBy;
        this.branch = branch;
        this.invite = request.method().equals("INVITE");
        this.message = outlet.encoder().request(request, hop.transport(), sentBy, branch);
        this.outlet = outlet;
        this.listener = listener;
        this.gone = gone;
    }

    /** Sends the request. */
    void start() {
        synchronized (this) {
            patience = outlet.timers().after(outlet.timing().patience(), this::outOfPatience);
            if (!hop.transport().reliable()) {
                repeatAfter(outlet.timing().t1());
            }
        }
        outlet.traffic().requestOut(request.method());
        transmit(message);
    }

    private void transmit(byte[] bytes) {
        outlet.wire().send(hop, bytes, this::transportFailed);
    }

    /** Timers A and E: the request is sent until something is heard. */
    private void repeatAfter(Duration interval) {
        repeat = outlet.timers().after(interval, () -> {
            synchronized (this) {
                boolean waiting = state == State.CALLING || state == State.PROCEEDING && !invite;
                if (!waiting || silenced) {
                    return;
                }
                Duration next =
                        invite ? interval.plus(interval) : outlet.timing().doubled(interval);
                repeatAfter(state == State.PROCEEDING ? outlet.timing().t2() : next);
            }
            outlet.traffic().retransmission();
            transmit(message);
        });
    }

    /** Ends timers A and E; the others go on, so that what is heard late is still ours. */
    void repeatNoMore() {
        synchronized (this) {
            silenced = true;
            if (repeat != null) {
                repeat.cancel();
                repeat = null;
            }
        }
    }

    /** Timers B and F. */
    private void outOfPatience() {
        fail(408, "No answer from " + hop, false);
    }

    private void transportFailed() {
        fail(503, "Cannot reach " + hop, true);
    }

    private void fail(int status, String reason, boolean always) {
        synchronized (this) {
            boolean waiting = state == State.CALLING || state == State.PROCEEDING && (always || !invite);
            if (!waiting) {
                return;
            }
            terminate();
        }
        gone.run();
        listener.completed(local(status, reason));
    }

    private SipResponse local(int status, String reason) {
        InetSocketAddress nowhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return new LocalResponse(request, status, reason, new Flow(hop.transport(), hop.address(), nowhere));
    }

    private void terminate() {
        state = State.TERMINATED;
        stopTimers();
    }

    private void stopTimers() {
        if (repeat != null) {
            repeat.cancel();
            repeat = null;
        }
        if (patience != null) {
            patience.cancel();
            patience = null;
        }
    }

    /** A response with our branch. */
    void received(SipResponse response) {
        if (response.provisional()) {
            provisional(response);
        } else if (invite && response.success()) {
            success(response);
        } else {
            finalResponse(response);
        }
    }

    private void provisional(SipResponse response) {
        synchronized (this) {
            if (state != State.CALLING && state != State.PROCEEDING) {
                return;
            }
            state = State.PROCEEDING;
            if (invite) {
                stopTimers();
            }
        }
        if (response.status() > 100 || invite) {
            listener.provisional(response);
        }
    }

    private void success(SipResponse response) {
        boolean first;
        synchronized (this) {
            if (state == State.TERMINATED || state == State.COMPLETED) {
                return;
            }
            first = state != State.ACCEPTED;
            if (first) {
                stopTimers();
                state = State.ACCEPTED;
                endAfter(outlet.timing().patience());
            }
        }
        if (first) {
            listener.completed(response);
        } else if (listener instanceof InviteListener more) {
            more.furtherSuccess(response);
        }
    }

    private void finalResponse(SipResponse response) {
        boolean first;
        byte[] acknowledge;
        synchronized (this) {
            first = state == State.CALLING || state == State.PROCEEDING;
            if (first) {
                stopTimers();
                state = State.COMPLETED;
                ack = invite ? acknowledgement(response.to()) : null;
                Duration linger =
                        invite ? outlet.timing().patience() : outlet.timing().t4();
                endAfter(hop.transport().reliable() ? Duration.ZERO : linger);
            }
            acknowledge = ack;
        }
        if (acknowledge != null) {
            outlet.wire().send(hop, acknowledge, () -> {});
        }
        if (first) {
            listener.completed(response);
        }
    }

    /** The ACK to a final response other than 2xx (RFC 3261, 17.1.1.3). */
    private byte[] acknowledgement(NameAddress to) {
        OutgoingRequest acknowledge = new OutgoingRequest(
                "ACK",
                request.uri(),
                request.from(),
                to,
                request.callId(),
                request.cseq(),
                request.route(),
                List.of(),
                Optional.empty());
        outlet.traffic().requestOut("ACK");
        return outlet.encoder().request(acknowledge, hop.transport(), sentBy, branch);
    }

    private void endAfter(Duration time) {
        if (time.isZero()) {
            state = State.TERMINATED;
            gone.run();
        } else {
            outlet.timers().after(time, () -> {
                synchronized (this) {
                    terminate();
                }
                gone.run();
            });
        }
    }

    /** The CANCEL of this INVITE (RFC 3261, 9.1), to be sent over the same hop with the same branch. */
    OutgoingRequest cancellation(List<Header> headers) {
        return new OutgoingRequest(
                "CANCEL",
                request.uri(),
                request.from(),
                request.to(),
                request.callId(),
                request.cseq(),
                request.route(),
                headers,
                Optional.empty());
    }

    /** After a CANCEL: a peer that does not end the INVITE in time is given up (RFC 3261, 9.1). */
    void giveUpAfter(Duration time) {
        outlet.timers().after(time, () -> fail(487, "Cancelled", true));
    }

    Hop hop() {
        return hop;
    }

    String sentBy() {
        return sentBy;
    }

    String branch() {
        return branch;
    }
}
