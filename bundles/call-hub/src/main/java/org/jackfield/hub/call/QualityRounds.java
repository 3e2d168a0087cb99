// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.call.CallState;
import org.jackfield.api.call.CallView;
import org.jackfield.api.event.Event;
import org.jackfield.api.lane.Lane;

/** Looks every five seconds how the live calls sound, and tells it, all calls at once. Runs on a lane of its own. */
final class QualityRounds {

    /** As often as the wire measures. */
    static final Duration PERIOD = Duration.ofSeconds(5);

    private final House house;
    private final Lane lane;
    private boolean stopped;

    QualityRounds(House house) {
        this.house = house;
        this.lane = house.lanes().open("quality");
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
        List<CallView> calls = new ArrayList<>();
        for (Call call : house.calls().all()) {
            if (call.snapshots().last().state() == CallState.ACTIVE) {
                calls.add(call.snapshots().fresh());
            }
        }
        house.figures().quality().round(calls);
        if (!calls.isEmpty()) {
            house.bus().publish(new Event.CallsMeasured(house.clock().instant(), calls));
        }
        start();
    }
}
