// SPDX-License-Identifier: Apache-2.0
package org.jackfield.provider.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictsTest {

    @ParameterizedTest
    @CsvSource({
        "408, 0, RECOVERY_ON_TIMER_EXPIRY, true",
        "500, 0, TEMPORARY_FAILURE, true",
        "503, 0, TEMPORARY_FAILURE, true",
        "504, 0, RECOVERY_ON_TIMER_EXPIRY, true",
        "503, 17, USER_BUSY, false",
        "500, 34, NO_CIRCUIT_AVAILABLE, true",
        "606, 0, INCOMPATIBLE_DESTINATION, true",
        "403, 0, CALL_REJECTED, true",
        "404, 0, UNALLOCATED_NUMBER, false",
        "480, 0, NO_USER_RESPONDING, false",
        "480, 19, NO_ANSWER, false",
        "486, 0, USER_BUSY, false",
        "600, 0, USER_BUSY, false",
        "603, 0, CALL_REJECTED, false",
        "604, 0, UNALLOCATED_NUMBER, false",
        "302, 0, REDIRECTION, false",
        "499, 0, INTERWORKING, false",
    })
    void whatAnAnswerMeans(int status, int q850, HangupCause cause, boolean tryNext) {
        Hangup verdict = Verdicts.of("carrier", status, q850, "Words", Set.of(403, 486, 606));
        assertThat(verdict.cause()).isEqualTo(cause);
        assertThat(verdict.tryNext()).isEqualTo(tryNext);
        assertThat(verdict.detail()).endsWith("from carrier");
    }
}
