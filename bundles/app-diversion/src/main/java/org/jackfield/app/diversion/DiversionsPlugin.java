// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.diversion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Target;
import org.jackfield.api.route.Diversion;
import org.jackfield.api.route.Diverter;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.appkit.Targets;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Knows what is set for each device. It is asked before mailboxes, which take what nobody else wants. */
@Component(
        configurationPid = "jackfield.diversion",
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = "service.ranking:Integer=100")
@Designate(ocd = DiversionSettings.class)
public final class DiversionsPlugin implements Diverter, SettingsOwner<DiversionSettings> {

    static final String KIND = "diversion";

    private final Map<Target, Wishes> wishes = new ConcurrentHashMap<>();

    @Override
    public Optional<Diversion> divert(Target device, Caller caller, Occasion occasion) {
        return Optional.ofNullable(wishes.get(device)).flatMap(set -> set.on(occasion));
    }

    @Override
    public Optional<Duration> patience(Target device) {
        return Optional.ofNullable(wishes.get(device)).map(Wishes::ring);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean many() {
        return true;
    }

    @Override
    public Class<DiversionSettings> type() {
        return DiversionSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, DiversionSettings settings) {
        List<SettingsProblem> problems = new ArrayList<>();
        for (Occasion occasion : Occasion.values()) {
            String key = occasion.name().toLowerCase(Locale.ROOT).replace('_', '-');
            try {
                if (Targets.parse(Wishes.written(settings, occasion)).contains(device(name))) {
                    problems.add(new SettingsProblem(key, "leads back to " + name + " itself: name somebody else"));
                }
            } catch (IllegalArgumentException e) {
                problems.add(new SettingsProblem(key, String.valueOf(e.getMessage())));
            }
        }
        return problems;
    }

    @Override
    public void apply(String name, DiversionSettings settings) {
        wishes.put(device(name), Wishes.of(settings));
    }

    @Override
    public void remove(String name) {
        wishes.remove(device(name));
    }

    private static Target device(String name) {
        return new Target(Target.Kind.DEVICE, name);
    }
}
