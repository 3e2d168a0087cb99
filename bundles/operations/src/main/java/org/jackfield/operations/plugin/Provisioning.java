// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.features.DeploymentEvent;
import org.apache.karaf.features.DeploymentListener;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeatureState;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.jackfield.api.plugin.PluginException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has Karaf take features in and out, never refreshing a bundle: whoever is wired to one that goes would be restarted, and
 * calls live there. Nothing is started by Karaf, which would wait for it for ever. One thread at a time.
 */
final class Provisioning {

    private static final Logger log = LoggerFactory.getLogger(Provisioning.class);

    private static final String ROOT = "root";

    private final FeaturesService features;

    Provisioning(FeaturesService features) {
        this.features = features;
    }

    /** Karaf goes on after an exception of a listener; an error ends a deployment before anything is changed. */
    private static final class Halt extends Error {

        private static final long serialVersionUID = 1L;

        private final transient HangException reason;

        Halt(HangException reason) {
            super(reason.getMessage(), reason, false, false);
            this.reason = reason;
        }
    }

    /** All features that are in. */
    List<Feature> installed() {
        try {
            return List.of(features.listInstalledFeatures());
        } catch (Exception e) { // Karaf's own signature
            throw failed(e);
        }
    }

    /** Whether Karaf counts it as in and to be started. */
    boolean runs(Feature feature) {
        return features.isInstalled(feature) && features.getState(feature.getId()) == FeatureState.Started;
    }

    /** Tries whether it could be done, and changes nothing. */
    void rehearse(Change change) {
        deploy(change, EnumSet.of(Option.Simulate), () -> {});
    }

    /**
     * Does it, but for stopping and starting.
     *
     * @param stop stops what leaves; called by Karaf's thread when all is resolved and read, so that little time is lost
     * @throws HangException as {@code stop} throws it; then nothing was changed
     * @throws PluginException with a sentence that says what to do
     */
    void perform(Change change, Runnable stop) {
        deploy(change, EnumSet.noneOf(Option.class), stop);
        change.leaving().values().stream()
                .filter(f -> !change.coming().containsKey(f.getName()) && features.isInstalled(f))
                .findFirst()
                .ifPresent(this::refuseNeeded);
    }

    private void deploy(Change change, EnumSet<Option> further, Runnable stop) {
        EnumSet<Option> options = EnumSet.of(Option.NoAutoRefreshBundles, Option.NoAutoStartBundles, Option.Upgrade);
        options.addAll(further);
        DeploymentListener listener = event -> {
            if (event == DeploymentEvent.DEPLOYMENT_STARTED) {
                halting(stop);
            }
        };
        features.registerListener(listener);
        try {
            if (!change.coming().isEmpty()) {
                features.installFeatures(ids(change.coming().values()), options);
            }
            List<Feature> going = change.leaving().values().stream()
                    .filter(f -> !change.coming().containsKey(f.getName()))
                    .toList();
            if (!going.isEmpty()) {
                features.uninstallFeatures(ids(going), options);
            }
        } catch (Halt e) {
            throw e.reason;
        } catch (Exception e) { // Karaf's own signature
            throw failed(e);
        } finally {
            features.unregisterListener(listener);
        }
    }

    private static void halting(Runnable stop) {
        try {
            stop.run();
        } catch (HangException e) {
            throw new Halt(e);
        }
    }

    /** Notes that these are to be started whenever Karaf looks. */
    void started(Collection<Feature> which) {
        state(which, FeatureState.Started);
    }

    /** Has Karaf leave these alone, whatever else it does: a thread hangs in them. */
    void aside(Collection<Feature> which) {
        state(which, FeatureState.Installed);
    }

    private void state(Collection<Feature> which, FeatureState state) {
        Map<String, FeatureState> wanted = which.stream()
                .filter(features::isInstalled)
                .collect(Collectors.toMap(Feature::getId, f -> state, (a, b) -> a));
        if (wanted.isEmpty()) {
            return;
        }
        try {
            features.updateFeaturesState(Map.of(ROOT, wanted), EnumSet.of(Option.NoAutoRefreshBundles));
        } catch (Exception e) { // Karaf's own signature
            throw failed(e);
        }
    }

    private static Set<String> ids(Collection<Feature> which) {
        return which.stream().map(Feature::getId).collect(Collectors.toSet());
    }

    private void refuseNeeded(Feature feature) {
        List<String> names = new ArrayList<>();
        for (Feature other : installed()) {
            if (other.getDependencies().stream().anyMatch(d -> d.getName().equals(feature.getName()))) {
                names.add(other.getName());
            }
        }
        throw new PluginException("It stays in, because others need it: take out "
                + (names.isEmpty() ? "what depends on it" : String.join(", ", names)) + " first.");
    }

    private static PluginException failed(Exception e) {
        log.warn("Karaf could not do it", e);
        String reason = Arrays.stream(String.valueOf(e.getMessage()).split("\\R"))
                .findFirst()
                .orElse("");
        return new PluginException(
                reason.startsWith("Unable to resolve")
                        ? "It needs something that is not here. Put that in first, or take the version that belongs to this"
                                + " appliance: " + reason
                        : reason + " Look into the log for the whole reason.");
    }
}
