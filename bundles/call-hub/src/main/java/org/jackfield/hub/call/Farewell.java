// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives calls time to end by themselves when the appliance is stopped. The framework tells that it stops while every bundle still
 * works, and waits until this has returned.
 */
@Component(
        service = {},
        immediate = true)
public final class Farewell implements SynchronousBundleListener {

    /** The property of the framework that says how many seconds calls have; none without it. */
    static final String LIMIT = "jackfield.stop.limit";

    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);

    private final CallHubService hub;
    private final BundleContext context;
    private final Duration limit;

    @Activate
    public Farewell(@Reference CallHubService hub, BundleContext context) {
        this.hub = hub;
        this.context = context;
        this.limit = limit(context.getProperty(LIMIT));
        context.addBundleListener(this);
    }

    private static Duration limit(@Nullable String seconds) {
        return Optional.ofNullable(seconds)
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
    }

    @Deactivate
    void stop() {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        Bundle bundle = event.getBundle();
        if (bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID && event.getType() == BundleEvent.STOPPING) {
            try {
                int left = hub.close(limit);
                if (left > 0 && !limit.isZero()) {
                    LOG.warn("{} calls are ended: they went on for {} s after the stop", left, limit.toSeconds());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
