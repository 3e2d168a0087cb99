// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.transaction;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jackfield.api.lane.Lane;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Reply;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.TextRequest;
import org.jackfield.sip.message.Transport;
import org.jackfield.sip.stack.IncomingInvite;
import org.jspecify.annotations.Nullable;

/** A server transaction, INVITE (RFC 3261, 17.2.1; RFC 6026) or other (17.2.2). Any thread; its state is under its lock. */
final class ServerTransaction implements IncomingInvite {

    private enum State {
        /** No final response yet. */
        PROCEEDING,
        /** A final response is sent; an INVITE's waits for its ACK. */
        COMPLETED,
        /** A 2xx to an INVITE is sent; retransmissions of the INVITE are absorbed (RFC 6026, 7.1). */
        ACCEPTED,
        /** The ACK to a final response is there; further ones are absorbed. */
        CONFIRMED,
        TERMINATED
    }

    private final TextRequest request;
    private final boolean invite;
    private final Outlet outlet;
    private final String localTag;
    private final Runnable settled;
    private final Runnable gone;

    private State state = State.PROCEEDING;
    private byte @Nullable [] last;
    private Lane.@Nullable Timer repeat;
    private @Nullable Consumer<SipRequest> cancelled;
    private @Nullable SipRequest cancel;

    /**
     * @param settled is run with a final response that makes no call, after which the request may come by another way
     * @param gone is run when nothing can match it any more
     */
    ServerTransaction(TextRequest request, Outlet outlet, String tag, Runnable settled, Runnable gone) {
        this.request = request;
        this.invite = request.method().equals("INVITE");
        this.outlet = outlet;
        this.localTag = request.to().tag().isEmpty() ? tag : request.to().tag();
        this.settled = settled;
        this.gone = gone;
    }

    @Override
    public SipRequest message() {
        return request;
    }

    @Override
    public String localTag() {
        return localTag;
    }

    @Override
    public void respond(Reply reply) {
        boolean newTag = reply.status() > 100 && request.to().tag().isEmpty();
        byte[] message = outlet.encoder()
                .response(request.text(), reply, Optional.of(request.via()), request.flow(), newTag ? localTag : "");
        synchronized (this) {
            boolean again = state == State.ACCEPTED && reply.status() / 100 == 2;
            if (state != State.PROCEEDING && !again) {
                return;
            }
            last = message;
            if (reply.status() >= 200 && !again) {
                complete(reply.status());
            }
        }
        outlet.traffic().responseOut(reply.status());
        transmit(message);
    }

    private void complete(int status) {
        boolean reliable = reliable();
        Duration linger = outlet.timing().patience();
        if (!invite) {
            state = State.COMPLETED;
            endAfter(reliable ? Duration.ZERO : linger);
        } else if (status < 300) {
            state = State.ACCEPTED;
            endAfter(linger);
        } else {
            state = State.COMPLETED;
            endAfter(linger);
            if (!reliable) {
                repeatAfter(outlet.timing().t1());
            }
        }
        cancelled = null;
        if (state == State.COMPLETED) {
            settled.run();
        }
    }

    @Override
    public void ignore() {
        end();
    }

    /** A request that nobody answers is forgotten in the end; an INVITE may ring as long as it likes. */
    void forgetUnlessAnswered() {
        if (!invite) {
            outlet.timers().after(outlet.timing().patience(), () -> {
                boolean open;
                synchronized (this) {
                    open = state == State.PROCEEDING;
                }
                if (open) {
                    end();
                }
            });
        }
    }

    private void endAfter(Duration time) {
        if (time.isZero()) {
            end();
        } else {
            outlet.timers().after(time, this::end);
        }
    }

    private void end() {
        synchronized (this) {
            state = State.TERMINATED;
            last = null;
            stopRepeating();
        }
        gone.run();
    }

    /** Timer G: a response to an INVITE is sent until its ACK is there. */
    private void repeatAfter(Duration interval) {
        repeat = outlet.timers().after(interval, () -> {
            byte[] message;
            synchronized (this) {
                if (state != State.COMPLETED || last == null) {
                    return;
                }
                message = last;
                repeatAfter(outlet.timing().doubled(interval));
            }
            outlet.traffic().retransmission();
            transmit(message);
        });
    }

    private void stopRepeating() {
        if (repeat != null) {
            repeat.cancel();
            repeat = null;
        }
    }

    /** The request came again. */
    void retransmitted() {
        byte[] message;
        synchronized (this) {
            if (last == null || state == State.CONFIRMED || state == State.ACCEPTED) {
                return;
            }
            message = last;
        }
        transmit(message);
    }

    /** An ACK of this transaction: to a final response other than 2xx. */
    synchronized void acknowledged() {
        if (invite && state == State.COMPLETED) {
            state = State.CONFIRMED;
            stopRepeating();
            endAfter(reliable() ? Duration.ZERO : outlet.timing().t4());
        }
    }

    /** A CANCEL of this transaction. */
    void cancelled(SipRequest by) {
        Consumer<SipRequest> listener;
        synchronized (this) {
            if (!invite || state != State.PROCEEDING || cancel != null) {
                return;
            }
            cancel = by;
            listener = cancelled;
        }
        if (listener != null) {
            listener.accept(by);
        }
    }

    @Override
    public void onCancel(Consumer<SipRequest> listener) {
        SipRequest early;
        synchronized (this) {
            cancelled = listener;
            early = cancel;
        }
        if (early != null) {
            listener.accept(early);
        }
    }

    @Override
    public void repeat() {
        byte[] message;
        synchronized (this) {
            if (state != State.ACCEPTED || last == null) {
                return;
            }
            message = last;
        }
        outlet.traffic().retransmission();
        transmit(message);
    }

    private boolean reliable() {
        return request.flow().transport().reliable();
    }

    /** Sends to where the request really came from (RFC 3261, 18.2.2; RFC 3581, 4). */
    private void transmit(byte[] message) {
        Flow flow = request.flow();
        if (flow.transport() == Transport.UDP) {
            outlet.wire().send(ReplyPath.datagramHop(request.via(), flow), message, () -> {});
        } else if (!outlet.wire().sendOpen(flow.hop(), message)) {
            // The connection is gone: a new one to the sent-by port (RFC 3261, 18.2.2).
            outlet.wire().send(ReplyPath.sentByHop(request.via(), flow), message, () -> {});
        }
    }
}
