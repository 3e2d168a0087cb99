// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jackfield.hub.testing.FakeMedia.G722;
import static org.jackfield.hub.testing.FakeMedia.PCMA;

import java.util.stream.Stream;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.route.RouteDecision.Stage;
import org.jackfield.hub.call.TestHouse.Offered;
import org.jackfield.hub.route.Rules;
import org.jackfield.hub.testing.FakeLeg;
import org.junit.jupiter.api.Test;

class DiallingTest {

    private final TestHouse house = new TestHouse();

    @Test
    void theFirstToAnswerWinsAndTheOthersAreToldThatItWasAnsweredElsewhere() {
        house.call(TestHouse.CARRIER, "+4930123");
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        assertThat(house.endpoint.leg(0).endedWith()).contains(HangupCause.ANSWERED_ELSEWHERE);
        assertThat(house.endpoint.leg(1).endedWith()).isEmpty();
    }

    @Test
    void ofTwoThatAnswerAtOnceTheSecondIsHungUp() {
        Offered call = house.call(TestHouse.CARRIER, "+4930123");
        house.endpoint.leg(0).slow();
        house.endpoint.leg(1).answers(PCMA);
        house.endpoint.leg(0).answers(PCMA);
        house.settle();
        assertThat(house.endpoint.leg(0).asked()).containsExactly("end ANSWERED_ELSEWHERE", "end ANSWERED_ELSEWHERE");
        assertThat(house.view(call).legs()).hasSize(2);
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-1");
    }

    @Test
    void oneThatIsBusyLeavesTheOtherRinging() {
        Offered call = house.call(TestHouse.CARRIER, "+4930123");
        house.endpoint.leg(0).ends(TestHouse.busy());
        house.settle();
        assertThat(call.leg().endedWith()).isEmpty();
        house.endpoint.leg(1).ends(TestHouse.down());
        house.settle();
        assertThat(call.leg().endedWith()).contains(HangupCause.USER_BUSY);
    }

    @Test
    void whereADestinationIsDownTheNextIsTried() {
        Offered call = house.call(TestHouse.PHONE1, "030123");
        house.endpoint.leg(0).ends(TestHouse.down());
        house.settle();
        assertThat(house.endpoint.dialled()).containsExactly("provider:carrier", "provider:other");
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        assertThat(call.leg().asked()).contains("answer");
    }

    @Test
    void whereAFarPartyHasDecidedNobodyElseIsTried() {
        Offered call = house.call(TestHouse.PHONE1, "030123");
        house.endpoint.leg(0).ends(TestHouse.busy());
        house.settle();
        assertThat(house.endpoint.dialled()).containsExactly("provider:carrier");
        assertThat(call.leg().endedWith()).contains(HangupCause.USER_BUSY);
    }

    @Test
    void whatCannotEvenBeDialledIsPassedOverAtOnce() {
        house.endpoint.refuses("provider:carrier", TestHouse.down());
        house.call(TestHouse.PHONE1, "030123");
        assertThat(house.endpoint.dialled()).containsExactly("provider:carrier", "provider:other");
    }

    @Test
    void anEndpointThatBreaksIsPassedOver() {
        house.endpoint.breaksAt("provider:carrier");
        house.call(TestHouse.PHONE1, "030123");
        assertThat(house.endpoint.dialled()).containsExactly("provider:carrier", "provider:other");
    }

    @Test
    void whenAllFailTheCallerIsToldWhatSaysMost() {
        house.endpoint.refuses("provider:carrier", TestHouse.down());
        house.endpoint.refuses(
                "provider:other", new Hangup(HangupCause.NO_USER_RESPONDING, By.ROUTER, "no response", true));
        Offered call = house.call(TestHouse.PHONE1, "030123");
        assertThat(call.leg().endedWith()).contains(HangupCause.NO_USER_RESPONDING);
        assertThat(house.lives(call)).isFalse();
    }

    @Test
    void afterTheTimeoutTheNextIsTriedAndAnAnswerThatComesTooLateIsHungUp() {
        Offered call = house.call(TestHouse.PHONE1, "030123");
        house.endpoint.leg(0).rings();
        house.endpoint.leg(0).slow();
        house.pass(59);
        assertThat(house.endpoint.dialled()).hasSize(1);
        house.pass(1);
        assertThat(house.endpoint.leg(0).endedWith()).contains(HangupCause.NO_ANSWER);
        assertThat(house.endpoint.dialled()).containsExactly("provider:carrier", "provider:other");
        house.endpoint.leg(0).answers(PCMA);
        house.settle();
        assertThat(house.endpoint.leg(0).asked()).containsExactly("end NO_ANSWER", "end NO_ANSWER");
        assertThat(call.leg().asked()).doesNotContain("answer");
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        assertThat(call.leg().asked()).contains("answer");
    }

    @Test
    void whenNobodyAnswersInTimeTheCallerIsToldSo() {
        Offered call = house.call(TestHouse.PHONE1, "20");
        house.pass(60);
        assertThat(call.leg().endedWith()).contains(HangupCause.NO_ANSWER);
        assertThat(house.time.pending()).isZero();
    }

    @Test
    void aRulesOwnTimeoutComesFirst() {
        house.book.apply("out", Rules.route("number", "0*", "target", "provider:carrier", "timeout", 5));
        Offered call = house.call(TestHouse.PHONE1, "030123");
        house.pass(5);
        assertThat(call.leg().endedWith()).contains(HangupCause.NO_ANSWER);
    }

    @Test
    void anAnswerStopsTheTimeout() {
        Offered call = house.connected("20");
        house.pass(120);
        assertThat(house.lives(call)).isTrue();
        assertThat(house.time.pending()).isZero();
    }

    @Test
    void inAGroupTheOneWhoCallsIsNotRung() {
        house.book.apply("group", Rules.route("number", "50", "target", "device:phone1+device:phone2+device:phone3"));
        house.call(TestHouse.PHONE1, "50");
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2", "device:phone3");
    }

    @Test
    void aTargetThatNobodyKnowsIsAbsent() {
        house.book.apply("ghost", Rules.route("number", "50", "target", "device:ghost"));
        Offered call = house.call(TestHouse.PHONE1, "50");
        assertThat(call.leg().endedWith()).contains(HangupCause.SUBSCRIBER_ABSENT);
        assertThat(call.leg().hangup().orElseThrow().detail()).isEqualTo("device:ghost is not configured");
    }

    @Test
    void aNumberAsTargetIsRoutedAnewAndRingsBesideTheOthers() {
        house.book.apply("both", Rules.route("number", "50", "target", "device:phone2+number:0177"));
        Offered call = house.call(TestHouse.PHONE1, "50");
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2", "provider:carrier");
        assertThat(house.endpoint.request(1).number()).isEqualTo("0177");
        house.endpoint.leg(1).rings();
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        assertThat(call.leg().asked()).containsExactly("listen", "ring", "answer");
        assertThat(house.endpoint.leg(0).endedWith()).contains(HangupCause.ANSWERED_ELSEWHERE);
        assertThat(house.time.pending()).isZero();
    }

    @Test
    void aNumberThatIsATargetIsCancelledWithTheOthers() {
        house.book.apply("both", Rules.route("number", "50", "target", "device:phone2+number:0177"));
        house.call(TestHouse.PHONE1, "50");
        house.endpoint.leg(0).answers(PCMA);
        house.settle();
        assertThat(house.endpoint.leg(1).endedWith()).contains(HangupCause.ANSWERED_ELSEWHERE);
    }

    @Test
    void aNumberThatLeadsNowhereIsPassedOver() {
        house.book.apply("then", Rules.route("number", "50", "target", "number:99, device:phone2"));
        house.call(TestHouse.PHONE1, "50");
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2");
    }

    @Test
    void aNumberWhoseDestinationsFailGivesWayToTheNextStage() {
        house.book.apply("then", Rules.route("number", "50", "target", "number:0177, device:phone2"));
        house.call(TestHouse.PHONE1, "50");
        house.endpoint.leg(0).ends(TestHouse.down());
        house.settle();
        house.endpoint.leg(1).ends(TestHouse.down());
        house.settle();
        assertThat(house.endpoint.dialled()).containsExactly("provider:carrier", "provider:other", "device:phone2");
    }

    @Test
    void numbersThatLeadInACircleEnd() {
        house.book.apply("a", Rules.route("number", "50", "target", "number:51"));
        house.book.apply("b", Rules.route("number", "51", "target", "number:50"));
        Offered call = house.call(TestHouse.PHONE1, "50");
        assertThat(call.leg().endedWith()).contains(HangupCause.NO_ROUTE_TO_DESTINATION);
        assertThat(house.lives(call)).isFalse();
    }

    @Test
    void aNumberThatLeadsToAnEmergencyNumberMakesItAnEmergencyCall() {
        house.emergency.apply("", Rules.emergency("target", "provider:carrier"));
        house.book.apply("sos", Rules.route("number", "50", "target", "number:112"));
        house.media.draining.add(G722);
        Offered call = house.call(TestHouse.PHONE1, "50");
        assertThat(house.endpoint.request(0).emergency()).isTrue();
        assertThat(house.endpoint.request(0).codecs())
                .extracting(CodecOffer::format)
                .contains(G722);
        assertThat(house.view(call).emergency()).isTrue();
        assertThat(house.alarms()).containsExactly("phone1 calls the emergency number 112");
        call.leg().hangsUp();
        house.settle();
        assertThat(house.records).singleElement().satisfies(record -> assertThat(record.emergency())
                .isTrue());
    }

    @Test
    void aTrunksNumberTargetReachesADeviceButNoOutboundRule() {
        house.book.apply("in", Rules.route("direction", "inbound", "target", "number:0177, number:20"));
        house.call(TestHouse.CARRIER, "+4930123");
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2");
    }

    @Test
    void aTrunksNumberTargetReachesAnOutboundRuleThatNamesIt() {
        house.book.apply("in", Rules.route("direction", "inbound", "target", "number:0177"));
        house.book.apply("out", Rules.route("number", "0*", "from", "carrier", "target", "provider:other"));
        house.call(new Source.Trunk("carrier"), "+4930123");
        assertThat(house.endpoint.dialled()).containsExactly("provider:other");
    }

    @Test
    void severalContactsOfADeviceRingAtOnce() {
        house.endpoint.contacts("device:phone2", 3);
        house.call(TestHouse.PHONE1, "20");
        house.endpoint.leg(2).answers(PCMA);
        house.settle();
        assertThat(house.endpoint.legs())
                .extracting(FakeLeg::endedWith)
                .containsExactly(
                        java.util.Optional.of(HangupCause.ANSWERED_ELSEWHERE),
                        java.util.Optional.of(HangupCause.ANSWERED_ELSEWHERE),
                        java.util.Optional.empty());
    }

    private static Stage stage(int seconds, String... targets) {
        return new Stage("700", Stream.of(targets).map(Target::parse).toList(), seconds);
    }

    @Test
    void aGroupRingsItsMembersInItsPlace() {
        house.endpoint.leads("app:group", stage(20, "device:phone2", "device:phone3"));
        house.book.apply("out", Rules.route("number", "7*", "target", "app:group"));
        Offered call = house.call(TestHouse.PHONE1, "700");
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2", "device:phone3");
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        assertThat(house.endpoint.leg(0).endedWith()).contains(HangupCause.ANSWERED_ELSEWHERE);
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-1");
    }

    @Test
    void theMembersOfAGroupHaveTimesOfTheirOwn() {
        house.endpoint.leads("app:group", stage(50, "device:phone2"), stage(50, "device:phone3"));
        house.book.apply("out", Rules.route("number", "7*", "target", "app:group, app:echo", "timeout", 10));
        house.call(TestHouse.PHONE1, "700");
        house.pass(49);
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2");
        house.pass(2);
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2", "device:phone3");
        house.pass(50);
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2", "device:phone3", "app:echo");
    }

    @Test
    void groupsThatLeadToEachOtherComeToAnEnd() {
        house.endpoint.leads("app:one", stage(20, "app:two"));
        house.endpoint.leads("app:two", stage(20, "app:one"), stage(20, "device:phone2"));
        house.book.apply("out", Rules.route("number", "7*", "target", "app:one"));
        house.call(TestHouse.PHONE1, "700");
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2");
    }
}
