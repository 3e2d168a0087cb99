// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.features.Feature;
import org.jackfield.api.plugin.PluginException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Hands} on the framework. */
final class FrameworkHands implements Hands {

    private static final Logger log = LoggerFactory.getLogger(FrameworkHands.class);

    private final BundleContext context;
    private final SelfCheck check;
    private final Guard guard;

    FrameworkHands(BundleContext context, SelfCheck check, Guard guard) {
        this.context = context;
        this.check = check;
        this.guard = guard;
    }

    @Override
    public Set<Long> present() {
        return Arrays.stream(context.getBundles()).map(Bundle::getBundleId).collect(Collectors.toSet());
    }

    /** Stopped for good, so that what hangs is not started again by a restart. */
    @Override
    public void stop(Collection<Feature> leaving, Collection<Feature> staying) {
        for (Bundle bundle : only(leaving, staying)) {
            if ((bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0) {
                stop(bundle);
            }
        }
    }

    private void stop(Bundle bundle) {
        try {
            guard.call(bundle.getSymbolicName(), "stop", bundle::stop);
        } catch (HangException e) {
            throw e;
        } catch (PluginException e) {
            log.warn("{} It is stopped all the same", e.getMessage());
        }
    }

    @Override
    public void start(Set<Long> before) {
        Arrays.stream(context.getBundles())
                .filter(b -> !before.contains(b.getBundleId()))
                .sorted(Comparator.<Bundle>comparingInt(FrameworkHands::level).thenComparing(Bundle::getBundleId))
                .forEach(this::start);
    }

    private static int level(Bundle bundle) {
        return bundle.adapt(BundleStartLevel.class).getStartLevel();
    }

    private void start(Bundle bundle) {
        boolean fragment = (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
        if (!fragment && bundle.getState() != Bundle.ACTIVE) {
            guard.call(bundle.getSymbolicName(), "start", bundle::start);
        }
    }

    @Override
    public void restart(Collection<Feature> features) {
        only(features, List.of()).forEach(this::start);
    }

    @Override
    public void sweep(Collection<Feature> gone, Collection<Feature> staying) {
        for (Bundle bundle : only(gone, staying)) {
            try {
                stop(bundle);
                bundle.uninstall();
            } catch (BundleException e) {
                log.warn("{} was left behind and cannot be taken away", bundle, e);
            }
        }
    }

    @Override
    public void check(Collection<Feature> features) {
        for (Feature feature : features) {
            check.check(feature, only(List.of(feature), List.of()));
        }
    }

    private List<Bundle> only(Collection<Feature> features, Collection<Feature> others) {
        return FeatureBundles.of(features).without(FeatureBundles.of(others)).in(context);
    }
}
