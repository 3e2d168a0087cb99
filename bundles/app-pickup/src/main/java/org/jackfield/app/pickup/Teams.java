// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.pickup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jackfield.api.call.Target;
import org.jackfield.api.call.Target.Kind;
import org.jackfield.api.settings.Configuration;

/** Who may take whose calls without naming them: teams that are set, and the ring groups. Any thread. */
final class Teams {

    private static final String GROUP = "group";

    private final List<Set<Target>> set;
    private final Supplier<Optional<Configuration>> configuration;

    /** @param configuration where the ring groups stand, if it is there */
    Teams(List<Set<Target>> set, Supplier<Optional<Configuration>> configuration) {
        this.set = List.copyOf(set);
        this.configuration = configuration;
    }

    /**
     * Reads what is set.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    static List<Set<Target>> parse(String... lines) {
        List<Set<Target>> teams = new ArrayList<>();
        for (String line : lines) {
            Set<Target> team = new LinkedHashSet<>();
            for (String member : line.split("\\+", -1)) {
                Target target = Target.parse(member.strip());
                if (target.kind() != Kind.DEVICE) {
                    throw new IllegalArgumentException(target + " has no telephone here: write device:NAME");
                }
                team.add(target);
            }
            teams.add(team);
        }
        return teams;
    }

    /** At whose devices a device takes calls; itself among them, for the sake of the other devices of its user. */
    Set<Target> colleagues(Target device) {
        Set<Target> all = new LinkedHashSet<>(List.of(device));
        set.stream().filter(team -> team.contains(device)).forEach(all::addAll);
        configuration.get().ifPresent(present -> present.names(GROUP).stream()
                .map(name -> members(present, name))
                .filter(group -> group.contains(device))
                .forEach(all::addAll));
        return all;
    }

    /** Where a call for that target rings: there, or, for a ring group, at its members. */
    Set<Target> rings(Target target) {
        String prefix = GROUP + "-";
        if (target.kind() != Kind.APP || !target.name().startsWith(prefix)) {
            return Set.of(target);
        }
        return configuration
                .get()
                .map(present -> members(present, target.name().substring(prefix.length())))
                .orElse(Set.of());
    }

    private static Set<Target> members(Configuration configuration, String name) {
        Map<String, Object> settings = configuration.read(GROUP, name).orElse(Map.of());
        Set<Target> members = new LinkedHashSet<>();
        if (settings.get("member") instanceof List<?> list) {
            list.forEach(
                    member -> members.add(Target.parse(String.valueOf(member).strip())));
        }
        members.removeIf(member -> member.kind() != Kind.DEVICE);
        return members;
    }
}
