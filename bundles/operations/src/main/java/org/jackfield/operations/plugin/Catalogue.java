// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.jackfield.api.plugin.Plugin.Kind;
import org.jackfield.api.plugin.PluginException;

/** Those of Karaf's features that are plug-ins: all that are called {@code jackfield-KIND-NAME}. Any thread. */
final class Catalogue {

    private static final String PREFIX = "jackfield-";

    private final FeaturesService features;

    Catalogue(FeaturesService features) {
        this.features = features;
    }

    /**
     * A plug-in in all its versions.
     *
     * @param installed the version that is in
     * @param newest the highest version there is
     */
    record Entry(String name, Kind kind, Optional<Feature> installed, Feature newest) {

        /** The version that is in, or else the one that could be. */
        Feature feature() {
            return installed.orElse(newest);
        }

        String title() {
            return Optional.ofNullable(feature().getDescription()).orElse(name);
        }

        String description() {
            return Optional.ofNullable(feature().getDetails())
                    .orElse("")
                    .strip()
                    .replaceAll("\\s+", " ");
        }

        boolean updatable() {
            return installed.isPresent() && !installed.get().getVersion().equals(newest().getVersion());
        }
    }

    /** All, by kind and title. */
    List<Entry> entries() {
        try {
            List<Feature> in = List.of(features.listInstalledFeatures());
            Map<String, Entry> found = new TreeMap<>();
            Stream.concat(in.stream(), Arrays.stream(features.listFeatures()))
                    .filter(f -> kind(f.getName()).isPresent())
                    .forEach(f -> found.merge(f.getName(), entry(f, in), Catalogue::newer));
            return found.values().stream()
                    .sorted(Comparator.comparing(Entry::kind).thenComparing(Entry::title))
                    .toList();
        } catch (Exception e) { // Karaf's own signature
            throw new PluginException("The features cannot be read (" + e.getMessage()
                    + "): remove the repository that is broken with feature:repo-remove.");
        }
    }

    Optional<Entry> entry(String name) {
        return kind(name).isEmpty()
                ? Optional.empty()
                : entries().stream().filter(e -> e.name().equals(name)).findFirst();
    }

    /** What a feature of this name brings; empty if it is no plug-in. */
    static Optional<Kind> kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(k -> name.startsWith(PREFIX + k.name().toLowerCase(Locale.ROOT) + "-"))
                .findFirst();
    }

    private static Entry entry(Feature feature, List<Feature> in) {
        Optional<Feature> installed =
                in.stream().filter(f -> f.getName().equals(feature.getName())).findFirst();
        return new Entry(feature.getName(), kind(feature.getName()).orElseThrow(), installed, feature);
    }

    private static Entry newer(Entry a, Entry b) {
        return FeatureVersion.of(a.newest().getVersion())
                                .compareTo(FeatureVersion.of(b.newest().getVersion()))
                        >= 0
                ? a
                : b;
    }
}
