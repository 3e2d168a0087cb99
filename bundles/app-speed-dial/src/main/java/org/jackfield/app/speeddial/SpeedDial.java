// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.speeddial;

import java.util.List;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Target;
import org.jackfield.api.route.RouteDecision.Stage;
import org.jackfield.appkit.ManyApplications;
import org.jackfield.appkit.Targets;

/** A short number as the next call meets it. */
record SpeedDial(List<String> numbers, Target target) implements ManyApplications.Plan {

    /** Whom it calls has its own time; this one is longer than any. */
    private static final int SECONDS = 600;

    SpeedDial {
        numbers = List.copyOf(numbers);
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    static SpeedDial of(SpeedDialSettings settings) {
        List<String> numbers = List.of(settings.number());
        List<Target> targets = Targets.parse(settings.target());
        if (targets.size() != 1) {
            throw new IllegalArgumentException("needs one target: for several write a group");
        }
        Target target = targets.get(0);
        if (target.kind() == Target.Kind.NUMBER && numbers.contains(target.name())) {
            throw new IllegalArgumentException(target + " is its own number: it would call itself");
        }
        return new SpeedDial(numbers, target);
    }

    /** One target alone: whoever is called by a short number is called as by the long one. */
    @Override
    public List<Stage> leads(Caller caller) {
        return List.of(new Stage(numbers.stream().findFirst().orElse(""), List.of(target), SECONDS));
    }
}
