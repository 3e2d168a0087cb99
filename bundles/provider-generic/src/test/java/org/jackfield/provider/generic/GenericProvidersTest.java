// SPDX-License-Identifier: Apache-2.0
package org.jackfield.provider.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.settings.SettingsProblem;
import org.junit.jupiter.api.Test;

class GenericProvidersTest {

    private final List<String> log = new ArrayList<>();
    private final GenericProviders providers = new GenericProviders(adapter -> {
        String name = adapter.provider() + "@" + adapter.account().host();
        log.add("+" + name);
        return () -> log.add("-" + name);
    });

    @Test
    void eachFileBecomesAService() {
        providers.apply("one", Settings.of());
        providers.apply("two", Settings.of("host", "other.example"));
        providers.remove("one");
        providers.remove("one");
        providers.stop();
        assertThat(log)
                .containsExactly(
                        "+one@carrier.example", "+two@other.example", "-one@carrier.example", "-two@other.example");
    }

    @Test
    void whenSettingsChangeTheNewServiceComesBeforeTheOldOneGoes() {
        providers.apply("one", Settings.of());
        providers.apply("one", Settings.of("host", "new.example"));
        assertThat(log).containsExactly("+one@carrier.example", "+one@new.example", "-one@carrier.example");
    }

    @Test
    void goodSettingsAreTaken() {
        assertThat(providers.check("one", Settings.of())).isEmpty();
        assertThat(providers.check(
                        "one",
                        Settings.of(
                                "register", false,
                                "user", "",
                                "password", "",
                                "host", "2001:db8::1",
                                "outbound-proxy", "[2001:db8::2]:5060",
                                "address", List.of("192.0.2.1", "192.0.2.0/24", "2001:db8::/32"),
                                "country", "at",
                                "number-form", "national")))
                .isEmpty();
    }

    @Test
    void mistakesAreNamedByKey() {
        assertThat(keys("host", "two words")).containsExactly("host");
        assertThat(keys("outbound-proxy", "sip:proxy")).containsExactly("outbound-proxy");
        assertThat(keys("user", "", "password", "")).containsExactly("user", "password");
        assertThat(keys("country", "Germany")).containsExactly("country");
        assertThat(keys("number-form", "national")).containsExactly("country");
        assertThat(keys("address", List.of("carrier.example"))).containsExactly("address");
        assertThat(keys("did-from", "P Called")).containsExactly("did-from");
        assertThat(keys("try-next-status", List.of(404, 486))).containsExactly("try-next-status");
    }

    private List<String> keys(Object... settings) {
        return providers.check("one", Settings.of(settings)).stream()
                .map(SettingsProblem::key)
                .toList();
    }
}
