// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.lane.Lanes;

/** Lanes whose time passes when it is told to. Any thread. */
public final class TriedLanes implements Lanes {

    private final List<TriedLane> opened = new CopyOnWriteArrayList<>();

    @Override
    public Lane open(String name) {
        TriedLane lane = new TriedLane();
        opened.add(lane);
        return lane;
    }

    /** Lets time pass on all lanes. */
    public void pass(Duration time) {
        opened.forEach(lane -> lane.pass(time));
    }
}
