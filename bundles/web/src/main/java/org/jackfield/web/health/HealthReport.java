// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jackfield.api.health.HealthProbe;
import org.jackfield.api.settings.Configuration.Refusal;
import org.jackfield.web.House;
import org.jackfield.web.House.NotHereException;

/**
 * The state of the whole.
 *
 * @param up whether everything essential is ready
 * @param warnings sentences about what an operator should look at
 */
public record HealthReport(boolean up, List<Part> parts, List<String> warnings) {

    /** Without these there is no appliance, whether they have said so yet or not. */
    private static final Set<String> INDISPENSABLE = Set.of("sip", "media", "users");

    /** One part. */
    public record Part(String part, boolean ready, boolean essential, String sentence) {}

    /** Asks every part. */
    public static HealthReport of(House house) {
        List<Part> parts = new ArrayList<>();
        for (HealthProbe probe : house.probes()) {
            parts.add(ask(probe));
        }
        for (String name : INDISPENSABLE) {
            if (parts.stream().noneMatch(p -> p.part().equals(name))) {
                parts.add(new Part(name, false, true, "has not started yet"));
            }
        }
        parts.sort(Comparator.comparing(Part::part));
        boolean up = parts.stream().allMatch(p -> p.ready() || !p.essential());
        return new HealthReport(up, List.copyOf(parts), warnings(house, parts));
    }

    private static Part ask(HealthProbe probe) {
        try {
            HealthProbe.Health health = probe.health();
            boolean essential = health.essential() || INDISPENSABLE.contains(probe.part());
            return new Part(probe.part(), health.ready(), essential, health.sentence());
        } catch (RuntimeException e) {
            return new Part(probe.part(), false, INDISPENSABLE.contains(probe.part()), "cannot say how it is: " + e);
        }
    }

    private static List<String> warnings(House house, List<Part> parts) {
        List<String> warnings = new ArrayList<>();
        parts.stream().filter(p -> !p.sentence().isEmpty()).forEach(p -> warnings.add(p.part() + ": " + p.sentence()));
        try {
            for (Refusal refusal : house.configuration().refusals()) {
                refusal.problems()
                        .forEach(p -> warnings.add(
                                refusal.file() + ": " + (p.key().isEmpty() ? "" : p.key() + ": ") + p.reason()));
            }
        } catch (NotHereException e) {
            warnings.add("configuration: is not running");
        }
        return List.copyOf(warnings);
    }
}
