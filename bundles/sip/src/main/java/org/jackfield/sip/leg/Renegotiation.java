// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.sip.dialog.DialogSender;
import org.jackfield.sip.dialog.SessionTimer;
import org.jackfield.sip.message.Body;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.SipResponse;

/**
 * New offers and refreshes of ours inside an answered dialog: one at a time; what is asked meanwhile follows in one more. Glare
 * is waited out (RFC 3261, 14.1). On the leg's lane.
 */
final class Renegotiation {

    private enum Kind {
        NONE,
        REFRESH,
        OFFER
    }

    private final SipLeg leg;
    private final DialogSender sender;
    private final SessionTimer timer;
    private final FailedRequests failures;
    private boolean peerUpdates;
    private Kind running = Kind.NONE;
    private Kind wanted = Kind.NONE;
    private boolean waiting;

    Renegotiation(SipLeg leg, DialogSender sender, SessionTimer timer, FailedRequests failures) {
        this.leg = leg;
        this.sender = sender;
        this.timer = timer;
        this.failures = failures;
    }

    /** Whether the peer said in Allow that it understands UPDATE (RFC 3311, 4). */
    void peerUpdates(boolean updates) {
        peerUpdates = peerUpdates || updates;
    }

    /** Whether an offer of ours is under way, so that one of the peer's is glare. */
    boolean offering() {
        return running == Kind.OFFER;
    }

    /** Offers anew. */
    void offer() {
        want(Kind.OFFER);
    }

    /** Refreshes the session (RFC 4028, 7.4). What is under way does so as well; should it fail, the timer asks again. */
    void refresh() {
        if (running == Kind.NONE) {
            want(Kind.REFRESH);
        }
    }

    private void want(Kind kind) {
        if (wanted != Kind.OFFER) {
            wanted = kind;
        }
        next();
    }

    private void next() {
        if (wanted == Kind.NONE || running != Kind.NONE || waiting || leg.over()) {
            return;
        }
        boolean update = wanted == Kind.REFRESH && peerUpdates;
        wanted = Kind.NONE;
        List<Header> headers = new ArrayList<>(leg.dialogHeaders());
        headers.addAll(timer.ask());
        if (update) {
            running = Kind.REFRESH;
            sender.send("UPDATE", headers, Optional.empty(), this::refreshed);
        } else if (leg.sound().canOffer()) {
            // A re-INVITE always carries an offer.
            Body offer = Body.sdp(leg.sound().offer());
            running = Kind.OFFER;
            sender.invite(headers, Optional.of(offer), this::answered);
        }
    }

    private void refreshed(SipResponse response) {
        running = Kind.NONE;
        if (leg.over()) {
            return;
        }
        if (response.success()) {
            timer.agreed(response);
        } else if (response.status() == 405 || response.status() == 501) {
            peerUpdates = false;
            again(Kind.REFRESH);
        } else {
            failed(response, Kind.REFRESH);
        }
        next();
    }

    private void answered(SipResponse response) {
        running = Kind.NONE;
        if (response.success()) {
            sender.acknowledge(response, Optional.empty());
        }
        if (leg.over()) {
            return;
        }
        if (response.success()) {
            leg.refreshTarget(response);
            timer.agreed(response);
            if (!response.body().isEmpty()
                    && leg.sound().accept(response.body()).agreed()) {
                leg.tell(listener -> listener.mediaChanged(leg));
            }
        } else {
            failed(response, Kind.OFFER);
        }
        next();
    }

    private void failed(SipResponse response, Kind kind) {
        if (response.status() == 491) {
            tryLater(kind);
        } else if (response.status() == 422 && timer.raise(response)) {
            again(kind);
        } else {
            failures.judgeProbe(response, () -> again(kind));
        }
    }

    /** The same once more, unless something that says more is wanted already. */
    private void again(Kind kind) {
        wanted = wanted == Kind.NONE ? kind : wanted;
    }

    /** Who owns the Call-ID waits 2.1 to 4 seconds, the other up to 2, in steps of 10 ms (RFC 3261, 14.1). */
    private void tryLater(Kind kind) {
        again(kind);
        waiting = true;
        int steps = leg.ownsCallId() ? 210 + leg.random(191) : leg.random(201);
        leg.lane().after(Duration.ofMillis(steps * 10L), () -> {
            waiting = false;
            next();
        });
    }
}
