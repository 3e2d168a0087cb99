// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.karaf.features.Feature;
import org.jackfield.api.plugin.PluginChange.Step;
import org.jspecify.annotations.Nullable;

/**
 * Plug-ins that go and plug-ins that come, in one transaction. A plug-in among both is exchanged.
 *
 * @param leaving what is in now, by name
 * @param coming what is wanted, by name
 */
record Change(Map<String, Feature> leaving, Map<String, Feature> coming) {

    static final Change NOTHING = new Change(Map.of(), Map.of());

    Change {
        leaving = Map.copyOf(leaving);
        coming = Map.copyOf(coming);
    }

    /** What leads from one set of plug-ins to another. */
    static Change between(Map<String, Feature> now, Map<String, Feature> wanted) {
        Map<String, Feature> leaving = new TreeMap<>(now);
        Map<String, Feature> coming = new TreeMap<>(wanted);
        leaving.entrySet().removeIf(e -> same(e.getValue(), wanted.get(e.getKey())));
        coming.entrySet().removeIf(e -> same(e.getValue(), now.get(e.getKey())));
        return new Change(leaving, coming);
    }

    private static boolean same(Feature a, @Nullable Feature b) {
        return b != null && a.getId().equals(b.getId());
    }

    boolean isEmpty() {
        return leaving.isEmpty() && coming.isEmpty();
    }

    /** Whether something takes the place of something. */
    boolean exchanges() {
        return coming.keySet().stream().anyMatch(leaving::containsKey);
    }

    /** The names of all that it is about, in order. */
    List<String> features() {
        return Stream.concat(leaving.keySet().stream(), coming.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    List<Step> steps() {
        return features().stream()
                .map(name -> new Step(name, version(leaving, name), version(coming, name)))
                .toList();
    }

    /** The versions of features, by their names. */
    static SortedMap<String, String> versions(Map<String, Feature> features) {
        SortedMap<String, String> versions = new TreeMap<>();
        features.forEach((name, feature) -> versions.put(name, feature.getVersion()));
        return versions;
    }

    private static Optional<String> version(Map<String, Feature> features, String name) {
        return Optional.ofNullable(features.get(name)).map(Feature::getVersion);
    }

    /** What was done, in a sentence. */
    String sentence() {
        List<String> words = new ArrayList<>();
        for (Step step : steps()) {
            if (step.after().isEmpty()) {
                words.add(step.feature() + " is out");
            } else {
                words.add(step.feature() + " " + step.after().get() + " is in");
            }
        }
        return String.join(", ", words) + ".";
    }
}
