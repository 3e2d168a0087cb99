// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.karaf.features.Feature;
import org.jackfield.api.plugin.PluginActor;
import org.jackfield.api.plugin.PluginChange.Outcome;
import org.jackfield.api.plugin.PluginException;
import org.jackfield.api.plugin.PluginJob.Verb;
import org.jackfield.operations.plugin.Catalogue.Entry;
import org.jackfield.operations.plugin.Journal.Begun;
import org.jackfield.operations.plugin.Journal.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends what a process before this one could not. On the thread that works on plug-ins. */
final class Recovery {

    private static final Logger log = LoggerFactory.getLogger(Recovery.class);

    private final Catalogue catalogue;
    private final Changer changer;
    private final History history;
    private final Journal journal;
    private final Plugged plugged;

    Recovery(Catalogue catalogue, Changer changer, History history, Journal journal, Plugged plugged) {
        this.catalogue = catalogue;
        this.changer = changer;
        this.history = history;
        this.journal = journal;
        this.plugged = plugged;
    }

    /** Finishes or puts back the changes that were under way. */
    void end() {
        journal.pages().forEach(this::end);
    }

    /** Finishes or puts back one of them. */
    void end(Page page) {
        try {
            end(page.read());
            page.close();
        } catch (PluginException | UncheckedIOException e) {
            log.error("A change of plug-ins that was begun can neither be finished nor put back: {}", e.getMessage());
        }
    }

    private void end(Begun begun) {
        Change change = new Change(features(begun.leaving()), features(begun.coming()));
        boolean complete = changer.isDone(change);
        if (begun.onwards() && !complete) {
            changer.finish(change);
        } else if (!complete) {
            changer.restore(change);
        }
        boolean done = complete || begun.onwards();
        history.add(
                begun.by(),
                begun.verb(),
                done ? Outcome.DONE : Outcome.BACKED_OUT,
                done
                        ? change.sentence()
                        : "The appliance ended in the middle of it. Everything was put back as it was.",
                change.steps(),
                before(done ? change : Change.NOTHING));
    }

    /** All that was in before a change that is done now. */
    private Map<String, String> before(Change change) {
        Map<String, Feature> before = new TreeMap<>(catalogue.installed());
        before.keySet().removeAll(change.coming().keySet());
        before.putAll(change.leaving());
        return Change.versions(before);
    }

    /** Those that are still here. */
    private Map<String, Feature> features(SortedMap<String, String> versions) {
        Map<String, Feature> found = new TreeMap<>();
        versions.forEach(
                (name, version) -> catalogue.version(name, version).ifPresent(feature -> found.put(name, feature)));
        return found;
    }

    /** Brings back what was plugged, each by itself, after all bundles were installed anew. */
    void replug() {
        plugged.wishes().forEach((feature, wish) -> {
            Map<String, Feature> now = catalogue.installed();
            Map<String, Feature> wanted = new TreeMap<>(now);
            wanted.remove(feature);
            if (!wish.equals(Plugged.OUT)) {
                wanted(feature, wish).ifPresent(found -> wanted.put(feature, found));
            }
            Change change = Change.between(now, wanted);
            if (!change.isEmpty()) {
                replug(feature, change, now);
            }
        });
    }

    private void replug(String feature, Change change, Map<String, Feature> now) {
        Outcome outcome = Outcome.DONE;
        String sentence = "As it was before all was installed anew: " + change.sentence();
        try {
            changer.perform(change);
        } catch (PluginException e) {
            outcome = Outcome.BACKED_OUT;
            sentence = feature + " could not be made what it was before all was installed anew: " + e.getMessage();
            log.error("{}", sentence);
        }
        history.add(PluginActor.HOUSE, Verb.ROLLBACK, outcome, sentence, change.steps(), Change.versions(now));
    }

    /** A version that was uploaded gives way to a higher one that is shipped now. */
    private Optional<Feature> wanted(String feature, String wish) {
        Optional<Feature> newest = catalogue.entry(feature).map(Entry::newest);
        return wish.equals(Plugged.SHIPPED)
                ? newest
                : catalogue
                        .version(feature, wish)
                        .filter(found -> newest.filter(n -> Catalogue.origin(n) == Catalogue.Origin.SHIPPED)
                                .filter(n -> FeatureVersion.of(n.getVersion())
                                                .compareTo(FeatureVersion.of(found.getVersion()))
                                        > 0)
                                .isEmpty())
                        .or(() -> newest);
    }
}
