// SPDX-License-Identifier: Apache-2.0
package org.jackfield.suppressor.speexdsp;

import java.util.List;
import org.jackfield.api.health.HealthProbe;
import org.jackfield.api.media.NoiseSuppressorFactory;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.nativelibrary.NativeService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** Offers speexdsp while its library is there. */
@Component(
        immediate = true,
        configurationPid = "jackfield.suppressor-speexdsp",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = SpeexSettings.class)
public final class SpeexPlugin implements SettingsOwner<SpeexSettings>, HealthProbe {

    private static final int USUAL = 25;

    private final NativeService<NoiseSuppressorFactory> service;

    /** In dB. */
    private volatile int suppression = USUAL;

    @Activate
    public SpeexPlugin(BundleContext context) {
        service = new NativeService<>(
                context,
                new NativeService.Kind<>(
                        NoiseSuppressorFactory.class,
                        50,
                        Functions.class,
                        "speexdsp",
                        library -> new SpeexFactory(library, () -> -suppression),
                        "speexdsp is not available: name a libspeexdsp of the system as library in"
                                + " etc/jackfield.suppressor-speexdsp.cfg, or build Jackfield where natives/build can make one."));
        service.use("");
    }

    @Deactivate
    void stop() {
        service.stop();
    }

    @Override
    public String kind() {
        return "suppressor-speexdsp";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<SpeexSettings> type() {
        return SpeexSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, SpeexSettings settings) {
        return List.of();
    }

    @Override
    public void apply(String name, SpeexSettings settings) {
        suppression = settings.suppression();
        service.use(settings.library().strip());
    }

    @Override
    public void remove(String name) {
        suppression = USUAL;
        service.use("");
    }

    @Override
    public String part() {
        return "suppressor-speexdsp";
    }

    @Override
    public Health health() {
        return service.health();
    }
}
