// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.karaf.features.Feature;
import org.jackfield.api.event.Event;
import org.jackfield.api.plugin.NoSuchPluginException;
import org.jackfield.api.plugin.Plugin;
import org.jackfield.api.plugin.Plugin.Kind;
import org.jackfield.api.plugin.PluginActor;
import org.jackfield.api.plugin.PluginChange;
import org.jackfield.api.plugin.PluginException;
import org.jackfield.api.plugin.PluginJob;
import org.jackfield.api.plugin.PluginJob.State;
import org.jackfield.api.plugin.PluginJob.Verb;
import org.jackfield.operations.plugin.Catalogue.Entry;

/** What may be asked of plug-ins when, and what is seen of them. Any thread. */
final class PluginManager {

    private final Catalogue catalogue;
    private final Residents residents;
    private final History history;
    private final Worker worker;
    private final Jobs jobs;
    private final Drains drains;
    private final Consumer<Event> events;
    private final Threads threads;
    private final Clock clock;

    PluginManager(Parts parts) {
        catalogue = parts.catalogue();
        residents = parts.residents();
        history = parts.history();
        events = parts.events();
        threads = parts.threads();
        clock = parts.clock();
        jobs = new Jobs(clock, this::publish);
        worker = new Worker(parts, jobs);
        drains = new Drains(jobs, threads, clock, this::users, this::remove, parts.drained());
    }

    /**
     * What it works with.
     *
     * @param drained is told the names of the plug-ins that are being drained now, whenever that changes
     */
    record Parts(
            Catalogue catalogue,
            Changer changer,
            Residents residents,
            History history,
            Journal journal,
            Plugged plugged,
            Consumer<List<String>> drained,
            Consumer<Event> events,
            Threads threads,
            Clock clock) {}

    List<Plugin> plugins() {
        List<Entry> all = catalogue.entries();
        return all.stream().map(entry -> view(entry, all)).toList();
    }

    Optional<Plugin> plugin(String feature) {
        return plugins().stream().filter(p -> p.feature().equals(feature)).findFirst();
    }

    private int users(String feature) {
        return plugin(feature).map(Plugin::users).orElse(0);
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
                entry.managed(),
                needed(entry, all),
                in.map(residents::uses).orElse(List.of()),
                in.map(residents::settings).orElse(List.of()),
                jobs.of(entry.name()));
    }

    /** Without a store nothing is known of calls past and phones present. */
    private static String needed(Entry entry, List<Entry> all) {
        if (!entry.managed()) {
            return "It came by deploy/ and goes when its file is taken away from there.";
        }
        boolean only = entry.kind() == Kind.STORE
                && entry.installed().isPresent()
                && all.stream()
                                .filter(e ->
                                        e.kind() == Kind.STORE && e.installed().isPresent())
                                .count()
                        == 1;
        return only ? "Call records and registrations are kept in it: put another store in first." : "";
    }

    synchronized PluginJob install(String feature, PluginActor by) {
        Plugin plugin = present(feature);
        Optional<PluginJob> draining = plugin.job().filter(job -> job.state() == State.DRAINING);
        if (draining.isPresent()) {
            return drains.callOff(draining.get());
        }
        refuseWhileBusy(plugin);
        if (plugin.installed().isPresent()) {
            throw new PluginException(plugin.title() + " is in already"
                    + (plugin.updatable() ? ": update it to " + plugin.available() + "." : "."));
        }
        return begin(feature, Verb.INSTALL, by);
    }

    synchronized PluginJob update(String feature, PluginActor by) {
        Plugin plugin = present(feature);
        refuseWhileBusy(plugin);
        if (plugin.installed().isEmpty()) {
            throw new PluginException(plugin.title() + " is not in: install it.");
        }
        if (!plugin.updatable()) {
            throw new PluginException("No other version of " + plugin.title()
                    + " lies here: upload its KAR file first (POST /api/plugin/kar, or the plug-ins page).");
        }
        return begin(feature, Verb.UPDATE, by);
    }

    synchronized PluginJob uninstall(String feature, PluginActor by) {
        Plugin plugin = present(feature);
        if (plugin.job().stream().noneMatch(job -> job.state() == State.DRAINING)) {
            refuseWhileBusy(plugin);
        }
        refuseToTakeOut(plugin);
        return begin(feature, Verb.UNINSTALL, by);
    }

    synchronized PluginJob drain(String feature, Duration limit, PluginActor by) {
        Plugin plugin = present(feature);
        refuseWhileBusy(plugin);
        refuseToTakeOut(plugin);
        Instant end = clock.instant().plus(limit);
        return drains.begin(feature, end, plugin.users(), by);
    }

    private void remove(PluginJob job, PluginActor by) {
        worker.begin(job, by, () -> drains.end(job.feature()));
    }

    synchronized PluginJob rollback(long id, PluginActor by) {
        worker.refuseWhileStuck();
        PluginChange change = history.change(id)
                .orElseThrow(() -> new PluginException("There is no change " + id + ": see GET /api/plugin/history."));
        Change back = Change.between(catalogue.installed(), versions(change));
        if (back.isEmpty()) {
            throw new PluginException("Everything is as it was before change " + id + " already.");
        }
        plugins().stream().filter(p -> back.features().contains(p.feature())).forEach(PluginManager::refuseWhileBusy);
        return worker.begin(
                Verb.ROLLBACK, back.features(), by, () -> Change.between(catalogue.installed(), versions(change)));
    }

    private Map<String, Feature> versions(PluginChange change) {
        Map<String, Feature> wanted = new TreeMap<>();
        change.before()
                .forEach((feature, version) -> wanted.put(
                        feature,
                        catalogue
                                .version(feature, version)
                                .orElseThrow(() -> new PluginException("Version " + version + " of " + feature
                                        + " is not here any more: upload its KAR file again."))));
        return wanted;
    }

    List<PluginChange> history() {
        return history.changes();
    }

    private Plugin present(String feature) {
        worker.refuseWhileStuck();
        return plugin(feature).orElseThrow(() -> new NoSuchPluginException(feature));
    }

    private static void refuseWhileBusy(Plugin plugin) {
        if (plugin.job().stream().anyMatch(job -> job.state().underWay())) {
            throw new PluginException(plugin.title() + " is being worked on: wait until that is done.");
        }
        if (plugin.job().stream().anyMatch(job -> job.state() == State.HANGING)) {
            throw new PluginException(
                    plugin.title() + " hangs: restart the appliance when convenient, others can be put in and"
                            + " taken out meanwhile.");
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

    private PluginJob begin(String feature, Verb verb, PluginActor by) {
        drains.end(feature);
        return worker.begin(verb, List.of(feature), by, () -> plan(feature, verb));
    }

    private Change plan(String feature, Verb verb) {
        Entry entry = catalogue.entry(feature).orElseThrow(() -> new NoSuchPluginException(feature));
        Map<String, Feature> leaving = new LinkedHashMap<>();
        Map<String, Feature> coming = new LinkedHashMap<>();
        if (verb != Verb.INSTALL) {
            leaving.put(feature, entry.installed().orElseThrow(() -> new PluginException(feature + " is not in.")));
        }
        if (verb == Verb.INSTALL || verb == Verb.UPDATE) {
            coming.put(feature, entry.newest());
        }
        return new Change(leaving, coming);
    }

    /** Karaf put it in or took it out; if that was nobody's job, what is said of the last one is over. */
    void changed(String feature) {
        if (Catalogue.kind(feature).isEmpty()) {
            return;
        }
        jobs.forget(feature);
        threads.later(Duration.ZERO, () -> publish(feature));
        threads.work(() -> worker.remember(feature));
    }

    private void publish(String feature) {
        plugin(feature).ifPresent(plugin -> events.accept(new Event.PluginChanged(clock.instant(), plugin)));
    }

    /** Ends what an earlier process began, and brings back what an update of the appliance forgot. */
    void recover(boolean fresh) {
        threads.work(() -> worker.recover(fresh));
    }
}
