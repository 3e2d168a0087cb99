// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.provider.ProviderAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a provider's refusals mean. */
interface ProviderVerdicts extends ProviderSuite {

    @Test
    default void everyRefusalHasAMeaning() {
        ProviderAdapter adapter = adapter();
        for (int status = 300; status <= 699; status++) {
            for (int q850 = 0; q850 < 128; q850 += 17) {
                Hangup verdict = adapter.verdict(status, q850, "Words\r\nVia: x", status % 2 == 0);
                assertThat(verdict.cause()).as("%d, cause %d", status, q850).isNotEqualTo(HangupCause.NORMAL_CLEARING);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {486, 600, 603})
    default void whatTheCalledPartyDecidedIsFinal(int status) {
        assertThat(adapter().verdict(status, 0, "Busy Here", true).tryNext()).isFalse();
    }

    @Test
    default void nobodyWhoAnsweredMeansThatAnotherProviderMayBeTried() {
        assertThat(adapter().verdict(408, 0, "Request Timeout", false).tryNext())
                .isTrue();
        assertThat(adapter().verdict(503, 0, "Service Unavailable", false).tryNext())
                .isTrue();
    }
}
