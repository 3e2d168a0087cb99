// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.junit.jupiter.api.Test;

class VerdictsTest {

    private final Verdicts verdicts = new Verdicts(false);

    @Test
    void whereNobodyWasDialledThereIsNoRoute() {
        assertThat(verdicts.best().cause()).isEqualTo(HangupCause.NO_ROUTE_TO_DESTINATION);
        assertThat(verdicts.decided()).isFalse();
    }

    @Test
    void whatAFarPartyDecidedComesBeforeWhatHappened() {
        verdicts.add(happened(HangupCause.NO_ANSWER));
        verdicts.add(new Hangup(HangupCause.FACILITY_REJECTED, By.CALLED, "", false));
        assertThat(verdicts.decided()).isTrue();
        assertThat(verdicts.best().cause()).isEqualTo(HangupCause.FACILITY_REJECTED);
    }

    @Test
    void whatSaysMostToTheCallerComesFirst() {
        verdicts.add(happened(HangupCause.NETWORK_OUT_OF_ORDER));
        verdicts.add(happened(HangupCause.SUBSCRIBER_ABSENT));
        verdicts.add(happened(HangupCause.NO_ANSWER));
        assertThat(verdicts.best().cause()).isEqualTo(HangupCause.NO_ANSWER);
    }

    @Test
    void amongEqualsTheFirstIsTold() {
        verdicts.add(happened(HangupCause.NETWORK_OUT_OF_ORDER).detailed("first"));
        verdicts.add(happened(HangupCause.TEMPORARY_FAILURE).detailed("second"));
        assertThat(verdicts.best().detail()).isEqualTo("first");
    }

    private static Hangup happened(HangupCause cause) {
        return new Hangup(cause, By.ROUTER, "", true);
    }
}
