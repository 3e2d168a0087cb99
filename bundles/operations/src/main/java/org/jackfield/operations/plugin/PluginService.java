// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.FeatureEvent;
import org.apache.karaf.features.FeaturesListener;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.RepositoryEvent;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventBus;
import org.jackfield.api.plugin.Plugin;
import org.jackfield.api.plugin.PluginActor;
import org.jackfield.api.plugin.PluginChange;
import org.jackfield.api.plugin.PluginJob;
import org.jackfield.api.plugin.PluginPreview;
import org.jackfield.api.plugin.Plugins;
import org.jackfield.api.plugin.Unmanaged;
import org.jackfield.operations.kar.ShelfService;
import org.jackfield.operations.plugin.PluginManager.Parts;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/**
 * {@link Plugins} over Karaf's features. There once everything has booted: what is installed while Karaf boots is lost without
 * a word.
 */
@Component(service = Plugins.class, immediate = true)
public final class PluginService implements Plugins, FeaturesListener {

    /** So long the components of a plug-in may need what comes on other threads. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BundleContext context;
    private final FeaturesService features;
    private final Previewer previewer;
    private final PluginThreads threads = new PluginThreads();
    private final PluginManager manager;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable EventBus bus;

    @Activate
    public PluginService(
            BundleContext context,
            @Reference FeaturesService features,
            @Reference Residents residents,
            @Reference ServiceComponentRuntime components,
            @Reference ShelfService shelf,
            @Reference Drained drained,
            @Reference BootFinished booted) {
        this.context = context;
        this.features = features;
        Path folder = Path.of(property("jackfield.data")).resolve("plugins");
        Catalogue catalogue = new Catalogue(features);
        Hands hands = new FrameworkHands(context, new SelfCheck(context, components, PATIENCE), Guard.USUAL);
        previewer = new Previewer(context, catalogue);
        manager = new PluginManager(new Parts(
                catalogue,
                new Changer(new Provisioning(features), hands),
                residents,
                new History(folder.resolve("history"), Clock.systemUTC()),
                new Journal(folder.resolve("under-way")),
                new Plugged(folder, Plugged.booted(Path.of(property("jackfield.etc")))),
                names -> drained.tell(bundles(catalogue, residents, names)),
                this::publish,
                threads,
                Clock.systemUTC()));
    }

    private static Set<String> bundles(Catalogue catalogue, Residents residents, List<String> features) {
        return features.stream()
                .flatMap(name -> Optional.ofNullable(catalogue.installed().get(name)).stream())
                .flatMap(feature -> residents.names(feature).stream())
                .collect(Collectors.toSet());
    }

    private String property(String name) {
        return Objects.requireNonNull(context.getProperty(name), name);
    }

    /** This file goes when all bundles are installed anew, as an update of the appliance does. */
    @Activate
    void open() throws IOException {
        features.registerListener(this);
        File mark = context.getDataFile("plugged");
        manager.recover(mark.createNewFile());
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
    public PluginPreview preview(String feature) {
        return previewer.preview(feature);
    }

    @Override
    public List<Unmanaged> unmanaged() {
        return previewer.unmanaged();
    }

    @Override
    public PluginJob install(String feature, PluginActor by) {
        return manager.install(feature, by);
    }

    @Override
    public PluginJob update(String feature, PluginActor by) {
        return manager.update(feature, by);
    }

    @Override
    public PluginJob uninstall(String feature, PluginActor by) {
        return manager.uninstall(feature, by);
    }

    @Override
    public PluginJob drain(String feature, Duration limit, PluginActor by) {
        return manager.drain(feature, limit, by);
    }

    @Override
    public PluginJob rollback(long change, PluginActor by) {
        return manager.rollback(change, by);
    }

    @Override
    public List<PluginChange> history() {
        return manager.history();
    }
}
