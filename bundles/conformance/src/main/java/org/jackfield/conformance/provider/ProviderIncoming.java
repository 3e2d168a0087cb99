// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jackfield.api.provider.IncomingNumbers;
import org.jackfield.api.provider.ProviderAdapter;
import org.junit.jupiter.api.Test;

/** What a call from a provider means. */
interface ProviderIncoming extends ProviderSuite {

    String[] WORDS = {
        "", "+49301234567", "0301234567", "anonymous", "unavailable", "line7", "a;b=c", "\u0000\r\n", "9".repeat(1000)
    };

    @Test
    default void anyInviteCanBeRead() {
        ProviderAdapter adapter = adapter();
        for (String user : WORDS) {
            for (String from : WORDS) {
                IncomingNumbers numbers = adapter.incoming(TriedInvite.of(user, from));
                assertThat(numbers.dialled() + numbers.caller().number())
                        .as("numbers")
                        .isNotNull();
            }
        }
    }

    @Test
    default void aNumberThatIsWithheldIsMarkedAsSuch() {
        TriedInvite invite = new TriedInvite("+49301234567", "anonymous", Map.of("Privacy", "id"));
        assertThat(adapter().incoming(invite).caller().withheld()).isTrue();
    }

    @Test
    default void aPublicNumberIsReadInOneForm() {
        ProviderAdapter adapter = adapter();
        IncomingNumbers numbers = adapter.incoming(TriedInvite.of("+49301234567", "+442079460000"));
        assertThat(numbers.dialled()).isEqualTo("+49301234567");
        assertThat(numbers.caller().number()).isEqualTo("+442079460000");
    }
}
