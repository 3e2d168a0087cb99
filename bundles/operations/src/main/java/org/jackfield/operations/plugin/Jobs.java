// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jackfield.api.plugin.PluginJob;
import org.jackfield.api.plugin.PluginJob.State;
import org.jackfield.api.plugin.PluginJob.Verb;

/** What is done to which plug-in, or was done last. Any thread. */
final class Jobs {

    private final Clock clock;
    private final Consumer<String> told;
    private final AtomicLong ids = new AtomicLong();
    private final Map<String, PluginJob> jobs = new ConcurrentHashMap<>();

    /** Tells the name of each feature whose job goes on. */
    Jobs(Clock clock, Consumer<String> told) {
        this.clock = clock;
        this.told = told;
    }

    Optional<PluginJob> of(String feature) {
        return Optional.ofNullable(jobs.get(feature));
    }

    /** Notes a new job for a plug-in, and for others that it is about. */
    synchronized PluginJob begin(Verb verb, List<String> features, State state, String sentence) {
        long id = ids.incrementAndGet();
        List<PluginJob> begun = features.stream()
                .map(feature -> new PluginJob(id, feature, verb, state, sentence, clock.instant()))
                .toList();
        begun.forEach(this::note);
        return begun.get(0);
    }

    PluginJob note(PluginJob job) {
        jobs.put(job.feature(), job);
        told.accept(job.feature());
        return job;
    }

    /** Whether it is still what is done to its plug-in. */
    synchronized boolean current(PluginJob job) {
        PluginJob last = jobs.get(job.feature());
        return last != null && last.id() == job.id() && !over(last);
    }

    /**
     * Notes how far a job is, for all plug-ins that it is about, unless another has taken its place or it is over.
     *
     * @return whether it goes on for the plug-in that it was begun for
     */
    synchronized boolean goOn(PluginJob job, State state, String sentence) {
        boolean current = current(job);
        jobs.values().stream()
                .filter(other -> other.id() == job.id() && !over(other))
                .map(other -> other.to(state, sentence, clock.instant()))
                .toList()
                .forEach(this::note);
        return current;
    }

    /** Forgets what was done last, unless it is under way. */
    void forget(String feature) {
        jobs.computeIfPresent(feature, (name, job) -> over(job) ? null : job);
    }

    private static boolean over(PluginJob job) {
        return job.state() == State.DONE || job.state() == State.FAILED;
    }
}
