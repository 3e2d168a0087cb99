// SPDX-License-Identifier: Apache-2.0
package org.jackfield.appkit;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.call.Target;
import org.jackfield.api.call.Target.Kind;

/** Targets as settings write them. */
public final class Targets {

    private Targets() {}

    /**
     * Reads targets that ring at once, joined with {@code +}; empty text is none.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    public static List<Target> parse(String text) {
        List<Target> targets = new ArrayList<>();
        if (!text.isBlank()) {
            for (String one : text.split("\\+(?!\\d)", -1)) {
                Target target = Target.parse(one.strip());
                if (target.kind() == Kind.PROVIDER) {
                    throw new IllegalArgumentException(
                            target + " needs a number: write number:N, which a route leads out");
                }
                targets.add(target);
            }
        }
        return List.copyOf(targets);
    }
}
