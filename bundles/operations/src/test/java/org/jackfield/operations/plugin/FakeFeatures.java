// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.DeploymentEvent;
import org.apache.karaf.features.DeploymentListener;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeatureState;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.jspecify.annotations.Nullable;

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

    private final Map<Object, FeatureState> states = new HashMap<>();
    private final List<DeploymentListener> listeners = new ArrayList<>();

    final FeaturesService service = (FeaturesService) Proxy.newProxyInstance(
            FakeFeatures.class.getClassLoader(),
            new Class<?>[] {FeaturesService.class},
            (proxy, called, arguments) -> switch (called.getName()) {
                case "listFeatures" -> ready.toArray(Feature[]::new);
                case "listInstalledFeatures" -> in.toArray(Feature[]::new);
                case "isInstalled" -> in.contains(arguments[0]);
                case "getState" -> states.getOrDefault(arguments[0], FeatureState.Started);
                case "getFeature" -> find(arguments[0] + "/" + arguments[1]).orElse(null);
                case "registerListener" -> listeners.add((DeploymentListener) arguments[0]);
                case "unregisterListener" -> listeners.remove(arguments[0]);
                case "installFeatures" -> change("install", arguments);
                case "uninstallFeatures" -> change("uninstall", arguments);
                case "updateFeaturesState" -> mark(arguments);
                default -> throw new UnsupportedOperationException(called.getName());
            });

    private @Nullable Object change(String verb, Object[] arguments) throws Exception {
        asked.add(verb + " " + arguments[0] + " " + arguments[1]);
        if (((EnumSet<?>) arguments[1]).contains(Option.Simulate)) {
            return null;
        }
        if (trouble.isPresent()) {
            throw trouble.get();
        }
        for (DeploymentListener listener : List.copyOf(listeners)) {
            listener.deploymentEvent(DeploymentEvent.DEPLOYMENT_STARTED);
        }
        meanwhile.run();
        for (Object id : (Set<?>) arguments[0]) {
            String name = String.valueOf(id).split("/")[0];
            boolean needed = in.stream().anyMatch(f -> f.getDependencies().stream()
                    .anyMatch(d -> d.getName().equals(name)));
            if (!needed) {
                in.removeIf(f -> f.getName().equals(name));
            }
            if (verb.equals("install")) {
                find(String.valueOf(id)).ifPresent(in::add);
                states.put(id, FeatureState.Installed);
            }
        }
        return null;
    }

    private @Nullable Object mark(Object[] arguments) {
        ((Map<?, ?>) arguments[0]).values().forEach(region -> ((Map<?, ?>) region)
                .forEach((id, state) -> states.put(id, (FeatureState) state)));
        return null;
    }

    private Optional<Feature> find(String id) {
        return ready.stream().filter(f -> f.getId().equals(id)).findFirst();
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
                    case "getRepositoryUrl" -> "mvn:org.jackfield/features/1/xml/features";
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
