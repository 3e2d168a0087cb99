// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.util.List;
import java.util.Optional;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.stack.ChallengeAnswer;
import org.jackfield.sip.transaction.InviteListener;
import org.jackfield.sip.transaction.SentInvite;
import org.jspecify.annotations.Nullable;

/**
 * One INVITE of an outbound leg. A CANCEL waits until something was heard (RFC 3261, 9.1); an attempt that was given up
 * because nothing was heard is cancelled should it be heard of after all. On the leg's lane.
 */
final class Attempt implements InviteListener {

    private final OutboundLeg leg;
    private final OutgoingRequest request;
    private @Nullable SentInvite sent;
    private @Nullable List<Header> cancel;
    private boolean heard;
    private boolean cancelled;

    Attempt(OutboundLeg leg, OutgoingRequest request) {
        this.leg = leg;
        this.request = request;
    }

    void start(Hop hop) {
        sent = leg.context().transactions().invite(request, hop, this);
    }

    OutgoingRequest request() {
        return request;
    }

    Hop hop() {
        return current().hop();
    }

    private SentInvite current() {
        SentInvite now = sent;
        if (now == null) {
            throw new IllegalStateException("The INVITE was not sent yet");
        }
        return now;
    }

    /** Whether anything came back. */
    boolean heard() {
        return heard;
    }

    /** Nothing was heard: it is not repeated any more, and should something come after all, it is cancelled. */
    void abandon() {
        current().abandon();
        cancel(List.of());
    }

    void cancel(List<Header> headers) {
        if (cancel == null) {
            cancel = headers;
        }
        if (heard && !cancelled) {
            cancelled = true;
            current().cancel(cancel);
        }
    }

    /** The INVITE once more with proof; empty if the response is no challenge that the credentials can answer. */
    Optional<Attempt> proven(SipResponse response, ChallengeAnswer credentials) {
        return response.status() == 401 || response.status() == 407
                ? credentials.answer(response, request).map(proof -> new Attempt(leg, request.again(proof)))
                : Optional.empty();
    }

    /** The next INVITE of the same dialog-to-be, made anew. */
    Attempt next(OutgoingRequest made) {
        return new Attempt(
                leg,
                new OutgoingRequest(
                        made.method(),
                        made.uri(),
                        made.from(),
                        made.to(),
                        made.callId(),
                        request.cseq() + 1,
                        made.route(),
                        made.headers(),
                        made.body()));
    }

    @Override
    public void provisional(SipResponse response) {
        leg.lane().post(() -> {
            heard = true;
            if (cancel != null) {
                cancel(cancel);
            }
            leg.provisional(this, response);
        });
    }

    @Override
    public void completed(SipResponse response) {
        leg.lane().post(() -> leg.completed(this, response));
    }

    @Override
    public void furtherSuccess(SipResponse response) {
        leg.lane().post(() -> leg.furtherSuccess(response));
    }
}
