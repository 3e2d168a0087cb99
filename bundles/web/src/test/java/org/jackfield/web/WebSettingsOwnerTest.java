// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.api.security.Users.Role;
import org.jackfield.api.settings.SettingsProblem;
import org.junit.jupiter.api.Test;

class WebSettingsOwnerTest {

    private final WebSettingsOwner owner = new WebSettingsOwner();

    @Test
    void whoseUserHasChangedMustLogInAgain() {
        String eve = owner.sessions().open("eve", Role.ADMIN).token();
        String bob = owner.sessions().open("bob", Role.USER).token();
        owner.changed("eve");
        assertThat(owner.sessions().find(eve)).isEmpty();
        assertThat(owner.sessions().find(bob)).isPresent();
    }

    @Test
    void withoutATokenForMetricsNoneFits() {
        assertThat(owner.metricsToken("")).isFalse();
        owner.apply("", Settings.token("scrape-me-1234567"));
        assertThat(owner.metricsToken("scrape-me-1234567")).isTrue();
        assertThat(owner.metricsToken("scrape-me-1234568")).isFalse();
        owner.apply("", Settings.token(""));
        assertThat(owner.metricsToken("")).isFalse();
    }

    @Test
    void aTokenThatCanBeGuessedIsRefused() {
        assertThat(owner.check("", Settings.token("short")))
                .singleElement()
                .extracting(SettingsProblem::key)
                .isEqualTo("metrics-token");
        assertThat(owner.check("", Settings.token(""))).isEmpty();
        assertThat(owner.check("", Settings.token("long-enough-to-stay"))).isEmpty();
    }
}
