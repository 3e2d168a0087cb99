// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeatureState;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.jackfield.api.plugin.PluginException;
import org.jackfield.api.plugin.PluginJob.Verb;
import org.jackfield.operations.plugin.Catalogue.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has Karaf put features in and take them out, never refreshing a bundle: whoever is wired to one that goes would be
 * restarted, and calls live there. One thread at a time.
 */
final class Provisioning {

    private static final Logger log = LoggerFactory.getLogger(Provisioning.class);

    private final FeaturesService features;

    Provisioning(FeaturesService features) {
        this.features = features;
    }

    /**
     * Does it and returns when the bundles are started or gone.
     *
     * @return what was done, a sentence
     * @throws PluginException with a sentence that says what to do
     */
    String perform(Verb verb, Entry entry) {
        try {
            return switch (verb) {
                case INSTALL -> install(entry.newest(), EnumSet.of(Option.NoAutoRefreshBundles));
                case UPDATE -> install(entry.newest(), EnumSet.of(Option.NoAutoRefreshBundles, Option.Upgrade));
                case UNINSTALL, DRAIN -> uninstall(entry.installed().orElseThrow());
            };
        } catch (PluginException e) {
            throw e;
        } catch (Exception e) { // Karaf's own signature
            log.warn("{} of {} failed", verb, entry.name(), e);
            throw new PluginException(sentence(verb, e));
        }
    }

    private String install(Feature feature, EnumSet<Option> options) throws Exception {
        features.installFeature(feature.getName(), feature.getVersion(), options);
        if (features.getState(feature.getId()) != FeatureState.Started) {
            throw new PluginException("It is in but does not start: see bundle:diag and the log for what it misses.");
        }
        return "Version " + feature.getVersion() + " is in.";
    }

    private String uninstall(Feature feature) throws Exception {
        features.uninstallFeature(feature.getName(), feature.getVersion(), EnumSet.of(Option.NoAutoRefreshBundles));
        if (features.isInstalled(feature)) {
            throw new PluginException(
                    "It stays in, because others need it: take out " + dependents(feature) + " first.");
        }
        return "It is out.";
    }

    private String dependents(Feature feature) throws Exception {
        List<String> names = new ArrayList<>();
        for (Feature other : features.listInstalledFeatures()) {
            if (other.getDependencies().stream().anyMatch(d -> d.getName().equals(feature.getName()))) {
                names.add(other.getName());
            }
        }
        return names.isEmpty() ? "what depends on it" : String.join(", ", names);
    }

    private static String sentence(Verb verb, Exception e) {
        String reason = Arrays.stream(String.valueOf(e.getMessage()).split("\\R"))
                .findFirst()
                .orElse("");
        if (reason.startsWith("Unable to resolve")) {
            return "It needs something that is not here; nothing was changed. Put that in first, or take the version that"
                    + " belongs to this appliance: " + reason;
        }
        return verb == Verb.INSTALL || verb == Verb.UPDATE
                ? "It cannot be put in: " + reason + " Look into the log for the whole reason."
                : "It cannot be taken out: " + reason + " Look into the log, or restart the appliance.";
    }
}
