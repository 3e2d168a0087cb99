// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.jackfield.api.plugin.Plugin.Kind;
import org.jackfield.api.plugin.PluginException;

/** Those of Karaf's features that are plug-ins: all that are called {@code jackfield-KIND-NAME}. Any thread. */
final class Catalogue {

    private static final String PREFIX = "jackfield-";
    private static final String SHIPPED = "mvn:org.jackfield/features/";
    private static final String SHELF = "/plugins/shelf/";
    private static final Pattern DEPLOYED = Pattern.compile("/deploy/|/data/kar/|/generated-bundles/");

    private final FeaturesService features;

    /** Where a feature came from. */
    enum Origin {
        SHIPPED,
        /** Uploaded, as a KAR. */
        SHELF,
        /** Dropped into {@code deploy/}, as a KAR or a file of features. */
        DEPLOYED,
        /** Named by hand in the shell. */
        OTHER;

        String words() {
            return switch (this) {
                case SHIPPED -> "shipped";
                case SHELF -> "uploaded";
                case DEPLOYED -> "deploy/";
                case OTHER -> "added by hand";
            };
        }
    }

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

        boolean managed() {
            return installed.map(Catalogue::origin).stream().noneMatch(origin -> origin == Origin.DEPLOYED);
        }
    }

    /** All, by kind and title. */
    List<Entry> entries() {
        List<Feature> in = in();
        try {
            Map<String, Entry> found = new TreeMap<>();
            Stream.concat(in.stream(), Arrays.stream(features.listFeatures()))
                    .filter(f -> kind(f.getName()).isPresent())
                    .forEach(f -> found.merge(f.getName(), entry(f, in), Catalogue::newer));
            return found.values().stream()
                    .sorted(Comparator.comparing(Entry::kind).thenComparing(Entry::title))
                    .toList();
        } catch (Exception e) { // Karaf's own signature
            throw broken(e);
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

    /** The plug-ins that are in, by name. */
    Map<String, Feature> installed() {
        Map<String, Feature> found = new TreeMap<>();
        entries().forEach(entry -> entry.installed().ifPresent(feature -> found.put(entry.name(), feature)));
        return found;
    }

    /** One version of a plug-in, if it is here. */
    Optional<Feature> version(String name, String version) {
        try {
            return Optional.ofNullable(features.getFeature(name, version));
        } catch (Exception e) { // Karaf's own signature
            return Optional.empty();
        }
    }

    /** Which of these features are not in. */
    List<String> missing(List<String> names) {
        List<String> in = in().stream().map(Feature::getName).toList();
        return names.stream().filter(name -> !in.contains(name)).toList();
    }

    /** The bundles of all features that are in. */
    FeatureBundles bundles() {
        return FeatureBundles.of(in());
    }

    private List<Feature> in() {
        try {
            return List.of(features.listInstalledFeatures());
        } catch (Exception e) { // Karaf's own signature
            throw broken(e);
        }
    }

    private static PluginException broken(Exception e) {
        return new PluginException("The features cannot be read (" + e.getMessage()
                + "): remove the repository that is broken with feature:repo-remove.");
    }

    static Origin origin(Feature feature) {
        String from = Optional.ofNullable(feature.getRepositoryUrl()).orElse("");
        if (from.startsWith(SHIPPED)) {
            return Origin.SHIPPED;
        }
        if (from.contains(SHELF)) {
            return Origin.SHELF;
        }
        return DEPLOYED.matcher(from).find() ? Origin.DEPLOYED : Origin.OTHER;
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
