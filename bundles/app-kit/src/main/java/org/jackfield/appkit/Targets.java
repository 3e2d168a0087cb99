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

    /**
     * Reads those who are rung for others: devices, or numbers of people outside.
     *
     * @param none what is said if there is nobody
     * @throws IllegalArgumentException with a sentence for the user
     */
    public static List<Target> members(String[] texts, String none) {
        List<Target> members = new ArrayList<>();
        for (String text : texts) {
            Target target = Target.parse(text.strip());
            if (target.kind() != Kind.DEVICE && target.kind() != Kind.NUMBER) {
                throw new IllegalArgumentException(
                        target + " is nobody: write device:NAME, or number:N for somebody outside");
            }
            members.add(target);
        }
        if (members.isEmpty()) {
            throw new IllegalArgumentException(none);
        }
        return List.copyOf(members);
    }
}
