// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.tones;

import java.util.List;
import org.jackfield.api.app.Application;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.appkit.Tune;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Plays music and reference tones in turn. */
@Component(configurationPid = "jackfield.app-tones", configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = TonesSettings.class)
public final class TonesApplication implements Application, SettingsOwner<TonesSettings> {

    private volatile List<String> numbers = List.of("602");
    private volatile int level = -12;

    @Override
    public String name() {
        return "tones";
    }

    @Override
    public List<String> numbers() {
        return numbers;
    }

    @Override
    public ApplicationLeg answer(ApplicationCall call) {
        return new TonesLeg(new Tune(Programme.notes(), level, true));
    }

    @Override
    public String kind() {
        return "app-tones";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<TonesSettings> type() {
        return TonesSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, TonesSettings settings) {
        return List.of();
    }

    @Override
    public void apply(String name, TonesSettings settings) {
        numbers = List.of(settings.number());
        level = settings.level();
    }

    @Override
    public void remove(String name) {
        // There is one file; without it the defaults are applied.
    }
}
