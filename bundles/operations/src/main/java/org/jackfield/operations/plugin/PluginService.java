// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.FeatureEvent;
import org.apache.karaf.features.FeaturesListener;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.RepositoryEvent;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventBus;
import org.jackfield.api.plugin.Plugin;
import org.jackfield.api.plugin.PluginJob;
import org.jackfield.api.plugin.Plugins;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * {@link Plugins} over Karaf's features. There once everything has booted: what is installed while Karaf boots is lost without
 * a word.
 */
@Component(service = Plugins.class, immediate = true)
public final class PluginService implements Plugins, FeaturesListener {

    private final FeaturesService features;
    private final PluginThreads threads = new PluginThreads();
    private final PluginManager manager;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable EventBus bus;

    @Activate
    public PluginService(
            @Reference FeaturesService features, @Reference Residents residents, @Reference BootFinished booted) {
        this.features = features;
        manager = new PluginManager(
                new Catalogue(features),
                new Provisioning(features),
                residents,
                this::publish,
                threads,
                Clock.systemUTC());
    }

    @Activate
    void open() {
        features.registerListener(this);
    }

    @Deactivate
    void close() {
        features.unregisterListener(this);
        threads.close();
    }

    private void publish(Event event) {
        EventBus now = bus;
        if (now != null) {
            now.publish(event);
        }
    }

    @Override
    public void featureEvent(FeatureEvent event) {
        if (!event.isReplay()) {
            manager.changed(event.getFeature().getName());
        }
    }

    @Override
    public void repositoryEvent(RepositoryEvent event) {
        // What lies ready is read anew whenever somebody asks.
    }

    @Override
    public List<Plugin> plugins() {
        return manager.plugins();
    }

    @Override
    public Optional<Plugin> plugin(String feature) {
        return manager.plugin(feature);
    }

    @Override
    public PluginJob install(String feature) {
        return manager.install(feature);
    }

    @Override
    public PluginJob update(String feature) {
        return manager.update(feature);
    }

    @Override
    public PluginJob uninstall(String feature) {
        return manager.uninstall(feature);
    }

    @Override
    public PluginJob drain(String feature, Duration limit) {
        return manager.drain(feature, limit);
    }
}
