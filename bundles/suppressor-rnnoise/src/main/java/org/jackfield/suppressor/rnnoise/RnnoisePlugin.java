// SPDX-License-Identifier: Apache-2.0
package org.jackfield.suppressor.rnnoise;

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

/** Offers RNNoise while its library is there. */
@Component(
        immediate = true,
        configurationPid = "jackfield.suppressor-rnnoise",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = RnnoiseSettings.class)
public final class RnnoisePlugin implements SettingsOwner<RnnoiseSettings>, HealthProbe {

    private final NativeService<NoiseSuppressorFactory> service;

    @Activate
    public RnnoisePlugin(BundleContext context) {
        service = new NativeService<>(
                context,
                new NativeService.Kind<>(
                        NoiseSuppressorFactory.class,
                        100,
                        Functions.class,
                        "rnnoise",
                        RnnoiseFactory::new,
                        "RNNoise is not available: name a librnnoise of the system as library in"
                                + " etc/jackfield.suppressor-rnnoise.cfg, or build Jackfield where natives/build can make one."));
        service.use("");
    }

    @Deactivate
    void stop() {
        service.stop();
    }

    @Override
    public String kind() {
        return "suppressor-rnnoise";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<RnnoiseSettings> type() {
        return RnnoiseSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, RnnoiseSettings settings) {
        return List.of();
    }

    @Override
    public void apply(String name, RnnoiseSettings settings) {
        service.use(settings.library().strip());
    }

    @Override
    public void remove(String name) {
        service.use("");
    }

    @Override
    public String part() {
        return "suppressor-rnnoise";
    }

    @Override
    public Health health() {
        return service.health();
    }
}
