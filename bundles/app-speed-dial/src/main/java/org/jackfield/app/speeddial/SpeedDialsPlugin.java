// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.speeddial;

import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.appkit.ManyApplications;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** Offers an application for each short number that is set. */
@Component(
        service = SettingsOwner.class,
        configurationPid = "jackfield.speed-dial",
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true)
@Designate(ocd = SpeedDialSettings.class)
public final class SpeedDialsPlugin extends ManyApplications<SpeedDialSettings, SpeedDial> {

    @Activate
    public SpeedDialsPlugin(BundleContext context) {
        super(context, "speed-dial", SpeedDialSettings.class);
    }

    @Deactivate
    void stop() {
        close();
    }

    @Override
    protected SpeedDial plan(String name, SpeedDialSettings settings) {
        return SpeedDial.of(settings);
    }

    /** Nobody gets here: a short number always leads to somebody. */
    @Override
    protected ApplicationLeg answer(ApplicationCall call, SpeedDial plan) {
        throw new IllegalStateException("A short number takes no calls itself");
    }

    @Override
    protected String suspect() {
        return "target";
    }
}
