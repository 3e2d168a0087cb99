// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jackfield.api.call.LegId;
import org.jackfield.api.security.Users.Role;
import org.jackfield.api.trace.QualityHistory;
import org.jackfield.api.trace.SignallingMessage;
import org.jackfield.api.trace.SignallingTrace;
import org.jackfield.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TraceResourceTest {

    private final Caller caller = new Caller();

    @BeforeEach
    void begin() {
        SignallingMessage invite = new SignallingMessage(
                Samples.TIME,
                false,
                "192.0.2.1:5060",
                "192.0.2.7:5060",
                "udp",
                "INVITE sip:102@router SIP/2.0\r\nCSeq: 1 INVITE\r\n\r\n",
                2);
        caller.house.steps.add(new SignallingTrace.Step(new LegId("l1"), invite));
        caller.house.moments.add(new QualityHistory.Moment(Samples.TIME, new LegId("l1"), Samples.LEG.quality()));
    }

    @Test
    void aCallsMessagesAreListedWithTheirLegs() {
        Caller.Answer answer = caller.get("call/c1/trace");
        assertThat(answer.text("/0/leg")).isEqualTo("l1");
        assertThat(answer.text("/0/direction")).isEqualTo("received");
        assertThat(answer.text("/0/remote")).isEqualTo("192.0.2.7:5060");
        assertThat(answer.text("/0/line")).isEqualTo("INVITE sip:102@router SIP/2.0");
        assertThat(answer.text("/0/repeats")).isEqualTo("2");
        assertThat(answer.text("/0/text")).contains("CSeq: 1 INVITE");
        assertThat(caller.get("record/c1/trace").text("/0/leg")).isEqualTo("l1");
    }

    @Test
    void whatIsNotKeptAnyMoreIsSaid() {
        Caller.Answer answer = caller.get("call/c2/trace");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/detail")).contains("of the last 200 that ended");
        assertThat(caller.get("call/c2/quality").status()).isEqualTo(404);
    }

    @Test
    void onlyOperatorsReadMessages() {
        caller.role = Optional.of(Role.USER);
        assertThat(caller.get("call/c1/trace").status()).isEqualTo(403);
        assertThat(caller.get("call/c1/quality").status()).isEqualTo(200);
    }

    @Test
    void howACallSoundedIsThereForAPageOpenedLater() {
        Caller.Answer answer = caller.get("call/c1/quality");
        assertThat(answer.text("/0/at")).isEqualTo("2026-01-01T10:00:00Z");
        assertThat(answer.text("/0/leg")).isEqualTo("l1");
        assertThat(answer.text("/0/quality/received/loss")).isEqualTo("0.01");
    }

    @Test
    void messagesAreReadAsText() {
        String text = TraceText.of(caller.house.steps);
        assertThat(text)
                .startsWith(
                        "==== 2026-01-01T10:00:00Z UDP 192.0.2.7:5060 -> 192.0.2.1:5060, leg l1, repeated 2 times\n\nINVITE ")
                .doesNotContain("\r");
    }
}
