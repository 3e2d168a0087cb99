// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.dialog;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jackfield.api.lane.Lane;
import org.jackfield.sip.message.Reply;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.stack.IncomingRequest;
import org.jackfield.sip.transaction.Timing;
import org.jspecify.annotations.Nullable;

/**
 * Provisional responses that arrive for certain (RFC 3262, 3): each is sent until its PRACK is there, one after another. On
 * the leg's lane.
 */
public final class ReliableProvisionals {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final IncomingRequest invite;
    private final Lane lane;
    private final Timing timing;
    private final Runnable unheard;
    private final Deque<Reply> waiting = new ArrayDeque<>();
    private long number;
    private @Nullable Reply sent;
    private Lane.@Nullable Timer next;
    private Lane.@Nullable Timer patience;
    private @Nullable Runnable whenClear;

    /**
     * @param first number of the first one, 1 to 2^31 - 1
     * @param unheard is run if no PRACK comes in 64 × T1
     */
    public ReliableProvisionals(IncomingRequest invite, Lane lane, Timing timing, long first, Runnable unheard) {
        this.invite = invite;
        this.lane = lane;
        this.timing = timing;
        this.number = first - 1;
        this.unheard = unheard;
    }

    /** Sends, or queues behind the one that is not acknowledged yet. */
    public void send(Reply reply) {
        if (sent != null) {
            waiting.add(reply);
            return;
        }
        number++;
        Reply numbered = reply.with("Require", "100rel").with("RSeq", Long.toString(number));
        sent = numbered;
        invite.respond(numbered);
        patience = lane.after(timing.patience(), () -> {
            stop();
            unheard.run();
        });
        repeatAfter(timing.t1(), numbered);
    }

    private void repeatAfter(Duration interval, Reply reply) {
        next = lane.after(interval, () -> {
            invite.respond(reply);
            repeatAfter(interval.multipliedBy(2), reply);
        });
    }

    /** Whether a PRACK acknowledges what was sent last; else it is refused (481). */
    public boolean confirms(SipRequest prack) {
        String[] said = BLANKS.split(prack.header("RAck").orElse("").strip());
        return sent != null
                && said.length == 3
                && said[0].equals(Long.toString(number))
                && said[1].equals(Long.toString(invite.message().cseq()))
                && said[2].equals("INVITE");
    }

    /** After the PRACK was answered: what waits is sent. */
    public void proceed() {
        stopTimers();
        sent = null;
        Reply following = waiting.poll();
        if (following != null) {
            send(following);
        } else if (whenClear != null) {
            Runnable then = whenClear;
            whenClear = null;
            then.run();
        }
    }

    /** Runs at once if nothing waits for its PRACK, else when all are there (RFC 3262, 3). */
    public void whenClear(Runnable then) {
        if (sent == null) {
            then.run();
        } else {
            whenClear = then;
        }
    }

    private void stopTimers() {
        if (next != null) {
            next.cancel();
            next = null;
        }
        if (patience != null) {
            patience.cancel();
            patience = null;
        }
    }

    /** A final response is sent or about to be: nothing is repeated any more. */
    public void stop() {
        stopTimers();
        waiting.clear();
        whenClear = null;
        sent = null;
    }
}
