// SPDX-License-Identifier: Apache-2.0
package net.example.clock;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jackfield.api.app.Application;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Tells the time of a zone to whoever calls. */
@Component(configurationPid = "jackfield.app-clock", configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = ClockSettings.class)
public final class ClockApplication implements Application, SettingsOwner<ClockSettings> {

    /** What is set, as calls that begin now have it. */
    private record Chosen(List<String> numbers, ZoneId zone, double amplitude) {}

    private final Clock clock;
    private volatile Chosen chosen = new Chosen(List.of("691"), ZoneId.systemDefault(), amplitude(-15));

    @Activate
    public ClockApplication() {
        this(Clock.systemUTC());
    }

    /** @param clock which time it is */
    ClockApplication(Clock clock) {
        this.clock = clock;
    }

    private static double amplitude(int decibels) {
        return Short.MAX_VALUE * Math.pow(10, decibels / 20.0);
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public List<String> numbers() {
        return chosen.numbers();
    }

    @Override
    public ApplicationLeg answer(ApplicationCall call) {
        Chosen now = chosen;
        return new ClockLeg(call, clock.withZone(now.zone()), now.amplitude());
    }

    @Override
    public String kind() {
        return "app-clock";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<ClockSettings> type() {
        return ClockSettings.class;
    }

    /** Types and ranges are checked before; what a zone is called, nobody else knows. */
    @Override
    public List<SettingsProblem> check(String name, ClockSettings settings) {
        try {
            zone(settings);
            return List.of();
        } catch (DateTimeException e) {
            return List.of(new SettingsProblem("zone", "write a zone like Europe/Berlin, or nothing"));
        }
    }

    private static ZoneId zone(ClockSettings settings) {
        String zone = settings.zone().strip();
        return zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone);
    }

    @Override
    public void apply(String name, ClockSettings settings) {
        chosen = new Chosen(List.of(settings.number()), zone(settings), amplitude(settings.level()));
    }

    @Override
    public void remove(String name) {
        // There is one file; without it the defaults are applied.
    }
}
