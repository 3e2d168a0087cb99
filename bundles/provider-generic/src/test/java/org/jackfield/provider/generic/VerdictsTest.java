// SPDX-License-Identifier: Apache-2.0
package org.jackfield.provider.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.junit.jupiter.api.Test;
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
        // What the operator listed fails over whatever cause a gateway put beside it, unless the called party is busy.
        "403, 21, CALL_REJECTED, true",
        "403, 1, UNALLOCATED_NUMBER, true",
        "403, 17, USER_BUSY, false",
        "480, 21, CALL_REJECTED, false",
        "500, 21, CALL_REJECTED, false",
        "603, 21, CALL_REJECTED, false",
    })
    void whatAnAnswerMeans(int status, int q850, HangupCause cause, boolean tryNext) {
        Hangup verdict =
                Verdicts.of("carrier", new Verdicts.Response(status, q850, "Words", false), Set.of(403, 486, 606));
        assertThat(verdict.cause()).isEqualTo(cause);
        assertThat(verdict.tryNext()).isEqualTo(tryNext);
        assertThat(verdict.detail()).endsWith("from carrier");
    }

    @Test
    void whoWasHeardBefore408RangAndDidNotAnswer() {
        Hangup verdict = Verdicts.of("carrier", new Verdicts.Response(408, 0, "Request Timeout", true), Set.of(403));
        assertThat(verdict.cause()).isEqualTo(HangupCause.NO_ANSWER);
        assertThat(verdict.tryNext()).isFalse();
        assertThat(verdict.by()).isEqualTo(Hangup.By.CALLED);
        assertThat(verdict.detail()).isEqualTo("408 Request Timeout from carrier");
    }

    @Test
    void whereNothingWasHeardAtAllNobodyRang() {
        Hangup verdict = Verdicts.of("carrier", new Verdicts.Response(408, 0, "Request Timeout", false), Set.of(403));
        assertThat(verdict.tryNext()).isTrue();
        assertThat(verdict.by()).isEqualTo(Hangup.By.ROUTER);
        assertThat(verdict.detail()).isEqualTo("no answer from carrier");
    }
}
