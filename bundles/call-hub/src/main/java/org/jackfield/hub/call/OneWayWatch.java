// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.call.LegView;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.media.EncodedPort;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.MediaPort;
import org.jackfield.api.media.SignsOfLife;

/**
 * Notices one-way audio within two seconds: a leg that is answered and may speak and hear, is sent sound, and of which nothing
 * is heard, from the beginning or any more. Runs on a lane of its own and reads only what may be read from there.
 *
 * <p>A far end that was seen to send nothing while its party is silent (SID frames, DTX) is believed to be well as long as RTP or
 * RTCP comes from it, unless its RTCP says that it sends what does not arrive. One that never did so has no such excuse: its
 * packets come in every packet time, and RTCP alone would hide that its sound is lost.
 */
final class OneWayWatch {

    static final Duration PERIOD = Duration.ofMillis(250);

    /** With the period before it: two seconds. */
    private static final long NOTICED = 1_750;

    /** RTCP comes each 2 to 7 s (RFC 3550, 6.3.1); one may be lost. */
    private static final long SUPPRESSED = 15_000;

    /** Sound goes to a leg as long as packets are no further apart: noise of a far end that suppresses silence comes so seldom. */
    private static final long FLOWING = 1_000;

    private final House house;
    private final Lane lane;
    private final Map<CallLeg, Watched> watched = new HashMap<>();
    private boolean stopped;

    /** What was seen of a leg since it may speak and hear. */
    private static final class Watched {
        private final Instant since;
        private long sent;
        private Instant sentAt;
        private boolean told;

        Watched(Instant now, long sent) {
            this.since = now;
            this.sent = sent;
            this.sentAt = Instant.MIN;
        }
    }

    OneWayWatch(House house) {
        this.house = house;
        this.lane = house.lanes().open("one-way");
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
        for (Call call : house.calls().all()) {
            call.snapshots().forEach((leg, view) -> look(leg, view, now));
        }
        for (Iterator<Map.Entry<CallLeg, Watched>> all = watched.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<CallLeg, Watched> one = all.next();
            if (!talks(one.getKey(), one.getKey().leg().media())) {
                over(one.getKey(), one.getValue());
                all.remove();
            }
        }
        start();
    }

    private void look(CallLeg leg, LegView view, Instant now) {
        Optional<MediaPort> port = leg.leg().media();
        if (view.answered().isEmpty() || port.isEmpty() || !talks(leg, port)) {
            return;
        }
        MediaCounters counters = port.get().counters();
        Watched seen = watched.computeIfAbsent(leg, first -> new Watched(now, counters.packetsSent()));
        if (counters.packetsSent() > seen.sent) {
            seen.sent = counters.packetsSent();
            seen.sentAt = now;
        }
        boolean flowing = seen.sentAt.isAfter(now.minusMillis(FLOWING));
        if (!seen.told && flowing && unheard(seen, counters, port.get().signs(), now)) {
            seen.told = true;
            leg.hear(call -> LegNews.oneWay(call, leg, false));
        } else if (seen.told && heard(counters)) {
            over(leg, seen);
        }
    }

    /** Whether sound is to go both ways. */
    private static boolean talks(CallLeg leg, Optional<MediaPort> port) {
        return !leg.over()
                && port.isPresent()
                && port.get() instanceof EncodedPort wire
                && wire.codec().isPresent()
                && wire.direction() == MediaDirection.SENDRECV;
    }

    private static boolean unheard(Watched seen, MediaCounters counters, SignsOfLife signs, Instant now) {
        long silence = age(counters.silence(), seen, now);
        if (signs.suppresses() && !signs.sending()) {
            return Math.min(silence, age(signs.report(), seen, now)) >= SUPPRESSED;
        }
        return silence >= NOTICED;
    }

    /** Of what never came since the leg may speak and hear, as long as that is. */
    private static long age(long counted, Watched seen, Instant now) {
        long most = Duration.between(seen.since, now).toMillis();
        return counted < 0 ? most : Math.min(counted, most);
    }

    private static boolean heard(MediaCounters counters) {
        return counters.silence() >= 0 && counters.silence() < NOTICED;
    }

    private static void over(CallLeg leg, Watched seen) {
        if (seen.told) {
            seen.told = false;
            leg.hear(call -> LegNews.oneWay(call, leg, true));
        }
    }
}
