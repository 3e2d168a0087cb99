// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.echo;

import java.util.List;
import org.jackfield.api.app.Application;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Answers with what it hears. */
@Component(configurationPid = "jackfield.app-echo", configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = EchoSettings.class)
public final class EchoApplication implements Application, SettingsOwner<EchoSettings> {

    private volatile List<String> numbers = List.of("600");

    @Override
    public String name() {
        return "echo";
    }

    @Override
    public List<String> numbers() {
        return numbers;
    }

    @Override
    public ApplicationLeg answer(ApplicationCall call) {
        return new EchoLeg();
    }

    @Override
    public String kind() {
        return "app-echo";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<EchoSettings> type() {
        return EchoSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, EchoSettings settings) {
        return List.of();
    }

    @Override
    public void apply(String name, EchoSettings settings) {
        numbers = List.of(settings.number());
    }

    @Override
    public void remove(String name) {
        // There is one file; without it the defaults are applied.
    }
}
