// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.route;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jackfield.api.call.Target;

/** Reads targets: tried in order, those joined with {@code +} at once. */
final class TargetList {

    /** A plus sign may also stand in a number; it joins only before a further target. */
    private static final Pattern AT_ONCE = Pattern.compile("\\s*\\+\\s*(?=[A-Za-z]+:)");

    private TargetList() {}

    /** @throws IllegalArgumentException with a sentence for the user */
    static List<List<Target>> parse(String... stages) {
        List<List<Target>> result = new ArrayList<>();
        for (String stage : stages) {
            if (!stage.isBlank()) {
                Set<Target> targets = new LinkedHashSet<>();
                for (String target : AT_ONCE.split(stage.strip())) {
                    targets.add(Target.parse(target.strip()));
                }
                result.add(List.copyOf(targets));
            }
        }
        return result;
    }
}
