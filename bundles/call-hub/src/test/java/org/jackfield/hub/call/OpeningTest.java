// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jackfield.hub.testing.FakeMedia.G722;
import static org.jackfield.hub.testing.FakeMedia.OPUS;
import static org.jackfield.hub.testing.FakeMedia.PCMA;
import static org.jackfield.hub.testing.FakeMedia.PCMU;

import java.util.List;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallState;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Invitation;
import org.jackfield.api.call.LegState;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.Target;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.hub.call.TestHouse.Offered;
import org.jackfield.hub.testing.FakeLeg;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private final TestHouse house = new TestHouse();

    @Test
    void aDeviceCallsADeviceAndBothHearEachOther() {
        Offered call = house.call(TestHouse.PHONE1, "20");
        FakeLeg called = house.endpoint.leg(0);
        assertThat(house.view(call).state()).isEqualTo(CallState.RINGING);
        assertThat(house.view(call).route()).contains("internal");

        called.rings();
        house.settle();
        assertThat(call.leg().asked()).containsExactly("listen", "ring");

        called.answers(PCMU);
        house.settle();
        assertThat(call.leg().asked()).containsExactly("listen", "ring", "answer");
        assertThat(call.leg().order()).startsWith(PCMU);
        assertThat(house.view(call).state()).isEqualTo(CallState.RINGING);
        assertThat(house.view(call).answered()).isPresent();

        call.leg().confirms();
        house.settle();
        assertThat(house.view(call).state()).isEqualTo(CallState.ACTIVE);
        assertThat(house.view(call).legs()).extracting(LegView::state).containsOnly(LegState.ANSWERED);
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-0");
        assertThat(house.sound(call).changes()).contains("in-0");
    }

    @Test
    void theCalledPartyIsOfferedWhatTheCallerOfferedFirstAndThenTheRest() {
        FakeLeg leg = FakeLeg.inbound("in", new Target(Target.Kind.DEVICE, "phone1"), OPUS, PCMU);
        house.hub.offer(leg, TestHouse.invitation(TestHouse.PHONE1, "20"));
        house.settle();
        assertThat(house.endpoint.request(0).codecs())
                .extracting(CodecOffer::format)
                .containsExactly(OPUS, PCMU, G722, PCMA);
    }

    @Test
    void whatIsDialledKnowsWhoCallsAndHowFarItMayGo() {
        Offered call = house.call(TestHouse.PHONE1, "20");
        assertThat(house.endpoint.request(0).call()).isEqualTo(call.id());
        assertThat(house.endpoint.request(0).source()).isEqualTo(TestHouse.PHONE1);
        assertThat(house.endpoint.request(0).caller().number()).isEqualTo("phone1-caller");
        assertThat(house.endpoint.request(0).number()).isEqualTo("20");
        assertThat(house.endpoint.request(0).hopLimit()).hasValue(70);
        assertThat(house.endpoint.request(0).beside()).contains(call.leg().port());
    }

    @Test
    void ringingIsToldOnceHoweverManyRing() {
        house.endpoint.contacts("device:phone2", 2);
        Offered call = house.call(TestHouse.PHONE1, "20");
        house.endpoint.leg(0).rings();
        house.endpoint.leg(1).rings();
        house.settle();
        assertThat(call.leg().asked()).containsExactly("listen", "ring");
    }

    @Test
    void earlySoundIsHeardBeforeTheAnswer() {
        Offered call = house.call(TestHouse.PHONE1, "030123");
        house.endpoint.leg(0).sendsEarlyMedia(PCMU);
        house.settle();
        assertThat(call.leg().asked()).containsExactly("listen", "progress");
        assertThat(call.leg().order()).startsWith(PCMU);
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-0");

        house.endpoint.leg(0).rings();
        house.endpoint.leg(0).answers(PCMU);
        house.settle();
        assertThat(call.leg().asked()).containsExactly("listen", "progress", "answer");
    }

    @Test
    void ofTwoThatSendEarlySoundTheFirstIsHeardUntilTheOtherAnswers() {
        house.endpoint.contacts("device:phone2", 2);
        Offered call = house.call(TestHouse.PHONE1, "20");
        house.endpoint.leg(0).sendsEarlyMedia(PCMA);
        house.endpoint.leg(1).sendsEarlyMedia(PCMA);
        house.settle();
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-0");
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-1");
        assertThat(house.endpoint.leg(0).endedWith()).contains(HangupCause.ANSWERED_ELSEWHERE);
    }

    @Test
    void afterAnnouncementsOfATrunkThatFailsTheNextIsHeard() {
        Offered call = house.call(TestHouse.PHONE1, "030123");
        house.endpoint.leg(0).sendsEarlyMedia(PCMA);
        house.settle();
        house.endpoint.leg(0).ends(TestHouse.down());
        house.settle();
        house.endpoint.leg(1).sendsEarlyMedia(PCMU);
        house.settle();
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-1");
        assertThat(call.leg().asked()).containsExactly("listen", "progress");
    }

    @Test
    void aCallerWhoseSoundIsOpenHearsThatTheNextOneRings() {
        Offered call = house.call(TestHouse.PHONE1, "030123");
        house.endpoint.leg(0).sendsEarlyMedia(PCMA);
        house.settle();
        house.endpoint.leg(0).ends(TestHouse.down());
        house.settle();
        house.endpoint.leg(1).rings();
        house.settle();
        assertThat(house.sound(call).joined()).containsExactly("in-0", "ringback");
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-1");
    }

    @Test
    void theCallerMayGiveUpWhileItRings() {
        Offered call = house.call(TestHouse.PHONE1, "20");
        call.leg().hangsUp();
        house.settle();
        assertThat(house.endpoint.leg(0).endedWith()).contains(HangupCause.NORMAL_CLEARING);
        assertThat(house.lives(call)).isFalse();
        assertThat(house.records).singleElement().satisfies(record -> assertThat(record.answered())
                .isEmpty());
    }

    @Test
    void anAnswerThatCrossesTheCallersGivingUpIsHungUp() {
        Offered call = house.call(TestHouse.PHONE1, "20");
        FakeLeg called = house.endpoint.leg(0);
        called.slow();
        call.leg().hangsUp();
        called.answers(PCMA);
        house.settle();
        assertThat(called.asked()).containsExactly("end NORMAL_CLEARING", "end NORMAL_CLEARING");
        assertThat(house.lives(call)).isFalse();
    }

    @Test
    void aCallerThatGivesUpAtTheVeryAnswerLeavesNobodyBehind() {
        Offered call = house.call(TestHouse.PHONE1, "20");
        FakeLeg called = house.endpoint.leg(0);
        called.answers(PCMA);
        call.leg().hangsUp();
        house.settle();
        assertThat(called.endedWith()).contains(HangupCause.NORMAL_CLEARING);
        assertThat(house.lives(call)).isFalse();
        assertThat(house.house.calls().quiet()).isTrue();
    }

    @Test
    void aCallerThatIsGoneBeforeTheHubLooksAtItIsForgotten() {
        FakeLeg leg = FakeLeg.inbound("in", new Target(Target.Kind.DEVICE, "phone1"), PCMA);
        leg.hangsUpAtOnce();
        CallId id = house.hub.offer(leg, TestHouse.invitation(TestHouse.PHONE1, "20"));
        house.settle();
        assertThat(house.hub.call(id)).isEmpty();
        assertThat(house.endpoint.legs()).isEmpty();
        assertThat(house.house.calls().quiet()).isTrue();
    }

    @Test
    void withoutARuleTheCallIsRefusedWithAReason() {
        Offered call = house.call(TestHouse.PHONE1, "77");
        assertThat(call.leg().endedWith()).contains(HangupCause.NO_ROUTE_TO_DESTINATION);
        assertThat(call.leg().hangup().orElseThrow().detail()).isEqualTo("no rule leads anywhere");
        assertThat(house.lives(call)).isFalse();
    }

    @Test
    void aTrunkReachesWhomTheInboundRuleNames() {
        house.call(TestHouse.CARRIER, "+4930123");
        assertThat(house.endpoint.dialled()).containsExactly("device:phone1", "device:phone2");
    }

    @Test
    void aTrunkDoesNotReachAnOutboundRule() {
        house.book.remove("in");
        Offered call = house.call(TestHouse.CARRIER, "030123");
        assertThat(call.leg().endedWith()).contains(HangupCause.UNALLOCATED_NUMBER);
        assertThat(house.endpoint.legs()).isEmpty();
    }

    @Test
    void aRequestWithItsLastHopReachesWhomItCalls() {
        FakeLeg leg = FakeLeg.inbound("in", new Target(Target.Kind.DEVICE, "phone1"), PCMA);
        Invitation invitation = TestHouse.invitation(TestHouse.PHONE1, "20");
        house.hub.offer(leg, new Invitation(invitation.source(), invitation.caller(), "20", 0, invitation.context()));
        house.settle();
        assertThat(leg.endedWith()).isEmpty();
        assertThat(house.endpoint.request(0).hopLimit()).hasValue(0);
    }

    @Test
    void aCallerWhoseCodecsNobodyHereCanDecodeIsOnlyOfferedForRelay() {
        FakeLeg leg = offer(house, "20", OPUS);
        assertThat(house.endpoint.request(0).codecs())
                .extracting(CodecOffer::format)
                .containsExactly(OPUS);
        house.endpoint.leg(0).answers(OPUS);
        house.settle();
        leg.confirms();
        house.settle();
        assertThat(leg.port().codec().orElseThrow().format()).isEqualTo(OPUS);
    }

    @Test
    void aCallerThatNobodyHereCanDecodeReachesNoApplication() {
        FakeLeg leg = offer(house, "600", OPUS);
        assertThat(leg.endedWith()).contains(HangupCause.INCOMPATIBLE_DESTINATION);
        assertThat(house.endpoint.legs()).isEmpty();
    }

    @Test
    void withoutAnyCodecNobodyIsRung() {
        house.media.codecs(List.of());
        FakeLeg leg = offer(house, "20");
        assertThat(leg.endedWith()).contains(HangupCause.INCOMPATIBLE_DESTINATION);
        assertThat(house.endpoint.legs()).isEmpty();
    }

    /** Whatever the caller offered and whatever of the offer to it the called party chooses, the caller can be answered. */
    @Test
    void nobodyAnswersWithoutACodecThatTheCallerCanBeAnsweredWith() {
        List<List<CodecFormat>> choices =
                List.of(List.of(OPUS), List.of(PCMU), List.of(OPUS, PCMU), List.of(PCMA, OPUS), List.of());
        for (List<CodecFormat> callers : choices) {
            for (List<CodecFormat> ours : choices) {
                nobodyAnswersInVain(callers, ours);
            }
        }
    }

    private static void nobodyAnswersInVain(List<CodecFormat> callers, List<CodecFormat> ours) {
        for (int choice = 0; ; choice++) {
            TestHouse fresh = new TestHouse();
            fresh.media.codecs(
                    ours.stream().map(format -> new CodecOffer(format, "")).toList());
            FakeLeg caller = offer(fresh, "20", callers.toArray(CodecFormat[]::new));
            List<CodecOffer> offered = fresh.endpoint.legs().isEmpty()
                    ? List.of()
                    : fresh.endpoint.request(0).codecs();
            if (choice == offered.size()) {
                return;
            }
            fresh.endpoint.leg(0).answers(offered.get(choice).format());
            fresh.settle();
            assertThat(caller.order())
                    .as("%s calls, we have %s, %s is chosen", callers, ours, offered.get(choice))
                    .matches(order -> callers.isEmpty()
                            ? !order.isEmpty()
                            : order.stream().anyMatch(callers::contains));
        }
    }

    private static FakeLeg offer(TestHouse house, String dialled, CodecFormat... codecs) {
        FakeLeg leg = FakeLeg.inbound("in", new Target(Target.Kind.DEVICE, "phone1"), codecs);
        house.hub.offer(leg, TestHouse.invitation(TestHouse.PHONE1, dialled));
        house.settle();
        return leg;
    }

    @Test
    void theFarPartyHangsUpAndTheOtherIsToldWhy() {
        Offered call = house.connected("20");
        house.endpoint.leg(0).hangsUp();
        house.settle();
        assertThat(call.leg().endedWith()).contains(HangupCause.NORMAL_CLEARING);
        assertThat(house.lives(call)).isFalse();
        assertThat(house.sound(call).closed()).isTrue();
    }

    @Test
    void anEmergencyCallIsDialledAsItIsAndAlarmed() {
        house.emergency.apply(
                "", org.jackfield.hub.route.Rules.emergency("target", "provider:carrier, provider:other"));
        Offered call = house.call(TestHouse.PHONE1, "112");
        assertThat(house.endpoint.request(0).emergency()).isTrue();
        assertThat(house.endpoint.request(0).number()).isEqualTo("112");
        assertThat(house.view(call).emergency()).isTrue();
        assertThat(house.alarms()).containsExactly("phone1 calls the emergency number 112");
    }

    @Test
    void aCodecThatIsBeingDrainedIsOfferedInEmergencyCallsAlone() {
        house.media.draining.add(G722);
        house.call(TestHouse.PHONE1, "20");
        assertThat(house.endpoint.request(0).codecs())
                .extracting(CodecOffer::format)
                .containsExactly(PCMA, PCMU);
        house.emergency.apply("", org.jackfield.hub.route.Rules.emergency("target", "provider:carrier"));
        house.call(TestHouse.PHONE1, "112");
        assertThat(house.endpoint.request(1).codecs())
                .extracting(CodecOffer::format)
                .containsExactly(PCMA, PCMU, G722);
    }

    @Test
    void whoseCodecIsDrainedWhileItRingsIsAnsweredAllTheSame() {
        Offered call = house.call(TestHouse.PHONE1, "20");
        house.media.draining.addAll(List.of(PCMA, PCMU));
        house.endpoint.leg(0).answers(G722);
        house.settle();
        assertThat(call.leg().order()).containsExactly(G722, PCMA, PCMU);
    }

    @Test
    void anEmergencyCallTriesTheNextWhateverTheFirstSaid() {
        house.emergency.apply(
                "", org.jackfield.hub.route.Rules.emergency("target", "provider:carrier, provider:other"));
        house.call(TestHouse.PHONE1, "112");
        house.endpoint.leg(0).ends(TestHouse.busy());
        house.settle();
        assertThat(house.endpoint.dialled()).containsExactly("provider:carrier", "provider:other");
    }

    @Test
    void withoutACodecInCommonTheCallerIsToldSo() {
        house.media.codecs(List.of());
        Offered call = house.call(TestHouse.PHONE1, "20");
        house.endpoint
                .leg(0)
                .ends(new org.jackfield.api.call.Hangup(
                        HangupCause.INCOMPATIBLE_DESTINATION, org.jackfield.api.call.Hangup.By.CALLED, "488", true));
        house.settle();
        assertThat(call.leg().endedWith()).contains(HangupCause.INCOMPATIBLE_DESTINATION);
    }

    @Test
    void aCallerThatCannotBeAnsweredTakesTheAnsweredPartyWithIt() {
        Offered call = house.call(TestHouse.PHONE1, "20");
        house.endpoint.leg(0).answers(OPUS);
        house.settle();
        call.leg()
                .ends(org.jackfield.api.call.Hangup.of(
                        HangupCause.INCOMPATIBLE_DESTINATION, org.jackfield.api.call.Hangup.By.ROUTER));
        house.settle();
        assertThat(house.endpoint.leg(0).endedWith()).contains(HangupCause.INCOMPATIBLE_DESTINATION);
        assertThat(house.lives(call)).isFalse();
    }
}
