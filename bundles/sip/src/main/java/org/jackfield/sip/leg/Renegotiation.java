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
    private boolean peerUpdates;
    private Kind running = Kind.NONE;
    private Kind wanted = Kind.NONE;
    private boolean waiting;

    Renegotiation(SipLeg leg, DialogSender sender, SessionTimer timer) {
        this.leg = leg;
        this.sender = sender;
        this.timer = timer;
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

    /** Refreshes the session (RFC 4028, 7.4). */
    void refresh() {
        want(Kind.REFRESH);
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
        // A re-INVITE always carries an offer.
        running = update ? Kind.REFRESH : Kind.OFFER;
        wanted = Kind.NONE;
        List<Header> headers = new ArrayList<>(leg.dialogHeaders());
        headers.addAll(timer.ask());
        if (update) {
            sender.send("UPDATE", headers, Optional.empty(), this::refreshed);
        } else {
            sender.invite(headers, Optional.of(Body.sdp(leg.sound().offer())), this::answered);
        }
    }

    private void refreshed(SipResponse response) {
        running = Kind.NONE;
        if (response.success()) {
            timer.agreed(response);
        } else if (response.status() == 405 || response.status() == 501) {
            peerUpdates = false;
            wanted = wanted == Kind.NONE ? Kind.REFRESH : wanted;
        } else {
            failed(response, Kind.REFRESH);
        }
        next();
    }

    private void answered(SipResponse response) {
        running = Kind.NONE;
        if (response.success()) {
            sender.acknowledge(response, Optional.empty());
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
            wanted = wanted == Kind.NONE ? kind : wanted;
        } else {
            leg.requestFailed(response);
        }
    }

    /** Who owns the Call-ID waits 2.1 to 4 seconds, the other up to 2, in steps of 10 ms (RFC 3261, 14.1). */
    private void tryLater(Kind kind) {
        wanted = wanted == Kind.NONE ? kind : wanted;
        waiting = true;
        int steps = leg.ownsCallId() ? 210 + leg.random(191) : leg.random(201);
        leg.lane().after(Duration.ofMillis(steps * 10L), () -> {
            waiting = false;
            next();
        });
    }
}
