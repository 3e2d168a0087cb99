// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Keeps the registrar's settings. Read from any thread. */
@Component(
        service = {RegistrarRules.class, SettingsOwner.class},
        immediate = true,
        configurationPid = "jackfield.registrar",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = RegistrarSettings.class)
public final class RegistrarRules implements SettingsOwner<RegistrarSettings> {

    private volatile RegistrarPolicy policy = RegistrarPolicy.DEFAULT;

    RegistrarPolicy policy() {
        return policy;
    }

    @Override
    public String kind() {
        return "registrar";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<RegistrarSettings> type() {
        return RegistrarSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, RegistrarSettings settings) {
        List<SettingsProblem> problems = new ArrayList<>();
        if (settings.realm().isBlank()
                || settings.realm().chars().anyMatch(c -> c < ' ' || c > '~' || c == '"' || c == '\\')) {
            problems.add(new SettingsProblem("realm", "use plain letters, digits and dots, no quotes or backslashes"));
        }
        if (settings.min$_$expires() > settings.max$_$expires()) {
            problems.add(new SettingsProblem("min-expires", "must not be more than max-expires"));
        }
        return problems;
    }

    @Override
    public void apply(String name, RegistrarSettings settings) {
        policy = RegistrarPolicy.of(settings);
    }

    @Override
    public void remove(String name) {
        policy = RegistrarPolicy.DEFAULT;
    }
}
