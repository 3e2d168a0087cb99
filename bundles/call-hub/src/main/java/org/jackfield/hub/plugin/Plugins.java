// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.plugin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jackfield.api.call.Audience;
import org.jackfield.api.call.CallId;
import org.jackfield.api.event.EventBus;
import org.jackfield.api.health.HealthProbe;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.Engine;
import org.jackfield.api.media.Engines;
import org.jackfield.api.media.Gain;
import org.jackfield.api.media.NoiseSuppressorFactory;
import org.jackfield.api.media.SuppressorChoice;
import org.jackfield.api.media.SuppressorMode;
import org.jackfield.api.plugin.Drainable;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.telemetry.Measured;
import org.jackfield.api.telemetry.Measurement;
import org.jackfield.hub.media.CallMedia;
import org.jackfield.hub.media.LentEncoder;
import org.jackfield.hub.media.LivePlane;
import org.jackfield.hub.media.Maker;
import org.jackfield.hub.media.MediaNews;
import org.jackfield.hub.media.MediaPlane;
import org.jackfield.hub.media.Treatment;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Knows that what lives in a call comes and goes, and tells the media plane. {@link #removeCodec} and
 * {@link #removeSuppressor} return only when no live call holds a product of it, and so does the stopping of its bundle.
 */
@Component(
        service = {
            MediaPlane.class,
            Engines.class,
            Drainable.class,
            SettingsOwner.class,
            Measured.class,
            HealthProbe.class
        },
        configurationPid = "jackfield.media",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = MediaSettings.class)
public final class Plugins
        implements MediaPlane, Engines, Drainable, SettingsOwner<MediaSettings>, Measured, HealthProbe {

    private final LivePlane plane;
    private final Map<Object, AutoCloseable> arrived = new ConcurrentHashMap<>();

    @Activate
    public Plugins(@Reference EventBus events) {
        plane = new LivePlane(new HubMediaLog(events));
    }

    @Deactivate
    void deactivate() {
        plane.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCodec(CodecFactory factory, ServiceReference<CodecFactory> reference) {
        arrived.put(factory, plane.arrive(factory, ranking(reference), maker(reference.getBundle())));
    }

    void removeCodec(CodecFactory factory) throws Exception {
        remove(factory);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSuppressor(NoiseSuppressorFactory factory, ServiceReference<NoiseSuppressorFactory> reference) {
        arrived.put(factory, plane.arrive(factory, ranking(reference), maker(reference.getBundle())));
    }

    void removeSuppressor(NoiseSuppressorFactory factory) throws Exception {
        remove(factory);
    }

    private void remove(Object factory) throws Exception {
        AutoCloseable here = arrived.remove(factory);
        if (here != null) {
            here.close();
        }
    }

    private static int ranking(ServiceReference<?> reference) {
        return reference.getProperty("service.ranking") instanceof Integer value ? value : 0;
    }

    private static Optional<SuppressorMode> mode(MediaSettings settings) {
        return Stream.of(SuppressorMode.values())
                .filter(mode ->
                        mode.name().equalsIgnoreCase(settings.suppressor().strip()))
                .findFirst();
    }

    private static Maker maker(Bundle bundle) {
        String name = bundle.getSymbolicName();
        Version version = bundle.getVersion();
        return new Maker(
                name,
                "%s %d.%d.%d"
                        .formatted(
                                name.replace("org.jackfield.", ""),
                                version.getMajor(),
                                version.getMinor(),
                                version.getMicro()));
    }

    @Override
    public CallMedia open(CallId call, Lane lane, MediaNews news) {
        return plane.open(call, lane, news);
    }

    @Override
    public Treatment treatment() {
        return plane.treatment();
    }

    @Override
    public List<Engine> engines() {
        return plane.engines();
    }

    @Override
    public int retry(String engine) {
        return plane.retry(engine);
    }

    @Override
    public void drain(Set<String> bundles) {
        plane.drain(bundles);
    }

    @Override
    public Optional<LentEncoder> lend(CodecFormat format, int rate) {
        return plane.lend(format, rate);
    }

    @Override
    public List<CodecOffer> codecs() {
        return plane.codecs();
    }

    @Override
    public List<CodecOffer> allCodecs() {
        return plane.allCodecs();
    }

    @Override
    public String kind() {
        return "media";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<MediaSettings> type() {
        return MediaSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, MediaSettings settings) {
        return mode(settings).isPresent()
                ? List.of()
                : List.of(new SettingsProblem("suppressor", "must be off, on or auto"));
    }

    @Override
    public void apply(String name, MediaSettings settings) {
        plane.order(List.of(settings.codec()));
        plane.codecGrace(Duration.ofSeconds(settings.codec$_$grace()));
        plane.treatment(new Treatment(
                false,
                new SuppressorChoice(
                        mode(settings).orElseThrow(),
                        settings.suppressor$_$engine().strip()),
                settings.automatic$_$gain() ? Gain.AUTOMATIC : Gain.UNITY,
                Audience.EVERYONE));
    }

    @Override
    public void remove(String name) {
        // There is one file; without it the defaults are applied.
    }

    @Override
    public List<Measurement> measurements() {
        return plane.figures().list();
    }

    @Override
    public String part() {
        return "codec";
    }

    @Override
    public Health health() {
        boolean ready = plane.figures().codecs() > 0;
        return new Health(
                ready, true, ready ? "" : "There is no codec; install one, for example jackfield-codec-g711.");
    }
}
