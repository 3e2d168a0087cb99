// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jackfield.api.call.HangupCause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CausesTest {

    @ParameterizedTest
    @EnumSource(HangupCause.class)
    void every_cause_has_a_final_status(HangupCause cause) {
        assertThat(Causes.status(cause)).isBetween(400, 699);
    }

    @ParameterizedTest
    @CsvSource({
        "486, USER_BUSY, 486",
        "404, UNALLOCATED_NUMBER, 404",
        "603, CALL_REJECTED, 603",
        "488, INCOMPATIBLE_DESTINATION, 488",
        "484, INVALID_NUMBER_FORMAT, 484",
        "410, NUMBER_CHANGED, 410",
        "504, RECOVERY_ON_TIMER_EXPIRY, 504",
        "408, NO_USER_RESPONDING, 408",
        "503, TEMPORARY_FAILURE, 503"
    })
    void what_comes_in_on_one_side_goes_out_alike_on_the_other(int in, HangupCause cause, int out) {
        assertThat(Causes.cause(in)).isEqualTo(cause);
        assertThat(Causes.status(cause)).isEqualTo(out);
    }

    @Test
    void every_status_has_a_cause() {
        for (int status = 300; status < 700; status++) {
            assertThat(Causes.cause(status)).isNotNull();
        }
    }

    @Test
    void a_decision_of_the_called_party_is_final() {
        assertThat(Causes.verdict(486, "Busy", Optional.empty(), "x").tryNext()).isFalse();
        assertThat(Causes.verdict(603, "Decline", Optional.empty(), "x").tryNext())
                .isFalse();
        assertThat(Causes.verdict(500, "Oops", Optional.empty(), "x").tryNext()).isTrue();
        assertThat(Causes.verdict(480, "", Optional.of(HangupCause.NO_ANSWER), "x")
                        .cause())
                .isEqualTo(HangupCause.NO_ANSWER);
    }

    @Test
    void digits_in_bodies_are_read_and_written() {
        assertThat(DtmfInfo.read("application/dtmf-relay", "Signal= *\nDuration= 99")
                        .orElseThrow()
                        .digit())
                .isEqualTo('*');
        assertThat(DtmfInfo.read("application/dtmf-relay", "Signal=11\r\n")
                        .orElseThrow()
                        .digit())
                .isEqualTo('#');
        assertThat(DtmfInfo.read("application/dtmf", " 7 ").orElseThrow().digit())
                .isEqualTo('7');
        assertThat(DtmfInfo.read("application/dtmf", "!")).isEmpty();
        assertThat(DtmfInfo.read("application/dtmf-relay", "nothing")).isEmpty();
    }
}
