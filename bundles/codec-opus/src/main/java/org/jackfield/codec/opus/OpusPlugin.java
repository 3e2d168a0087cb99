// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import java.util.List;
import org.jackfield.api.health.HealthProbe;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.nativelibrary.NativeService;
import org.jackfield.opus.OpusTuning;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** Offers Opus while a libopus is there. */
@Component(
        immediate = true,
        configurationPid = "jackfield.codec-opus",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = OpusSettings.class)
public final class OpusPlugin implements SettingsOwner<OpusSettings>, HealthProbe {

    private static final OpusTuning USUAL = new OpusTuning(32_000, 5, true, false);

    private final NativeService<CodecFactory> service;
    private volatile OpusTuning tuning = USUAL;

    @Activate
    public OpusPlugin(BundleContext context) {
        service = new NativeService<>(
                context,
                new NativeService.Kind<>(
                        CodecFactory.class,
                        100,
                        Functions.class,
                        "opus",
                        library -> new OpusFactory(library, () -> tuning),
                        "Opus is done in Java, at three times the cost: name a libopus of the system, for example"
                                + " libopus.so.0, as library in etc/jackfield.codec-opus.cfg, or build Jackfield where"
                                + " natives/build can make one."));
        service.use("");
    }

    @Deactivate
    void stop() {
        service.stop();
    }

    @Override
    public String kind() {
        return "codec-opus";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<OpusSettings> type() {
        return OpusSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, OpusSettings settings) {
        return List.of();
    }

    /** New figures are followed in live calls with their next packet, a new library as any other codec that comes. */
    @Override
    public void apply(String name, OpusSettings settings) {
        tuning = new OpusTuning(settings.bitrate(), settings.complexity(), settings.fec(), settings.dtx());
        service.use(settings.library().strip());
    }

    @Override
    public void remove(String name) {
        tuning = USUAL;
        service.use("");
    }

    @Override
    public String part() {
        return "codec-opus";
    }

    @Override
    public Health health() {
        return service.health();
    }
}
