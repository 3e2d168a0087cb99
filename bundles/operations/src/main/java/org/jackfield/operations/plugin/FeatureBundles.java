// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * The bundles that features list themselves.
 *
 * @param locations where the framework has them from
 */
record FeatureBundles(Set<String> locations) {

    static FeatureBundles of(Collection<Feature> features) {
        return new FeatureBundles(features.stream()
                .flatMap(feature -> feature.getBundles().stream())
                .map(BundleInfo::getLocation)
                .collect(Collectors.toSet()));
    }

    /** Those that others do not list, too. */
    FeatureBundles without(FeatureBundles others) {
        Set<String> left = new HashSet<>(locations);
        left.removeAll(others.locations());
        return new FeatureBundles(left);
    }

    boolean has(Bundle bundle) {
        return locations.contains(bundle.getLocation());
    }

    /** Those that the framework has. */
    List<Bundle> in(BundleContext context) {
        return Arrays.stream(context.getBundles()).filter(this::has).toList();
    }
}
