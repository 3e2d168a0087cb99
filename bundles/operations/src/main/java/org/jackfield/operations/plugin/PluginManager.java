// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.karaf.features.Feature;
import org.jackfield.api.event.Event;
import org.jackfield.api.plugin.NoSuchPluginException;
import org.jackfield.api.plugin.Plugin;
import org.jackfield.api.plugin.Plugin.Kind;
import org.jackfield.api.plugin.PluginException;
import org.jackfield.api.plugin.PluginJob;
import org.jackfield.api.plugin.PluginJob.State;
import org.jackfield.api.plugin.PluginJob.Verb;
import org.jackfield.api.plugin.Plugins;
import org.jackfield.operations.plugin.Catalogue.Entry;

/** {@link Plugins}: what may be asked when, and the jobs. Any thread. */
final class PluginManager implements Plugins {

    /** So long a plug-in may take to start or to stop. */
    static final Duration LIMIT = Duration.ofSeconds(60);

    /** How often it is counted who uses what is drained. */
    static final Duration LOOK = Duration.ofSeconds(1);

    private final Catalogue catalogue;
    private final Provisioning provisioning;
    private final Residents residents;
    private final Consumer<Event> events;
    private final Threads threads;
    private final Clock clock;
    private final AtomicLong ids = new AtomicLong();
    private final Map<String, PluginJob> jobs = new ConcurrentHashMap<>();

    PluginManager(
            Catalogue catalogue,
            Provisioning provisioning,
            Residents residents,
            Consumer<Event> events,
            Threads threads,
            Clock clock) {
        this.catalogue = catalogue;
        this.provisioning = provisioning;
        this.residents = residents;
        this.events = events;
        this.threads = threads;
        this.clock = clock;
    }

    @Override
    public List<Plugin> plugins() {
        List<Entry> all = catalogue.entries();
        return all.stream().map(entry -> view(entry, all)).toList();
    }

    @Override
    public Optional<Plugin> plugin(String feature) {
        return plugins().stream().filter(p -> p.feature().equals(feature)).findFirst();
    }

    private Plugin view(Entry entry, List<Entry> all) {
        Optional<Feature> in = entry.installed();
        return new Plugin(
                entry.name(),
                entry.kind(),
                entry.title(),
                entry.description(),
                in.map(Feature::getVersion),
                entry.newest().getVersion(),
                needed(entry, all),
                in.map(residents::uses).orElse(List.of()),
                in.map(residents::settings).orElse(List.of()),
                Optional.ofNullable(jobs.get(entry.name())));
    }

    /** Without a store nothing is known of calls past and phones present. */
    private static String needed(Entry entry, List<Entry> all) {
        boolean only = entry.kind() == Kind.STORE
                && entry.installed().isPresent()
                && all.stream()
                                .filter(e ->
                                        e.kind() == Kind.STORE && e.installed().isPresent())
                                .count()
                        == 1;
        return only ? "Call records and registrations are kept in it: put another store in first." : "";
    }

    @Override
    public synchronized PluginJob install(String feature) {
        Plugin plugin = present(feature);
        Optional<PluginJob> draining = plugin.job().filter(job -> job.state() == State.DRAINING);
        if (draining.isPresent()) {
            return note(draining.get().to(State.DONE, "It stays.", clock.instant()));
        }
        refuseWhileBusy(plugin);
        if (plugin.installed().isPresent()) {
            throw new PluginException(plugin.title() + " is in already"
                    + (plugin.updatable() ? ": update it to " + plugin.available() + "." : "."));
        }
        return begin(feature, Verb.INSTALL);
    }

    @Override
    public synchronized PluginJob update(String feature) {
        Plugin plugin = present(feature);
        refuseWhileBusy(plugin);
        if (plugin.installed().isEmpty()) {
            throw new PluginException(plugin.title() + " is not in: install it.");
        }
        if (!plugin.updatable()) {
            throw new PluginException(
                    "No other version of " + plugin.title() + " lies here: add its features first (feature:repo-add).");
        }
        return begin(feature, Verb.UPDATE);
    }

    @Override
    public synchronized PluginJob uninstall(String feature) {
        Plugin plugin = present(feature);
        if (plugin.job().stream().noneMatch(job -> job.state() == State.DRAINING)) {
            refuseWhileBusy(plugin);
        }
        refuseToTakeOut(plugin);
        return begin(feature, Verb.UNINSTALL);
    }

    @Override
    public synchronized PluginJob drain(String feature, Duration limit) {
        Plugin plugin = present(feature);
        refuseWhileBusy(plugin);
        refuseToTakeOut(plugin);
        Instant end = clock.instant().plus(limit);
        PluginJob job = note(job(feature, Verb.DRAIN, State.DRAINING, draining(plugin.users(), end)));
        look(job, end, plugin.users());
        return job;
    }

    private Plugin present(String feature) {
        jobs.values().stream()
                .filter(job -> job.state() == State.HANGING)
                .findFirst()
                .ifPresent(job -> {
                    throw new PluginException(job.feature() + " hangs since " + job.at()
                            + ": nothing else can be put in or taken out until it comes back. Restart the appliance"
                            + " if it does not.");
                });
        return plugin(feature).orElseThrow(() -> new NoSuchPluginException(feature));
    }

    private static void refuseWhileBusy(Plugin plugin) {
        if (plugin.job().stream().anyMatch(job -> job.state().underWay())) {
            throw new PluginException(plugin.title() + " is being worked on: wait until that is done.");
        }
    }

    private static void refuseToTakeOut(Plugin plugin) {
        if (plugin.installed().isEmpty()) {
            throw new PluginException(plugin.title() + " is not in: there is nothing to take out.");
        }
        if (!plugin.needed().isEmpty()) {
            throw new PluginException(plugin.needed());
        }
    }

    private PluginJob begin(String feature, Verb verb) {
        PluginJob job = note(job(feature, verb, State.WAITING, "Waits for its turn."));
        threads.work(() -> work(job));
        return job;
    }

    private PluginJob job(String feature, Verb verb, State state, String sentence) {
        return new PluginJob(ids.incrementAndGet(), feature, verb, state, sentence, clock.instant());
    }

    private void work(PluginJob job) {
        if (!goOn(job, State.WORKING, doing(job.verb()))) {
            return;
        }
        Runnable inTime = threads.later(
                LIMIT,
                () -> goOn(
                        job,
                        State.HANGING,
                        "It took more than " + LIMIT.toSeconds()
                                + " s and is still under way: look into the log, and restart the appliance if it does"
                                + " not come back."));
        try {
            Entry entry = catalogue.entry(job.feature()).orElseThrow(() -> new NoSuchPluginException(job.feature()));
            goOn(job, State.DONE, provisioning.perform(job.verb(), entry));
        } catch (PluginException e) {
            goOn(job, State.FAILED, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            goOn(job, State.FAILED, "Something went wrong inside: look into the log.");
            throw e;
        } finally {
            inTime.run();
        }
    }

    private static String doing(Verb verb) {
        return switch (verb) {
            case INSTALL -> "Is being put in.";
            case UPDATE -> "Is being exchanged.";
            case UNINSTALL, DRAIN -> "Is being taken out.";
        };
    }

    /** Looks after who still uses it, and again a little later. */
    private void look(PluginJob job, Instant end, int before) {
        threads.later(LOOK, () -> {
            if (!current(job)) {
                return;
            }
            int users = plugin(job.feature()).map(Plugin::users).orElse(0);
            if (users == 0 || !clock.instant().isBefore(end)) {
                goOn(job, State.WAITING, "Waits for its turn.");
                threads.work(() -> work(job));
                return;
            }
            if (users != before) {
                goOn(job, State.DRAINING, draining(users, end));
            }
            look(job, end, users);
        });
    }

    private static String draining(int users, Instant end) {
        return users + " in use; it is taken out when nobody uses it, at the latest at " + end + ".";
    }

    /** Karaf put it in or took it out; if that was nobody's job, what is said of the last one is over. */
    void changed(String feature) {
        if (Catalogue.kind(feature).isEmpty()) {
            return;
        }
        jobs.computeIfPresent(feature, (name, job) -> over(job) ? null : job);
        threads.later(Duration.ZERO, () -> publish(feature));
    }

    private static boolean over(PluginJob job) {
        return job.state() == State.DONE || job.state() == State.FAILED;
    }

    private synchronized boolean current(PluginJob job) {
        PluginJob last = jobs.get(job.feature());
        return last != null && last.id() == job.id() && !over(last);
    }

    /** Notes how far a job is, unless another has taken its place or it is over. */
    private synchronized boolean goOn(PluginJob job, State state, String sentence) {
        boolean current = current(job);
        if (current) {
            note(job.to(state, sentence, clock.instant()));
        }
        return current;
    }

    private PluginJob note(PluginJob job) {
        jobs.put(job.feature(), job);
        publish(job.feature());
        return job;
    }

    private void publish(String feature) {
        plugin(feature).ifPresent(plugin -> events.accept(new Event.PluginChanged(clock.instant(), plugin)));
    }
}
