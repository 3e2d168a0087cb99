// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.karaf.features.Feature;
import org.jackfield.api.plugin.PluginActor;
import org.jackfield.api.plugin.PluginChange.Outcome;
import org.jackfield.api.plugin.PluginChange.Step;
import org.jackfield.api.plugin.PluginException;
import org.jackfield.api.plugin.PluginJob;
import org.jackfield.api.plugin.PluginJob.State;
import org.jackfield.api.plugin.PluginJob.Verb;
import org.jackfield.operations.plugin.Catalogue.Origin;
import org.jackfield.operations.plugin.Changer.BackedOutException;
import org.jackfield.operations.plugin.Journal.Begun;
import org.jackfield.operations.plugin.Journal.Page;

/** Does what was asked, one after another, and notes what came of it. */
final class Worker {

    /** So long Karaf may take for one change, apart from what is guarded by itself. */
    static final Duration LIMIT = Duration.ofSeconds(90);

    private final Catalogue catalogue;
    private final Changer changer;
    private final History history;
    private final Journal journal;
    private final Plugged plugged;
    private final Threads threads;
    private final Jobs jobs;
    private final Recovery recovery;
    private volatile Optional<PluginJob> stuck = Optional.empty();

    Worker(PluginManager.Parts parts, Jobs jobs) {
        catalogue = parts.catalogue();
        changer = parts.changer();
        history = parts.history();
        journal = parts.journal();
        plugged = parts.plugged();
        threads = parts.threads();
        this.jobs = jobs;
        recovery = new Recovery(catalogue, changer, history, journal, plugged);
    }

    /**
     * Begins a job.
     *
     * @param plan what is to be done, asked when its turn has come
     */
    PluginJob begin(Verb verb, List<String> features, PluginActor by, Supplier<Change> plan) {
        PluginJob job = jobs.begin(verb, features, State.WAITING, "Waits for its turn.");
        threads.work(() -> work(job, by, plan));
        return job;
    }

    /**
     * Goes on with the job of a plug-in that was drained.
     *
     * @param after done when it is out, or stays after all
     */
    void begin(PluginJob job, PluginActor by, Runnable after) {
        jobs.goOn(job, State.WAITING, "Waits for its turn.");
        threads.work(() -> {
            work(job, by, () -> {
                Feature in = Optional.ofNullable(catalogue.installed().get(job.feature()))
                        .orElseThrow(() -> new PluginException(job.feature() + " is not in."));
                return new Change(Map.of(job.feature(), in), Map.of());
            });
            after.run();
        });
    }

    /** While Karaf itself does not come back, nothing can be done. */
    void refuseWhileStuck() {
        stuck.ifPresent(job -> {
            throw new PluginException(job.feature() + " holds up Karaf since " + job.at()
                    + ": nothing else can be put in or taken out until it comes back. Restart the appliance"
                    + " if it does not.");
        });
    }

    private void work(PluginJob job, PluginActor by, Supplier<Change> plan) {
        if (!jobs.goOn(job, State.WORKING, doing(job.verb()))) {
            return;
        }
        Instant begun = Instant.now();
        Runnable inTime = threads.later(LIMIT, () -> stuck(job, begun));
        Map<String, String> before = Change.versions(catalogue.installed());
        List<Step> steps = List.of();
        try {
            Change change = plan.get();
            steps = change.steps();
            perform(job, by, change);
            end(job, by, Outcome.DONE, change.sentence(), steps, before);
        } catch (PluginException e) {
            Outcome outcome = e instanceof BackedOutException ? Outcome.BACKED_OUT : Outcome.FAILED;
            end(job, by, outcome, String.valueOf(e.getMessage()), steps, before);
        } catch (RuntimeException e) {
            end(job, by, Outcome.FAILED, "Something went wrong inside: look into the log.", steps, before);
            throw e;
        } finally {
            inTime.run();
            stuck = Optional.empty();
        }
    }

    private void perform(PluginJob job, PluginActor by, Change change) {
        Begun begun = Begun.of(job.verb(), by, change);
        Page page = journal.open(begun);
        try {
            changer.perform(change);
            page.close();
        } catch (BackedOutException e) {
            page.close();
            throw e;
        } catch (HangException e) {
            // What hung when it was to go must go on doing so; what hung when it came must not stay.
            page.write(change.coming().isEmpty() ? begun.toFinish() : begun);
            jobs.goOn(job, State.HANGING, String.valueOf(e.getMessage()));
            e.back().whenComplete((nothing, failure) -> threads.work(() -> cameBack(job, page, e)));
            throw e;
        }
    }

    private void cameBack(PluginJob job, Page page, HangException e) {
        if (jobs.current(job)) {
            recovery.end(page);
            jobs.goOn(job, State.FAILED, e.getMessage() + " It has come back since.");
            remember(job.feature());
        }
    }

    private void stuck(PluginJob job, Instant begun) {
        boolean told = jobs.goOn(
                job,
                State.HANGING,
                "It took more than " + LIMIT.toSeconds()
                        + " s and is still under way: look into the log, and restart the appliance if it does"
                        + " not come back.");
        if (told) {
            stuck = Optional.of(job.to(State.HANGING, "", begun));
        }
    }

    private void end(
            PluginJob job,
            PluginActor by,
            Outcome outcome,
            String sentence,
            List<Step> steps,
            Map<String, String> before) {
        history.add(by, job.verb(), outcome, sentence, steps, before);
        steps.forEach(step -> remember(step.feature()));
        boolean hangs = jobs.of(job.feature())
                .filter(now -> now.id() == job.id() && now.state() == State.HANGING)
                .isPresent();
        if (!hangs || stuck.isPresent()) {
            jobs.goOn(job, outcome == Outcome.DONE ? State.DONE : State.FAILED, sentence);
        }
    }

    private static String doing(Verb verb) {
        return switch (verb) {
            case INSTALL -> "Is being put in.";
            case UPDATE -> "Is being exchanged.";
            case UNINSTALL, DRAIN -> "Is being taken out.";
            case ROLLBACK -> "Is being put back to what it was.";
        };
    }

    /** Notes for the next update of the appliance what somebody wants of a plug-in. */
    void remember(String feature) {
        Optional<Feature> in = Optional.ofNullable(catalogue.installed().get(feature));
        plugged.note(
                feature,
                in.map(Feature::getVersion),
                in.map(Catalogue::origin).filter(Origin.SHIPPED::equals).isPresent());
    }

    void recover(boolean fresh) {
        recovery.end();
        if (fresh) {
            recovery.replug();
        }
    }
}
