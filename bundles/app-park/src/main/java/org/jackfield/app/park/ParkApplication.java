// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.park;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.app.Application;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.speech.Announcer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Parks calls. What is set holds for calls that are parked from then on. */
@Component(configurationPid = "jackfield.app-park", configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = ParkSettings.class)
public final class ParkApplication implements Application, SettingsOwner<ParkSettings> {

    private final Announcer announcer;
    private final Places places = new Places();

    /** Nobody is parked before the settings were read. */
    private volatile Rules rules =
            new Rules(List.of(), List.of(), Duration.ofMinutes(2), Duration.ofSeconds(20), Optional.empty(), -18);

    @Activate
    public ParkApplication(@Reference Announcer announcer) {
        this.announcer = announcer;
    }

    @Override
    public String name() {
        return "park";
    }

    @Override
    public List<String> numbers() {
        return rules.numbers();
    }

    @Override
    public ApplicationLeg answer(ApplicationCall call) {
        return new ParkLeg(call, announcer, rules, places);
    }

    @Override
    public String kind() {
        return "app-park";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<ParkSettings> type() {
        return ParkSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, ParkSettings settings) {
        List<SettingsProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>(List.of(settings.number()));
        for (String place : settings.place()) {
            if (!place.matches("[0-9]{1,9}")) {
                problems.add(new SettingsProblem("place", "'" + place + "' cannot be said: write digits"));
            } else if (!seen.add(place)) {
                problems.add(new SettingsProblem("place", place + " is there twice"));
            }
        }
        try {
            Rules.of(settings);
        } catch (IllegalArgumentException e) {
            problems.add(new SettingsProblem("otherwise", String.valueOf(e.getMessage())));
        }
        return problems;
    }

    @Override
    public void apply(String name, ParkSettings settings) {
        rules = Rules.of(settings);
    }

    @Override
    public void remove(String name) {
        // There is one file; without it the defaults are applied.
    }
}
