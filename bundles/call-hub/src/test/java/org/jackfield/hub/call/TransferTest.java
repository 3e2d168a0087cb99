// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jackfield.hub.testing.FakeMedia.OPUS;
import static org.jackfield.hub.testing.FakeMedia.PCMA;
import static org.jackfield.hub.testing.FakeMedia.PCMU;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.Audience;
import org.jackfield.api.call.CallException;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallState;
import org.jackfield.api.call.FurtherParty;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegChange;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.Origination;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.call.TransferRequest;
import org.jackfield.hub.call.TestHouse.Offered;
import org.jackfield.hub.route.Rules;
import org.jackfield.hub.testing.FakeLeg;
import org.jackfield.hub.testing.ToldProgress;
import org.junit.jupiter.api.Test;

class TransferTest {

    private final TestHouse house = new TestHouse();
    private final ToldProgress told = new ToldProgress();
    private final List<String> progress = told.news();

    // Blind: phone1 has called phone2 and sends it on to phone3.

    @Test
    void theOtherPartyIsConnectedToTheNewOneAndTheAskingOneIsLetGo() {
        Offered call = house.connected("20");
        transfer(call.leg(), "30");
        assertThat(house.endpoint.request(1).target()).hasToString("device:phone3");
        assertThat(house.endpoint.request(1).caller().number()).isEqualTo("phone2-number");
        assertThat(house.endpoint.request(1).source()).isEqualTo(TestHouse.PHONE1);

        house.endpoint.leg(1).rings();
        house.settle();
        assertThat(progress).containsExactly("ringing");
        assertThat(house.sound(call).joined()).contains("ringback");

        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        assertThat(progress).containsExactly("ringing", "succeeded");
        assertThat(call.leg().endedWith()).contains(HangupCause.NORMAL_CLEARING);
        assertThat(house.sound(call).joined()).containsExactly("out-0", "out-1");
        assertThat(house.lives(call)).isTrue();

        house.endpoint.leg(1).hangsUp();
        house.settle();
        assertThat(house.endpoint.leg(0).endedWith()).isPresent();
        assertThat(house.lives(call)).isFalse();
    }

    @Test
    void theAskingPartyMayHangUpAtOnce() {
        Offered call = house.connected("20");
        transfer(call.leg(), "30");
        call.leg().hangsUp();
        house.settle();
        assertThat(house.lives(call)).isTrue();
        house.endpoint.leg(1).sendsEarlyMedia(PCMU);
        house.endpoint.leg(1).answers(PCMU);
        house.settle();
        assertThat(house.sound(call).joined()).containsExactly("out-0", "out-1");
    }

    @Test
    void whenItFailsTheFirstCallGoesOn() {
        Offered call = house.connected("20");
        transfer(call.leg(), "30");
        house.endpoint.leg(1).rings();
        house.endpoint.leg(1).ends(TestHouse.busy());
        house.settle();
        assertThat(progress).containsExactly("ringing", "failed USER_BUSY");
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-0");
    }

    @Test
    void whenItFailsAndTheAskingPartyIsGoneTheOtherIsHungUp() {
        Offered call = house.connected("20");
        transfer(call.leg(), "30");
        call.leg().hangsUp();
        house.settle();
        house.endpoint.leg(1).ends(TestHouse.busy());
        house.settle();
        assertThat(house.endpoint.leg(0).endedWith()).contains(HangupCause.USER_BUSY);
        assertThat(house.lives(call)).isFalse();
    }

    @Test
    void whenTheTransferredPartyHangsUpTheNewOneIsNotRungForNobody() {
        Offered call = house.connected("20");
        transfer(call.leg(), "30");
        house.endpoint.leg(0).hangsUp();
        house.settle();
        assertThat(house.endpoint.leg(1).endedWith()).isPresent();
        assertThat(call.leg().endedWith()).isPresent();
        assertThat(house.lives(call)).isFalse();
    }

    @Test
    void aNumberThatTheAskingPartyMayNotDialIsRefused() {
        house.book.apply("out", Rules.route("number", "0*", "from", "boss", "target", "provider:carrier"));
        Offered call = house.connected("20");
        transfer(call.leg(), "030123");
        assertThat(progress).containsExactly("failed NO_ROUTE_TO_DESTINATION");
        assertThat(house.lives(call)).isTrue();
    }

    @Test
    void whatAFarEndWritesIsANumberEvenIfItLooksLikeATarget() {
        Offered call = house.connected("20");
        transfer(call.leg(), "provider:other");
        transfer(call.leg(), "device:phone3");
        transfer(call.leg(), "APP:echo");
        assertThat(progress).hasSize(3).containsOnly("failed NO_ROUTE_TO_DESTINATION");
        assertThat(house.endpoint.legs()).hasSize(1);
        assertThat(house.lives(call)).isTrue();
    }

    @Test
    void aTrunkThatAsksHasATrunksRights() {
        house.endpoint.knows("device:phone1", "10");
        Offered call = house.call(TestHouse.CARRIER, "+4930123");
        house.endpoint.leg(0).answers(PCMA);
        house.settle();
        call.leg().confirms();
        house.settle();
        transfer(call.leg(), "030123");
        // The inbound rule takes every number, so that is where it leads: to the devices, not out.
        assertThat(house.endpoint.dialled()).doesNotContain("provider:carrier", "provider:other");
    }

    @Test
    void beforeTheAnswerThereIsNobodyToTransfer() {
        Offered call = house.call(TestHouse.PHONE1, "20");
        transfer(call.leg(), "30");
        assertThat(progress).containsExactly("failed TEMPORARY_FAILURE");
    }

    @Test
    void aSecondWishWhileTheFirstIsCarriedOutIsRefused() {
        Offered call = house.connected("20");
        transfer(call.leg(), "30");
        transfer(call.leg(), "30");
        assertThat(progress).containsExactly("failed TEMPORARY_FAILURE");
        assertThat(house.endpoint.legs()).hasSize(2);
    }

    @Test
    void anOperatorConnectsAPartyToSomebodyElse() {
        Offered call = house.connected("20");
        house.hub.change(call.id(), call.leg().id(), LegChange.NOTHING.withTransfer("device:phone3"));
        house.settle();
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        assertThat(house.endpoint.leg(0).endedWith()).isPresent();
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-1");
    }

    @Test
    void whoeverCannotAskByItsOwnMeansAsksThroughTheHubWithItsOwnRights() {
        Offered call = house.connected("20");
        house.hub.transfer(call.id(), call.leg().id(), new TransferRequest("30", Optional.empty(), told));
        house.settle();
        assertThat(house.endpoint.request(1).source()).isEqualTo(TestHouse.PHONE1);
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        assertThat(progress).endsWith("succeeded");
        assertThat(house.sound(call).joined()).containsExactly("out-0", "out-1");
    }

    // Attended: phone1 has called phone2 and, in a second call, phone3, and connects the two.

    @Test
    void thePartiesOfTwoCallsMeetInOneAndTheTwoLegsBetweenThemEnd() {
        Offered first = house.connected("20");
        Offered second = house.connected("30");
        attend(first.leg(), second.leg().id());
        assertThat(progress).containsExactly("succeeded");
        assertThat(first.leg().endedWith()).contains(HangupCause.NORMAL_CLEARING);
        assertThat(second.leg().endedWith()).contains(HangupCause.NORMAL_CLEARING);
        assertThat(house.lives(second)).isFalse();
        assertThat(house.sound(first).joined()).containsExactly("out-0", "out-1");
        assertThat(house.endpoint.leg(0).endedWith()).isEmpty();
        assertThat(house.endpoint.leg(1).endedWith()).isEmpty();

        house.endpoint.leg(1).presses('7', false);
        house.settle();
        assertThat(house.endpoint.leg(0).asked()).containsExactly("dtmf 7");
        house.endpoint.leg(1).hangsUp();
        house.settle();
        assertThat(house.endpoint.leg(0).endedWith()).isPresent();
        assertThat(house.lives(first)).isFalse();
        assertThat(house.house.calls().quiet()).isTrue();
        assertThat(house.records).hasSize(2);
    }

    @Test
    void whatIsHeardOfALegWhileItMovesIsHeardInItsNewCall() {
        Offered first = house.connected("20");
        Offered second = house.connected("30");
        first.leg().transfers(new TransferRequest("30", Optional.of(second.leg().id()), told));
        house.time.step();
        // The second call is about to hand its party over, which hangs up at this moment.
        house.endpoint.leg(1).hangsUp();
        house.settle();
        assertThat(house.lives(second)).isFalse();
        assertThat(house.house.calls().quiet()).isTrue();
        assertThat(house.endpoint.leg(0).endedWith()).isPresent();
        assertThat(first.leg().endedWith()).isPresent();
    }

    @Test
    void theAskingPartyMayHangUpBeforeTheOthersHaveMet() {
        Offered first = house.connected("20");
        Offered second = house.connected("30");
        first.leg().transfers(new TransferRequest("30", Optional.of(second.leg().id()), told));
        first.leg().hangsUp();
        house.settle();
        assertThat(house.sound(first).joined()).containsExactly("out-0", "out-1");
        assertThat(house.endpoint.leg(0).endedWith()).isEmpty();
        assertThat(house.endpoint.leg(1).endedWith()).isEmpty();
    }

    @Test
    void aSecondCallThatIsOverLeavesTheFirstAsItWas() {
        Offered first = house.connected("20");
        Offered second = house.connected("30");
        first.leg().transfers(new TransferRequest("30", Optional.of(second.leg().id()), told));
        second.leg().hangsUp();
        house.settle();
        assertThat(progress).singleElement().asString().startsWith("failed");
        assertThat(house.sound(first).joined()).containsExactly("in-0", "out-0");
        attend(first.leg(), new LegId("never-was"));
        assertThat(progress).hasSize(2);
        assertThat(house.lives(first)).isTrue();
    }

    @Test
    void aSecondCallThatOnlyRingsIsDialledAgainForTheOneWhoIsToMeetThem() {
        Offered first = house.connected("20");
        Offered second = house.call(TestHouse.PHONE1, "30");
        attend(first.leg(), second.leg().id());
        assertThat(house.lives(second)).isFalse();
        assertThat(house.endpoint.leg(1).endedWith()).isPresent();
        assertThat(house.endpoint.request(2).target()).hasToString("device:phone3");
        house.endpoint.leg(2).answers(PCMA);
        house.settle();
        assertThat(progress).containsExactly("succeeded");
        assertThat(house.sound(first).joined()).containsExactly("out-0", "out-2");
    }

    @Test
    void beforeTheFirstCallIsAnsweredNothingIsAttended() {
        Offered second = house.connected("30");
        Offered first = house.call(TestHouse.PHONE1, "20");
        attend(first.leg(), second.leg().id());
        assertThat(progress).containsExactly("failed TEMPORARY_FAILURE");
        assertThat(house.lives(second)).isTrue();
    }

    @Test
    void twoLegsOfTheSameCallBothEndWhenTheirPartyConnectsTheOthers() {
        Offered call = house.connected("20");
        house.hub.add(call.id(), new FurtherParty("30", Audience.EVERYONE));
        house.settle();
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        FakeLeg again = replacing(house.endpoint.leg(1).id(), "phone1");
        again.confirms();
        house.hub.add(call.id(), new FurtherParty("30", Audience.EVERYONE));
        house.settle();
        house.endpoint.leg(2).answers(PCMA);
        house.settle();
        attend(call.leg(), again.id());
        assertThat(progress).containsExactly("succeeded");
        assertThat(house.sound(call).joined()).containsExactly("out-0", "out-2");
    }

    @Test
    void nobodyTakesOverTheCallOfSomebodyElse() {
        Offered first = house.connected("20");
        Offered second = house.call(new Source.Device("phone3"), "10");
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        second.leg().confirms();
        house.settle();
        attend(first.leg(), second.leg().id());
        assertThat(progress).containsExactly("failed FACILITY_REJECTED");
        assertThat(second.leg().endedWith()).isEmpty();
    }

    @Test
    void aFirstCallThatEndsMeanwhileTakesTheArrivingPartyWithIt() {
        Offered first = house.connected("20");
        Offered second = house.connected("30");
        first.leg().transfers(new TransferRequest("30", Optional.of(second.leg().id()), told));
        house.hub.hangUp(first.id(), Hangup.of(HangupCause.NORMAL_CLEARING, Hangup.By.OPERATOR));
        house.settle();
        assertThat(house.house.calls().quiet()).isTrue();
        assertThat(house.endpoint.leg(1).endedWith()).isPresent();
    }

    // Replaces: a new leg takes the place of another.

    @Test
    void aLegThatReplacesAnotherIsAnsweredAndTheOtherEnds() {
        Offered call = house.connected("20");
        FakeLeg leg = replacing(house.endpoint.leg(0).id(), "phone3");
        assertThat(leg.asked()).containsExactly("listen", "answer");
        assertThat(leg.order()).startsWith(PCMA);
        assertThat(house.endpoint.leg(0).endedWith()).isEmpty();
        leg.confirms();
        house.settle();
        assertThat(house.endpoint.leg(0).endedWith()).contains(HangupCause.NORMAL_CLEARING);
        assertThat(house.sound(call).joined()).containsExactly("in-0", "new");
    }

    @Test
    void aReplacementThatFailsChangesNothing() {
        Offered call = house.connected("20");
        FakeLeg leg = replacing(house.endpoint.leg(0).id(), "phone3");
        leg.hangsUp();
        house.settle();
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-0");
    }

    @Test
    void aLegThatRingsIsPickedUpByAnother() {
        Offered call = house.call(TestHouse.PHONE1, "20");
        FakeLeg leg = replacing(house.endpoint.leg(0).id(), "phone3");
        assertThat(house.endpoint.leg(0).endedWith()).contains(HangupCause.ANSWERED_ELSEWHERE);
        assertThat(leg.order()).startsWith(PCMA);
        assertThat(call.leg().order()).startsWith(PCMA);
        leg.confirms();
        call.leg().confirms();
        house.settle();
        assertThat(house.sound(call).joined()).containsExactly("in-0", "new");
    }

    @Test
    void whoPicksUpATransferIsAnswered() {
        Offered call = house.connected("20");
        transfer(call.leg(), "30");
        FakeLeg leg = replacing(house.endpoint.leg(1).id(), "phone4");
        assertThat(leg.asked()).containsExactly("listen", "answer");
        assertThat(leg.order()).startsWith(PCMA);
        leg.confirms();
        house.settle();
        assertThat(progress).containsExactly("succeeded");
        assertThat(house.sound(call).joined()).containsExactly("out-0", "new");
    }

    @Test
    void whoPicksUpForAThirdPartyIsAnswered() {
        Offered call = house.connected("20");
        house.hub.add(call.id(), new FurtherParty("30", Audience.EVERYONE));
        house.settle();
        FakeLeg leg = replacing(house.endpoint.leg(1).id(), "phone4");
        assertThat(leg.asked()).containsExactly("listen", "answer");
        leg.confirms();
        house.settle();
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-0", "new");
    }

    @Test
    void whoPicksUpForTheOneThatIsToCallIsAnsweredAndCalls() {
        CallId id =
                house.hub.originate(new Origination("operator", Target.parse("device:phone1"), "20", Optional.empty()));
        house.settle();
        FakeLeg leg = replacing(house.endpoint.leg(0).id(), "phone4");
        assertThat(leg.asked()).containsExactly("listen", "answer");
        leg.confirms();
        house.settle();
        assertThat(house.endpoint.dialled()).containsExactly("device:phone1", "device:phone2");
        house.endpoint.leg(1).rings();
        house.settle();
        assertThat(house.media.of(id).joined()).containsExactly("new", "ringback");
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        assertThat(leg.asked()).containsExactly("listen", "answer");
        assertThat(house.media.of(id).joined()).containsExactly("new", "out-1");
        assertThat(house.hub.call(id).orElseThrow().state()).isEqualTo(CallState.ACTIVE);
    }

    @Test
    void whoPicksUpACallThatRingsOverANumberIsAnsweredOnce() {
        house.book.apply("both", Rules.route("number", "50", "target", "device:phone2+number:30"));
        Offered call = house.call(TestHouse.PHONE1, "50");
        FakeLeg leg = replacing(house.endpoint.leg(1).id(), "phone4");
        assertThat(leg.asked()).containsExactly("listen", "answer");
        assertThat(call.leg().asked()).containsOnlyOnce("answer");
        assertThat(house.endpoint.leg(0).endedWith()).contains(HangupCause.ANSWERED_ELSEWHERE);
    }

    @Test
    void whoCannotBeUnderstoodDoesNotPickUp() {
        Offered call = house.call(TestHouse.PHONE1, "20");
        FakeLeg leg = FakeLeg.inbound("new", Target.parse("device:phone3"), OPUS);
        house.hub.replace(
                leg,
                TestHouse.invitation(new Source.Device("phone3"), "20"),
                house.endpoint.leg(0).id());
        house.settle();
        assertThat(leg.endedWith()).contains(HangupCause.INCOMPATIBLE_DESTINATION);
        assertThat(house.endpoint.leg(0).endedWith()).isEmpty();
        assertThat(house.lives(call)).isTrue();
    }

    @Test
    void aCallerThatHasNotBeenAnsweredCannotBeReplaced() {
        Offered call = house.call(TestHouse.PHONE1, "20");
        FakeLeg leg = replacing(call.leg().id(), "phone3");
        assertThat(leg.endedWith()).contains(HangupCause.INVALID_CALL_REFERENCE);
        assertThat(house.lives(call)).isTrue();
    }

    @Test
    void aLegThatMovedMeanwhileIsReplacedWhereItIs() {
        Offered first = house.connected("20");
        Offered second = house.connected("30");
        first.leg().transfers(new TransferRequest("30", Optional.of(second.leg().id()), told));
        house.time.step();
        FakeLeg leg = FakeLeg.inbound("new", new Target(Target.Kind.DEVICE, "phone4"), PCMA);
        house.hub.replace(
                leg,
                TestHouse.invitation(new Source.Device("phone4"), "30"),
                house.endpoint.leg(1).id());
        house.settle();
        leg.confirms();
        house.settle();
        assertThat(house.sound(first).joined()).containsExactly("out-0", "new");
        assertThat(house.endpoint.leg(1).endedWith()).isPresent();
    }

    @Test
    void whatDoesNotLiveCannotBeReplaced() {
        FakeLeg leg = FakeLeg.inbound("new", new Target(Target.Kind.DEVICE, "phone3"), PCMA);
        assertThatExceptionOfType(CallException.class)
                .isThrownBy(
                        () -> house.hub.replace(leg, TestHouse.invitation(TestHouse.PHONE1, "20"), new LegId("none")));
    }

    private FakeLeg replacing(LegId replaced, String device) {
        FakeLeg leg = FakeLeg.inbound("new", new Target(Target.Kind.DEVICE, device), PCMU, PCMA);
        CallId id = house.hub.replace(leg, TestHouse.invitation(new Source.Device(device), "20"), replaced);
        house.settle();
        assertThat(house.hub.call(id)).isPresent();
        return leg;
    }

    private void transfer(FakeLeg leg, String number) {
        leg.transfers(new TransferRequest(number, Optional.empty(), told));
        house.settle();
    }

    private void attend(FakeLeg leg, LegId other) {
        leg.transfers(new TransferRequest("", Optional.of(other), told));
        house.settle();
    }
}
