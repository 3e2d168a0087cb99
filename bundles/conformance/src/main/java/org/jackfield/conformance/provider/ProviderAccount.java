// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.api.provider.ProviderAdapter;
import org.jackfield.api.provider.TrunkAccount;
import org.junit.jupiter.api.Test;

/** How a provider is reached. */
interface ProviderAccount extends ProviderSuite {

    @Test
    default void itSaysTheSameAllItsLife() {
        ProviderAdapter adapter = adapter();
        TrunkAccount account = adapter.account();
        String provider = adapter.provider();
        adapter.outgoing(NUMBERS[0], CALLERS[0], false);
        assertThat(adapter.account()).isEqualTo(account);
        assertThat(adapter.provider()).isEqualTo(provider).isNotBlank();
    }

    @Test
    default void theAccountCanBeUsed() {
        TrunkAccount account = adapter().account();
        assertThat(account.host()).as("host").matches("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\]");
        assertThat(account.port()).as("port").isBetween(0, 65_535);
        assertThat(account.transport()).as("transport").isIn("udp", "tcp", "tls", "");
        assertThat(account.expires()).as("expires, in seconds").isPositive();
        assertThat(account.maxCalls()).as("calls at most").isNotNegative();
        assertThat(account.optionsSeconds()).as("seconds between two OPTIONS").isNotNegative();
        assertThat(account.codecs()).as("codecs").doesNotHaveDuplicates().allMatch(name -> !name.isBlank());
        if (account.register()) {
            assertThat(account.user()).as("who registers needs a user").isNotBlank();
        }
    }

    @Test
    default void itsPasswordIsNotSaidInWords() {
        TrunkAccount account = adapter().account();
        if (!account.password().isEmpty()) {
            assertThat(adapter().toString() + account).doesNotContain(account.password());
        }
    }
}
