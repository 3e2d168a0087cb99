// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.app;

import java.util.List;
import org.jackfield.api.call.Caller;
import org.jackfield.api.route.RouteDecision.Stage;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A service number: answers calls itself. Registered as a service; reached as {@code app:NAME} or by its numbers. When it
 * leaves, its legs end.
 */
@ConsumerType
public interface Application {

    /** Its name in targets, lower-case. */
    String name();

    /** The internal numbers that reach it, from its settings; may be empty. */
    List<String> numbers();

    /**
     * Beginnings of internal numbers that reach it, such as {@code *8} of {@code *8101}; may be empty. Whole numbers of applications
     * come before, and of beginnings the longest one is taken.
     */
    default List<String> prefixes() {
        return List.of();
    }

    /**
     * Whom its calls ring, without being answered by it: a group of devices. Asked for each call, on the call's lane; must not
     * block.
     *
     * @return what is tried, one after another; empty if it takes calls itself
     */
    default List<Stage> leads(Caller caller) {
        return List.of();
    }

    /** Whether its calls are answered; otherwise it is heard before an answer, which costs the caller nothing, and never answers. */
    default boolean answers() {
        return true;
    }

    /** Takes a call, which counts as answered if it {@link #answers}. Called on the lane on which the leg's methods will be called; must not block. */
    ApplicationLeg answer(ApplicationCall call);
}
