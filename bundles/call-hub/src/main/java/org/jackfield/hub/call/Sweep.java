// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegView;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.media.EncodedPort;
import org.jackfield.api.media.MediaPort;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every few seconds looks for calls that last too long and for far ends that have fallen silent. A silent one is asked for a
 * sign of life; if it gives none its endpoint ends the leg, so that a muted telephone is left alone and one that lost its
 * power is not. Runs on a lane of its own and reads only what may be read from there.
 */
final class Sweep {

    static final Duration PERIOD = Duration.ofSeconds(5);

    /** Far beyond any timer of an endpoint. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(3);

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final House house;
    private final Lane lane;
    private final Map<CallLeg, Instant> asked = new HashMap<>();
    private final Map<CallLeg, Instant> told = new HashMap<>();
    private boolean stopped;

    Sweep(House house) {
        this.house = house;
        this.lane = house.lanes().open("sweep");
    }

    void start() {
        lane.after(PERIOD, this::look);
    }

    void stop() {
        lane.post(() -> stopped = true);
    }

    private void look() {
        if (stopped) {
            return;
        }
        Instant now = house.clock().instant();
        Limits limits = house.limits().get();
        for (Call call : house.calls().all()) {
            look(call, limits, now);
        }
        asked.keySet().removeIf(CallLeg::over);
        forget(now);
        start();
    }

    private void look(Call call, Limits inForce, Instant now) {
        Limits limits = call.snapshots().last().emergency() ? inForce.forEmergency() : inForce;
        Instant since = call.snapshots().last().answered().orElse(call.began());
        if (isLonger(Duration.between(since, now), limits.maxDuration())) {
            Hangup hangup =
                    Hangup.of(HangupCause.RECOVERY_ON_TIMER_EXPIRY, By.ROUTER).detailed("longer than max-duration");
            call.lane().post(() -> call.end(hangup));
            return;
        }
        call.snapshots().forEach((leg, view) -> {
            Duration silence = silence(leg, view, now);
            if (isLonger(silence, limits.silenceLimit())) {
                Hangup hangup = Hangup.of(HangupCause.DESTINATION_OUT_OF_ORDER, By.ROUTER)
                        .detailed("silent for longer than silence-limit");
                call.lane().post(() -> call.drop(leg, hangup));
            } else if (isLonger(silence, limits.mediaTimeout())) {
                ask(leg, limits, now);
            } else {
                asked.remove(leg);
            }
        });
    }

    private void ask(CallLeg leg, Limits limits, Instant now) {
        Instant before = asked.get(leg);
        if (before == null || isLonger(Duration.between(before, now), limits.mediaTimeout())) {
            asked.put(leg, now);
            leg.leg().probe();
        }
    }

    /** For how long nothing came from a leg from which something is to come. */
    private static Duration silence(CallLeg leg, LegView view, Instant now) {
        Optional<MediaPort> port = leg.leg().media();
        Optional<Instant> answered = view.answered();
        if (answered.isEmpty() || port.isEmpty() || !(port.get() instanceof EncodedPort)) {
            return Duration.ZERO;
        }
        if (!port.get().direction().receives()) {
            return Duration.ZERO;
        }
        Duration sinceAnswer = Duration.between(answered.get(), now);
        long silence = port.get().counters().silence();
        return silence < 0 || silence > sinceAnswer.toMillis() ? sinceAnswer : Duration.ofMillis(silence);
    }

    private static boolean isLonger(Duration time, Duration limit) {
        return !limit.isZero() && time.compareTo(limit) >= 0;
    }

    /** An endpoint that never says that a leg ended must not fill the memory. */
    private void forget(Instant now) {
        told.keySet().removeIf(leg -> house.calls().leg(leg.id()).isEmpty());
        for (CallLeg leg : house.calls().legs()) {
            if (leg.over()) {
                Instant first = told.putIfAbsent(leg, now);
                if (first != null && isLonger(Duration.between(first, now), FORGOTTEN)) {
                    LOG.warn(
                            "Endpoint {} never said that {} ended; please report it",
                            leg.leg().endpoint(),
                            leg);
                    house.calls().remove(leg);
                }
            }
        }
    }
}
