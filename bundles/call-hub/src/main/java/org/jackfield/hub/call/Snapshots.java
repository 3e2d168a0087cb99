// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.LegView;
import org.jackfield.api.event.Event;
import org.jackfield.api.store.CallRecord;

/** What is seen of a call from outside. Written on its lane, at most once a turn; read from any thread. */
final class Snapshots {

    private final Call call;
    private volatile Snapshot current;
    private boolean scheduled;
    private boolean over;

    private record Snapshot(CallView view, List<CallLeg> legs) {}

    Snapshots(Call call, CallView first) {
        this.call = call;
        this.current = new Snapshot(first, List.of());
    }

    /** The call as it is now, with what the wires have counted up to now. Any thread. */
    CallView fresh() {
        CallView view = current.view();
        List<LegView> legs = new ArrayList<>();
        forEach((leg, seen) -> legs.add(fresh(leg, seen)));
        return new CallView(
                view.id(),
                view.state(),
                view.source(),
                view.caller(),
                view.dialled(),
                view.route(),
                call.sound().mode(),
                view.emergency(),
                view.began(),
                view.answered(),
                legs,
                view.why());
    }

    /** The call as it last changed, without a look at the wires. Any thread. */
    CallView last() {
        return current.view();
    }

    /** Each leg that lives, as it last changed. Any thread. */
    void forEach(BiConsumer<CallLeg, LegView> action) {
        Snapshot snapshot = current;
        for (int i = 0; i < snapshot.legs().size(); i++) {
            action.accept(snapshot.legs().get(i), snapshot.view().legs().get(i));
        }
    }

    /** A leg that lives and looked so when it last changed. Any thread. */
    Optional<CallLeg> find(Predicate<LegView> looks) {
        Snapshot snapshot = current;
        for (int i = 0; i < snapshot.legs().size(); i++) {
            if (looks.test(snapshot.view().legs().get(i))) {
                return Optional.of(snapshot.legs().get(i));
            }
        }
        return Optional.empty();
    }

    /** Something changed; it is told once the lane has done what is waiting now. */
    void changed() {
        if (!scheduled && !over) {
            scheduled = true;
            call.lane().post(this::publish);
        }
    }

    /** The call is over: its last view goes out, and its record. */
    void ended(Hangup hangup) {
        over = true;
        Instant now = call.house().clock().instant();
        CallView view = call.view(call.history());
        current = new Snapshot(view, List.of());
        call.house().calls().remove(call);
        call.house().figures().ended(hangup);
        call.house().bus().publish(new Event.CallEnded(now, view, hangup));
        call.house()
                .records()
                .accept(new CallRecord(
                        view.id(),
                        view.source(),
                        view.caller(),
                        view.dialled(),
                        view.route(),
                        view.emergency(),
                        view.began(),
                        view.answered(),
                        now,
                        hangup,
                        view.legs(),
                        view.why()));
    }

    private void publish() {
        scheduled = false;
        if (!over) {
            List<LegView> legs = call.legs();
            if (call.isActive()) {
                call.account()
                        .sounds(
                                call.sound().mode(),
                                call.sound().recorded(),
                                call.sound().playing(),
                                legs);
            }
            CallView view = call.view(legs);
            current = new Snapshot(view, call.live());
            call.house()
                    .bus()
                    .publish(new Event.CallChanged(call.house().clock().instant(), view));
        }
    }

    private LegView fresh(CallLeg leg, LegView view) {
        return new LegView(
                view.id(),
                view.endpoint(),
                view.direction(),
                view.state(),
                view.party(),
                view.codec(),
                view.media(),
                view.muted(),
                call.sound().sound(leg),
                view.encrypted(),
                leg.counters(),
                leg.quality(),
                view.oneWay(),
                call.sound().chain(leg),
                view.answered());
    }
}
