// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.time.Duration;
import java.util.function.Consumer;
import org.jackfield.api.lane.Lane;

/**
 * A leg's lane. What a peer sends may find a fault of ours there: then this leg ends, and nothing else.
 *
 * @param failed is told, on the lane, of a task that threw
 */
record LegLane(Lane lane, Consumer<RuntimeException> failed) implements Lane {

    @Override
    public void post(Runnable task) {
        lane.post(() -> run(task));
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return lane.after(delay, () -> run(task));
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            failed.accept(e);
        }
    }
}
