// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jackfield.api.backup.Backup;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.device.Directory;
import org.jackfield.api.device.TrunkChecks;
import org.jackfield.api.health.HealthProbe;
import org.jackfield.api.log.Logs;
import org.jackfield.api.mailbox.Mailboxes;
import org.jackfield.api.media.Engines;
import org.jackfield.api.network.Network;
import org.jackfield.api.panel.DashboardPanel;
import org.jackfield.api.plugin.PluginShelf;
import org.jackfield.api.plugin.Plugins;
import org.jackfield.api.recording.Recordings;
import org.jackfield.api.route.RouteOrder;
import org.jackfield.api.security.Bans;
import org.jackfield.api.security.ServerCertificate;
import org.jackfield.api.security.Users;
import org.jackfield.api.settings.Configuration;
import org.jackfield.api.speech.Announcer;
import org.jackfield.api.speech.ModelInstaller;
import org.jackfield.api.speech.Transcriber;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.telemetry.Measured;
import org.jackfield.api.trace.QualityHistory;
import org.jackfield.api.trace.SignallingTrace;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@link House} of declarative services that come and go. */
@Component(service = House.class)
public final class ServiceHouse implements House {

    private final Path data;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable CallHub hub;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Engines engines;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Bans bans;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Configuration configuration;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Users users;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable CallStore store;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Recordings recordings;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Mailboxes mailboxes;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable ServerCertificate certificate;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable SignallingTrace trace;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Backup backup;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Logs logs;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Network network;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable TrunkChecks trunkChecks;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable RouteOrder routeOrder;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Plugins plugins;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable PluginShelf shelf;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Announcer announcer;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable ModelInstaller models;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Transcriber transcriber;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable QualityHistory quality;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Directory> directories = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<HealthProbe> probes = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Measured> measured = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<DashboardPanel> panels = List.of();

    private static <T> T here(@Nullable T service, String name) {
        if (service == null) {
            throw new NotHereException(name);
        }
        return service;
    }

    @Activate
    public ServiceHouse(BundleContext context) {
        data = Path.of(Objects.requireNonNullElse(context.getProperty("jackfield.data"), "data"))
                .toAbsolutePath();
    }

    @Override
    public CallHub hub() {
        return here(hub, "call hub");
    }

    @Override
    public Engines engines() {
        return here(engines, "call hub");
    }

    @Override
    public Bans bans() {
        return here(bans, "list of bans");
    }

    @Override
    public Configuration configuration() {
        return here(configuration, "configuration");
    }

    @Override
    public Users users() {
        return here(users, "list of users");
    }

    @Override
    public Recordings recordings() {
        return here(recordings, "recorder");
    }

    @Override
    public Mailboxes mailboxes() {
        return here(mailboxes, "voicemail");
    }

    @Override
    public ServerCertificate certificate() {
        return here(certificate, "certificate");
    }

    @Override
    public Backup backup() {
        return here(backup, "backup");
    }

    @Override
    public Logs logs() {
        return here(logs, "log");
    }

    @Override
    public Network network() {
        return here(network, "network");
    }

    @Override
    public TrunkChecks trunkChecks() {
        return here(trunkChecks, "SIP endpoint");
    }

    @Override
    public RouteOrder routeOrder() {
        return here(routeOrder, "call hub");
    }

    @Override
    public Plugins plugins() {
        return here(plugins, "plug-in manager");
    }

    @Override
    public PluginShelf shelf() {
        return here(shelf, "shelf of plug-ins");
    }

    @Override
    public Announcer announcer() {
        return here(announcer, "announcer");
    }

    @Override
    public ModelInstaller models() {
        return here(models, "announcer");
    }

    @Override
    public Path sounds() {
        return data.resolve("sounds");
    }

    @Override
    public Transcriber transcriber() {
        return here(transcriber, "transcriber");
    }

    @Override
    public SignallingTrace trace() {
        return here(trace, "call hub");
    }

    @Override
    public QualityHistory quality() {
        return here(quality, "call hub");
    }

    @Override
    public Optional<CallStore> store() {
        return Optional.ofNullable(store);
    }

    @Override
    public List<Directory> directories() {
        return directories;
    }

    @Override
    public List<HealthProbe> probes() {
        return probes;
    }

    @Override
    public List<Measured> measured() {
        return measured;
    }

    @Override
    public List<DashboardPanel> panels() {
        return panels;
    }
}
