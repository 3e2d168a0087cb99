// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.pickup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.app.Application;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.Target;
import org.jackfield.api.settings.Configuration;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.speech.Announcer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Answers calls that ring elsewhere. A change holds for the next caller. */
@Component(configurationPid = "jackfield.app-pickup", configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = PickupSettings.class)
public final class PickupApplication implements Application, SettingsOwner<PickupSettings> {

    private final Announcer announcer;
    private volatile Rules rules = new Rules(List.of(), List.of(), true);

    /** Where ring groups stand; without it, only teams are known. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable Configuration configuration;

    /** The settings in force. */
    private record Rules(List<String> numbers, List<Set<Target>> teams, boolean everybody) {}

    @Activate
    public PickupApplication(@Reference Announcer announcer) {
        this.announcer = announcer;
    }

    /** With ring groups that stand somewhere else. */
    PickupApplication(Announcer announcer, Configuration configuration) {
        this.announcer = announcer;
        this.configuration = configuration;
    }

    @Override
    public String name() {
        return "pickup";
    }

    @Override
    public List<String> numbers() {
        return rules.numbers();
    }

    @Override
    public List<String> prefixes() {
        return rules.numbers();
    }

    @Override
    public ApplicationLeg answer(ApplicationCall call) {
        Rules now = rules;
        String digits = now.numbers().stream()
                .filter(call.dialled()::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(number -> call.dialled().substring(number.length()))
                .orElse("");
        Teams teams = new Teams(now.teams(), () -> Optional.ofNullable(configuration));
        return new PickupLeg(call, announcer, teams, digits, now.everybody());
    }

    @Override
    public String kind() {
        return "app-pickup";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<PickupSettings> type() {
        return PickupSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, PickupSettings settings) {
        List<SettingsProblem> problems = new ArrayList<>();
        for (String number : settings.number()) {
            if (!number.matches("[*#][0-9*#]{1,8}")) {
                problems.add(new SettingsProblem(
                        "number",
                        "'" + number
                                + "' would take other numbers that begin so: write * or # and digits, such as *8"));
            }
        }
        try {
            Teams.parse(settings.team());
        } catch (IllegalArgumentException e) {
            problems.add(new SettingsProblem("team", String.valueOf(e.getMessage())));
        }
        return problems;
    }

    @Override
    public void apply(String name, PickupSettings settings) {
        rules = new Rules(
                List.of(settings.number()),
                Teams.parse(settings.team()),
                settings.directed().equals("everybody"));
    }

    @Override
    public void remove(String name) {
        // There is one file; without it the defaults are applied.
    }
}
