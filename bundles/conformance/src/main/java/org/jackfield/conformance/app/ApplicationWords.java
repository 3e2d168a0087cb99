// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an application says of itself. */
interface ApplicationWords extends ApplicationSuite {

    @Test
    default void itsNameCanStandInATarget() {
        String name = application().name();
        assertThat(name).matches("[a-z][a-z0-9-]*");
        answered().ended();
        assertThat(application().name()).isEqualTo(name);
    }

    @Test
    default void itsNumbersCanBeDialled() {
        List<String> numbers = application().numbers();
        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.matches("[0-9*#A-Za-z._-]+"));
        assertThat(application().prefixes()).doesNotHaveDuplicates().allMatch(prefix -> prefix.matches("[0-9*#]+"));
    }

    @Test
    default void itsRateIsOneThatAMixHas() {
        assertThat(answered().port().leastRate()).isIn(8000, 16_000, 48_000);
    }
}
