// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.provider.TrunkAccount;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.stack.ChallengeAnswer;
import org.jackfield.sip.stack.SipClient;

/**
 * Asks a provider by OPTIONS whether it is there (RFC 3261, 11), and listens to how calls went. Its hops are asked one after
 * another, as a call would try them. Any answer means yes; none from any hop, or 503, several times in a row means no. A
 * trunk that is not asked is passed over for a while after calls failed in a row. Everything runs on the trunk's lane.
 */
final class HealthCheck {

    static final int FAILURES = 3;

    /** With one hop; then the next is asked. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration REST = Duration.ofSeconds(30);

    private final TrunkTools tools;
    private final TrunkHops hops;
    private final TrunkPlace place;
    private final ChallengeAnswer credentials;
    private final Duration interval;
    private final Runnable listener;
    private Optional<Lane.Timer> next = Optional.empty();
    private int failures;
    private long probe;
    private boolean heard;
    private boolean asking;
    private boolean stopped;

    /** @param listener is told on the lane when {@link #down} or {@link #heard} may have changed */
    HealthCheck(
            TrunkTools tools, TrunkHops hops, TrunkAccount account, ChallengeAnswer credentials, Runnable listener) {
        this.tools = tools;
        this.hops = hops;
        this.place = TrunkPlace.of(account);
        this.credentials = credentials;
        this.interval = Duration.ofSeconds(account.optionsSeconds());
        this.listener = listener;
    }

    /** Whether it is checked by OPTIONS. */
    boolean active() {
        return !interval.isZero();
    }

    /** Whether the provider has answered at least once. */
    boolean heard() {
        return heard;
    }

    boolean down() {
        return failures >= FAILURES;
    }

    void start() {
        if (active()) {
            ask();
        }
    }

    void stop() {
        stopped = true;
        next.ifPresent(Lane.Timer::cancel);
    }

    /** A call or registration ended with this status. */
    void outcome(int status) {
        if (stopped) {
            return;
        }
        if (status != 408 && status != 503) {
            succeeded();
        } else if (active()) {
            failures = Math.max(failures, 1);
            ask();
        } else {
            failed();
        }
    }

    private void schedule(Duration delay, Runnable task) {
        next.ifPresent(Lane.Timer::cancel);
        next = stopped ? Optional.empty() : Optional.of(tools.lane().after(delay, task));
    }

    private void ask() {
        if (stopped || asking) {
            return;
        }
        Optional<SipClient> client = tools.client().get();
        if (client.isEmpty()) {
            schedule(AGAIN, this::ask);
            return;
        }
        asking = true;
        // What is still heard of the last question is too late to answer this one.
        probe++;
        hops.locate(found -> tools.lane().post(() -> probe(client.get(), new ArrayDeque<>(found))));
    }

    private void probe(SipClient client, Deque<Hop> left) {
        if (stopped || !asking) {
            return;
        }
        Hop hop = left.poll();
        if (hop == null) {
            asking = false;
            failed();
            return;
        }
        long mine = ++probe;
        Runnable silent = () -> {
            if (mine == probe) {
                probe(client, left);
            }
        };
        schedule(PATIENCE, silent);
        client.send(request(client), List.of(hop), credentials, response -> tools.lane()
                .post(() -> answered(response.status(), silent)));
    }

    private OutgoingRequest request(SipClient client) {
        return new OutgoingRequest(
                "OPTIONS",
                place.domain(),
                NameAddress.of(place.account()).withTag(client.token()),
                NameAddress.of(place.domain()),
                client.token(),
                1,
                place.route(),
                List.of(),
                Optional.empty());
    }

    /** An answer counts however late it comes. */
    private void answered(int status, Runnable silent) {
        if (stopped) {
            return;
        }
        if (status == 408 || status == 503) {
            silent.run();
        } else {
            asking = false;
            succeeded();
        }
    }

    private void succeeded() {
        heard = true;
        failures = 0;
        if (active() && !asking) {
            schedule(interval, this::ask);
        }
        listener.run();
    }

    private void failed() {
        failures++;
        if (active()) {
            schedule(interval.compareTo(AGAIN) < 0 ? interval : AGAIN, this::ask);
        } else if (down()) {
            // One more failure after the rest is enough.
            schedule(REST, () -> {
                failures = FAILURES - 1;
                listener.run();
            });
        }
        listener.run();
    }
}
