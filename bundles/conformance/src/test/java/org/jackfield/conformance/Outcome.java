// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** What a suite says of a plug-in. */
public final class Outcome {

    private Outcome() {}

    /** The tests that fail, by their methods' names; some must have been run. */
    public static Set<String> failures(Class<?> suite) {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(suite))
                .execute()
                .testEvents();
        if (tests.started().count() == 0) {
            throw new AssertionError(suite + " has no tests");
        }
        return tests.failed().stream()
                .map(Event::getTestDescriptor)
                .map(Outcome::method)
                .collect(Collectors.toSet());
    }

    private static String method(TestDescriptor test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(MethodSource::getMethodName)
                .orElseGet(test::getDisplayName);
    }
}
