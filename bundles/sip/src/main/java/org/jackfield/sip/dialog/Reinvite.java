// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.dialog;

import java.util.List;
import java.util.function.Consumer;
import org.jackfield.api.lane.Lane;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.transaction.InviteListener;
import org.jackfield.sip.transaction.SentInvite;
import org.jackfield.sip.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * An INVITE inside a dialog (RFC 3261, 14.1). Nobody has to be asked before it is answered, so that a peer that says it is
 * at work and then nothing is cancelled after 64 × T1. On the leg's lane, but for {@link #send}.
 */
final class Reinvite implements InviteListener {

    private final Transactions transactions;
    private final Lane lane;
    private final Consumer<SipResponse> done;
    private final Consumer<SipResponse> again;
    private volatile @Nullable SentInvite sent;
    private Lane.@Nullable Timer deadline;
    private boolean answered;

    /**
     * @param done is told the final response
     * @param again is told each 2xx that follows
     */
    Reinvite(Transactions transactions, Lane lane, Consumer<SipResponse> done, Consumer<SipResponse> again) {
        this.transactions = transactions;
        this.lane = lane;
        this.done = done;
        this.again = again;
    }

    /** Any thread. */
    void send(OutgoingRequest request, Hop hop) {
        sent = transactions.invite(request, hop, this);
    }

    @Override
    public void provisional(SipResponse response) {
        lane.post(() -> {
            if (deadline == null && !answered) {
                deadline = lane.after(transactions.patience(), this::cancel);
            }
        });
    }

    private void cancel() {
        SentInvite waiting = sent;
        if (waiting != null) {
            waiting.cancel(List.of());
        }
    }

    @Override
    public void completed(SipResponse response) {
        lane.post(() -> {
            answered = true;
            if (deadline != null) {
                deadline.cancel();
            }
            done.accept(response);
        });
    }

    @Override
    public void furtherSuccess(SipResponse response) {
        lane.post(() -> again.accept(response));
    }
}
