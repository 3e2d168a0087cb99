// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.dialog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.lane.Lane;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.SipMessage;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.SipResponse;
import org.jspecify.annotations.Nullable;

/**
 * Session timers (RFC 4028): agrees on an interval, refreshes at half of it or watches that the peer does. A refresh that
 * fails is tried again each sixth; whoever refreshes, a session that is not refreshed in time expires. A peer that knows no
 * session timers is refreshed by us all the same, so that one that vanished is noticed, but nothing expires. On the lane.
 */
public final class SessionTimer {

    /** What the timer makes happen. */
    public interface Actions {

        /** Sends a refresh. */
        void refresh();

        /** No refresh succeeded in time: the call is to end. */
        void expired();
    }

    /**
     * What we want.
     *
     * @param seconds the interval that we ask for; 0 switches session timers off
     * @param least the shortest interval that we bear, at least 90 (RFC 4028, 5)
     */
    public record Policy(int seconds, int least) {

        /** Whether a request is to be refused by 422 with our Min-SE (RFC 4028, 9). */
        public boolean tooShort(SipRequest request) {
            boolean knows = request.tokens("Supported").contains("timer");
            return seconds > 0
                    && knows
                    && SessionInterval.of(request)
                            .filter(asked -> asked.seconds() < least)
                            .isPresent();
        }
    }

    private final Lane lane;
    private final Policy policy;
    private final Actions actions;
    private int least;
    private int interval;
    private boolean ours;
    private boolean binding;
    private boolean stopped;
    private Lane.@Nullable Timer refresh;
    private Lane.@Nullable Timer expiry;

    public SessionTimer(Lane lane, Policy policy, Actions actions) {
        this.lane = lane;
        this.policy = policy;
        this.actions = actions;
        this.least = policy.least();
        this.interval = policy.seconds();
    }

    private boolean off() {
        return policy.seconds() == 0;
    }

    /** Agrees to a request (RFC 4028, 9): the headers of its 2xx. The timer starts. */
    public List<Header> agree(SipMessage request) {
        if (off()) {
            return List.of();
        }
        boolean knows = request.tokens("Supported").contains("timer")
                || request.tokens("Require").contains("timer");
        Optional<SessionInterval> asked = SessionInterval.of(request);
        least = Math.max(policy.least(), SessionInterval.least(request));
        interval = Math.max(
                least, Math.min(asked.map(SessionInterval::seconds).orElse(policy.seconds()), policy.seconds()));
        ours = !(knows && asked.map(SessionInterval::refresher).orElse("").equals("uac"));
        binding = knows;
        restart();
        if (!knows) {
            return List.of();
        }
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("Session-Expires", new SessionInterval(interval, ours ? "uas" : "uac").toString()));
        if (!ours) {
            headers.add(new Header("Require", "timer"));
        }
        return headers;
    }

    /** What our INVITE, re-INVITE or UPDATE asks for (RFC 4028, 7.1 and 7.4). */
    public List<Header> ask() {
        if (off()) {
            return List.of();
        }
        String refresher = refresh == null && expiry == null ? "" : ours ? "uac" : "uas";
        return List.of(
                new Header("Session-Expires", new SessionInterval(Math.max(interval, least), refresher).toString()),
                new Header("Min-SE", Integer.toString(least)));
    }

    /** A 2xx to what we asked (RFC 4028, 7.2). The timer starts. */
    public void agreed(SipResponse success) {
        if (off()) {
            return;
        }
        Optional<SessionInterval> said = SessionInterval.of(success);
        said.ifPresent(value -> interval = Math.max(value.seconds(), 90));
        binding = said.isPresent();
        ours = !said.map(SessionInterval::refresher).orElse("uac").equals("uas");
        restart();
    }

    /**
     * A 422: asks for more from now on (RFC 4028, 7.3).
     *
     * @return whether it is worth another try
     */
    public boolean raise(SipResponse tooSmall) {
        int asked = SessionInterval.least(tooSmall);
        boolean more = asked > Math.max(interval, least);
        least = Math.max(least, asked);
        interval = Math.max(interval, least);
        return more;
    }

    private void restart() {
        cancel();
        if (stopped) {
            return;
        }
        if (ours) {
            refreshAfter(interval / 2);
        }
        if (binding) {
            // Before the far end gives up (RFC 4028, 10).
            expiry = lane.after(Duration.ofSeconds(interval - Math.min(32, interval / 3)), actions::expired);
        }
    }

    private void refreshAfter(int seconds) {
        refresh = lane.after(Duration.ofSeconds(seconds), () -> {
            refreshAfter(interval / 6);
            actions.refresh();
        });
    }

    private void cancel() {
        if (refresh != null) {
            refresh.cancel();
            refresh = null;
        }
        if (expiry != null) {
            expiry.cancel();
            expiry = null;
        }
    }

    /** No session any more: it does not start again, whatever answers are still on their way. */
    public void stop() {
        stopped = true;
        cancel();
    }
}
