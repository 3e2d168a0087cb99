// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.panel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Properties;
import org.jackfield.api.panel.DashboardPanel;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registers the panels of bundles that only describe one ({@link DashboardPanel#HEADER}), in their name. */
@Component(service = {})
public final class PanelExtender implements BundleTrackerCustomizer<ServiceRegistration<DashboardPanel>> {

    private static final Logger LOG = LoggerFactory.getLogger(PanelExtender.class);

    private final BundleTracker<ServiceRegistration<DashboardPanel>> bundles;

    @Activate
    public PanelExtender(BundleContext context) {
        bundles = new BundleTracker<>(context, Bundle.ACTIVE, this);
        bundles.open();
    }

    @Deactivate
    void close() {
        bundles.close();
    }

    @Override
    public @Nullable ServiceRegistration<DashboardPanel> addingBundle(Bundle bundle, BundleEvent event) {
        String place = bundle.getHeaders("").get(DashboardPanel.HEADER);
        if (place == null) {
            return null;
        }
        try {
            return register(bundle, place.strip());
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} has no panel: {} in {}.", bundle.getSymbolicName(), e.getMessage(), place);
            return null;
        }
    }

    private static ServiceRegistration<DashboardPanel> register(Bundle bundle, String place) throws IOException {
        URL file = bundle.getEntry(place);
        if (file == null) {
            throw new IllegalArgumentException("there is no such file");
        }
        Properties words = new Properties();
        try (Reader text = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            words.load(text);
        }
        DashboardPanel panel = DescribedPanel.of(words);
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_RESOURCE_PATTERN, "/panel/" + panel.id() + "/*");
        properties.put(
                HttpWhiteboardConstants.HTTP_WHITEBOARD_RESOURCE_PREFIX,
                "/" + place.substring(0, Math.max(0, place.lastIndexOf('/'))));
        return bundle.getBundleContext().registerService(DashboardPanel.class, panel, properties);
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, ServiceRegistration<DashboardPanel> registration) {
        // Only active bundles are tracked: there is nothing that could change.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, ServiceRegistration<DashboardPanel> registration) {
        try {
            registration.unregister();
        } catch (IllegalStateException e) {
            LOG.debug("The bundle that went has taken its panel along", e);
        }
    }
}
