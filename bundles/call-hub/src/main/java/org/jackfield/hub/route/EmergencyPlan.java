// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jackfield.api.call.Target;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Which numbers are emergency numbers and where they lead. Read from any thread; written one at a time. */
@Component(
        service = {EmergencyPlan.class, SettingsOwner.class},
        configurationPid = "jackfield.emergency",
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true)
@Designate(ocd = EmergencySettings.class)
public final class EmergencyPlan implements SettingsOwner<EmergencySettings> {

    /** Seconds; an emergency desk may take long to answer, and trying the next one means queueing again. */
    static final int TIMEOUT = 180;

    private static final Plan DEFAULT = new Plan(Set.of("112", "911", "110", "999", "000"), List.of(), TIMEOUT);

    private volatile Plan plan = DEFAULT;

    record Plan(Set<String> numbers, List<List<Target>> stages, int timeoutSeconds) {}

    @Override
    public String kind() {
        return "emergency";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<EmergencySettings> type() {
        return EmergencySettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, EmergencySettings settings) {
        List<SettingsProblem> problems = new ArrayList<>();
        for (String number : settings.numbers()) {
            if (!number.matches("[0-9*#]{2,8}")) {
                problems.add(new SettingsProblem("numbers", "'" + number + "' is not a short number of digits"));
            }
        }
        try {
            for (List<Target> stage : TargetList.parse(settings.target())) {
                if (stage.stream().anyMatch(target -> target.kind() == Target.Kind.NUMBER)) {
                    problems.add(new SettingsProblem(
                            "target", "must not depend on other rules; name a provider, a device or an app"));
                }
            }
        } catch (IllegalArgumentException e) {
            problems.add(new SettingsProblem("target", String.valueOf(e.getMessage())));
        }
        return problems;
    }

    @Override
    public void apply(String name, EmergencySettings settings) {
        plan = new Plan(
                Set.copyOf(List.of(settings.numbers())), TargetList.parse(settings.target()), settings.timeout());
    }

    @Override
    public void remove(String name) {
        plan = DEFAULT;
    }

    Plan plan() {
        return plan;
    }
}
