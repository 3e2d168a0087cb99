// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jackfield.api.plugin.PluginActor;
import org.jackfield.api.plugin.PluginJob;
import org.jackfield.api.plugin.PluginJob.State;
import org.jackfield.api.plugin.PluginJob.Verb;

/** Plug-ins that go as soon as nobody uses them. Any thread. */
final class Drains {

    /** How often it is counted who uses what is drained. */
    static final Duration LOOK = Duration.ofSeconds(1);

    private final Jobs jobs;
    private final Threads threads;
    private final Clock clock;
    private final ToIntFunction<String> users;
    private final Removal removal;
    private final Consumer<List<String>> drained;
    private final Set<String> draining = new ConcurrentSkipListSet<>();

    /** Has a plug-in that nobody uses taken out, as the next step of its job. */
    @FunctionalInterface
    interface Removal {
        void begin(PluginJob job, PluginActor by);
    }

    Drains(
            Jobs jobs,
            Threads threads,
            Clock clock,
            ToIntFunction<String> users,
            Removal removal,
            Consumer<List<String>> drained) {
        this.jobs = jobs;
        this.threads = threads;
        this.clock = clock;
        this.users = users;
        this.removal = removal;
        this.drained = drained;
    }

    PluginJob begin(String feature, Instant end, int now, PluginActor by) {
        draining.add(feature);
        tell();
        PluginJob job = jobs.begin(Verb.DRAIN, List.of(feature), State.DRAINING, sentence(now, end));
        look(job, end, now, by);
        return job;
    }

    /** It stays. */
    PluginJob callOff(PluginJob job) {
        end(job.feature());
        return jobs.note(job.to(State.DONE, "It stays.", clock.instant()));
    }

    /** It may be used again, or goes at once. */
    void end(String feature) {
        if (draining.remove(feature)) {
            tell();
        }
    }

    private void tell() {
        drained.accept(List.copyOf(draining));
    }

    /** Looks after who still uses it, and again a little later. */
    private void look(PluginJob job, Instant end, int before, PluginActor by) {
        threads.later(LOOK, () -> {
            if (!jobs.current(job)) {
                return;
            }
            int now = users.applyAsInt(job.feature());
            if (now == 0 || !clock.instant().isBefore(end)) {
                removal.begin(job, by);
                return;
            }
            if (now != before) {
                jobs.goOn(job, State.DRAINING, sentence(now, end));
            }
            look(job, end, now, by);
        });
    }

    private static String sentence(int users, Instant end) {
        return users + " in use; it is taken out when nobody uses it, at the latest at " + end + ".";
    }
}
