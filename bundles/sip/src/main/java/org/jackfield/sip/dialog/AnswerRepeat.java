// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.dialog;

import java.time.Duration;
import org.jackfield.api.lane.Lane;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.stack.IncomingInvite;
import org.jackfield.sip.transaction.Timing;
import org.jspecify.annotations.Nullable;

/** Sends a 2xx until its ACK is there, for 64 × T1 (RFC 3261, 13.3.1.4). On the leg's lane. */
public final class AnswerRepeat {

    private final Lane lane;
    private final Timing timing;
    private Lane.@Nullable Timer next;
    private Lane.@Nullable Timer patience;
    private long sequence;

    public AnswerRepeat(Lane lane, Timing timing) {
        this.lane = lane;
        this.timing = timing;
    }

    /** Begins after the 2xx was sent once; {@code unheard} is run if no ACK comes. */
    public void begin(IncomingInvite invite, Runnable unheard) {
        stop();
        sequence = invite.message().cseq();
        patience = lane.after(timing.patience(), () -> {
            stop();
            unheard.run();
        });
        repeatAfter(timing.t1(), invite);
    }

    private void repeatAfter(Duration interval, IncomingInvite invite) {
        next = lane.after(interval, () -> {
            invite.repeat();
            Duration twice = interval.multipliedBy(2);
            repeatAfter(twice.compareTo(timing.t2()) > 0 ? timing.t2() : twice, invite);
        });
    }

    /** Whether an ACK is awaited. */
    public boolean waiting() {
        return patience != null;
    }

    /**
     * Whether this is the ACK that is awaited: it has its INVITE's number (RFC 3261, 13.2.2.4). One of a refused re-INVITE,
     * or an old one that comes again, is not.
     */
    public boolean confirmedBy(SipRequest ack) {
        return waiting() && ack.cseq() == sequence;
    }

    /** The ACK is there, or nobody waits for it any more. */
    public void stop() {
        if (next != null) {
            next.cancel();
            next = null;
        }
        if (patience != null) {
            patience.cancel();
            patience = null;
        }
    }
}
