// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jackfield.hub.testing.FakeMedia.PCMA;

import java.util.List;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Reason;
import org.jackfield.hub.call.TestHouse.Offered;
import org.junit.jupiter.api.Test;

class AccountTest {

    private final TestHouse house = new TestHouse();

    @Test
    void anAnsweredCallSaysHowItWentFromTheRuleToTheEnd() {
        Offered call = house.call(TestHouse.PHONE1, "20");
        house.pass(2);
        house.endpoint.leg(0).answers(PCMA);
        house.settle();
        call.leg().ends(Hangup.of(HangupCause.NORMAL_CLEARING, By.CALLER));
        house.settle();
        assertThat(codes()).startsWith("routed", "tried", "answered").endsWith("ended");
        assertThat(why().get(0).values()).containsEntry("rule", "internal").containsEntry("number", "20");
        assertThat(why().get(1).sentence()).startsWith("device:phone2 is called with 20 and offered PCMA/8000");
        assertThat(why().get(2).sentence()).isEqualTo("device:phone2 answered after 2000 ms");
        assertThat(last().sentence()).isEqualTo("the caller ended it: a party hung up (Q.850 cause 16)");
    }

    @Test
    void attemptsStandInOrderWithWhatBecameOfThem() {
        house.call(TestHouse.PHONE1, "030123");
        house.pass(1);
        house.endpoint.leg(0).ends(TestHouse.down());
        house.settle();
        house.endpoint.leg(1).ends(TestHouse.busy());
        house.settle();
        assertThat(codes()).containsExactly("routed", "tried", "failed", "tried", "failed", "ended");
        Reason first = why().get(2);
        assertThat(first.values()).containsEntry("target", "provider:carrier").containsEntry("after", "1000");
        assertThat(first.sentence()).startsWith("provider:carrier was not reached, after 1000 ms: ");
        assertThat(why().get(4).values()).containsEntry("cause", "17").containsEntry("reason", "busy");
    }

    @Test
    void aNumberThatLeadsNowhereIsExplained() {
        house.call(TestHouse.PHONE1, "999");
        assertThat(codes()).containsExactly("refused", "ended");
        assertThat(why().get(0).sentence()).startsWith("999 leads nowhere: ").contains("Q.850 cause");
        assertThat(last().values()).containsEntry("by", "router");
    }

    @Test
    void whoIsNotAnsweringIsNamed() {
        house.call(TestHouse.PHONE1, "20");
        house.pass(Limits.RING_SECONDS + 1);
        assertThat(codes()).containsExactly("routed", "tried", "failed", "ended");
        assertThat(why().get(2).values()).containsEntry("cause", "19").containsEntry("after", "60000");
    }

    private List<Reason> why() {
        return house.records.get(0).why();
    }

    private Reason last() {
        return why().get(why().size() - 1);
    }

    private List<String> codes() {
        return why().stream().map(Reason::code).toList();
    }
}
