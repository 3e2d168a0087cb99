// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeatureState;
import org.apache.karaf.features.FeaturesService;

/** Karaf's features in memory: those that lie ready and those that are in. */
final class FakeFeatures {

    final List<Feature> ready = new ArrayList<>();
    final List<Feature> in = new ArrayList<>();

    /** What was asked: verb, name, version and options. */
    final List<String> asked = new ArrayList<>();

    /** What the next change throws. */
    Optional<Exception> trouble = Optional.empty();

    /** What happens while the next change is under way. */
    Runnable meanwhile = () -> {};

    FeatureState state = FeatureState.Started;

    final FeaturesService service = (FeaturesService) Proxy.newProxyInstance(
            FakeFeatures.class.getClassLoader(),
            new Class<?>[] {FeaturesService.class},
            (proxy, called, arguments) -> switch (called.getName()) {
                case "listFeatures" -> ready.toArray(Feature[]::new);
                case "listInstalledFeatures" -> in.toArray(Feature[]::new);
                case "isInstalled" -> in.contains(arguments[0]);
                case "getState" -> state;
                case "installFeature" -> change("install", arguments);
                case "uninstallFeature" -> change("uninstall", arguments);
                default -> throw new UnsupportedOperationException(called.getName());
            });

    private Object change(String verb, Object[] arguments) throws Exception {
        asked.add(verb + " " + arguments[0] + " " + arguments[1] + " " + arguments[2]);
        meanwhile.run();
        if (trouble.isPresent()) {
            throw trouble.get();
        }
        boolean needed = in.stream().anyMatch(f -> f.getDependencies().stream()
                .anyMatch(d -> d.getName().equals(arguments[0])));
        if (!needed) {
            in.removeIf(f -> f.getName().equals(arguments[0]));
        }
        if (verb.equals("install")) {
            ready.stream()
                    .filter(f -> f.getId().equals(arguments[0] + "/" + arguments[1]))
                    .forEach(in::add);
        }
        return Set.of();
    }

    FakeFeatures ready(String name, String version) {
        ready.add(feature(name, version, List.of()));
        return this;
    }

    FakeFeatures in(String name, String version, String... needs) {
        Feature feature = feature(name, version, List.of(needs));
        ready.add(feature);
        in.add(feature);
        return this;
    }

    private static Feature feature(String name, String version, List<String> needs) {
        List<Dependency> dependencies =
                needs.stream().map(FakeFeatures::dependency).toList();
        return (Feature) Proxy.newProxyInstance(
                FakeFeatures.class.getClassLoader(),
                new Class<?>[] {Feature.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getName" -> name;
                    case "getVersion" -> version;
                    case "getId", "toString" -> name + "/" + version;
                    case "getDescription" -> "The " + name.replace("jackfield-", "");
                    case "getDetails" -> "It helps,\n      and  much.";
                    case "getDependencies" -> dependencies;
                    case "equals" -> proxy.toString().equals(String.valueOf(arguments[0]));
                    case "hashCode" -> proxy.toString().hashCode();
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    private static Dependency dependency(String name) {
        return (Dependency) Proxy.newProxyInstance(
                FakeFeatures.class.getClassLoader(),
                new Class<?>[] {Dependency.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getName" -> name;
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
