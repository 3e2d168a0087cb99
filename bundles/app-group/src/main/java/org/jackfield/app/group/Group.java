// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Target;
import org.jackfield.api.route.RouteDecision.Stage;
import org.jackfield.appkit.IdleTimes;
import org.jackfield.appkit.ManyApplications;
import org.jackfield.appkit.Targets;

/**
 * A group as the next call rings it.
 *
 * @param order {@code all}, {@code sequential} or {@code longest-idle}
 * @param ring seconds
 */
record Group(
        List<String> numbers, List<Target> members, String order, int ring, Optional<Target> otherwise, IdleTimes idle)
        implements ManyApplications.Plan {

    Group {
        numbers = List.copyOf(numbers);
        members = List.copyOf(members);
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    static Group of(GroupSettings settings, IdleTimes idle) {
        String otherwise = settings.otherwise().strip();
        return new Group(
                List.of(settings.number()),
                Targets.members(settings.member(), "a group needs somebody whom it rings"),
                settings.order(),
                settings.ring(),
                otherwise.isEmpty() ? Optional.empty() : Optional.of(Target.parse(otherwise)),
                idle);
    }

    @Override
    public List<Stage> leads(Caller caller) {
        List<Stage> stages = new ArrayList<>();
        String number = numbers.stream().findFirst().orElse("");
        if (order.equals("all")) {
            stages.add(new Stage(number, members, ring));
        } else {
            List<Target> row = order.equals("sequential") ? members : idle.longestFirst(members);
            row.forEach(member -> stages.add(new Stage(number, List.of(member), ring)));
        }
        otherwise.ifPresent(target -> stages.add(new Stage(number, List.of(target), ring)));
        return stages;
    }
}
