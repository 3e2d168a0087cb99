// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jackfield.hub.testing.FakeMedia.OPUS;
import static org.jackfield.hub.testing.FakeMedia.PCMA;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.NoSuchCallException;
import org.jackfield.api.call.Reason;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.call.TransferRequest;
import org.jackfield.api.event.Event;
import org.jackfield.api.route.RouteDecision.Stage;
import org.jackfield.api.store.CallRecord;
import org.jackfield.hub.call.TestHouse.Offered;
import org.jackfield.hub.testing.FakeLeg;
import org.jackfield.hub.testing.ToldProgress;
import org.junit.jupiter.api.Test;

/** An application leads who called it into another call: legs are in-0, in-1… of those who call and out-0, out-1… of applications. */
class VisitsTest {

    private static final Hangup TAKEN_OUT = Hangup.of(HangupCause.SERVICE_UNAVAILABLE, By.CALLED);

    private final TestHouse house = new TestHouse();
    private final ToldProgress told = new ToldProgress();
    private final List<String> progress = told.news();

    private final Offered first = house.connected("600");
    private final Offered second = house.connected("600");

    private void join(Offered from, int app, Offered to, boolean along) {
        house.hub.join(from.id(), app(app), new Forwarder.Visit(to.id(), along, told));
    }

    private LegId app(int index) {
        return house.endpoint.leg(index).id();
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    @Test
    void whoJoinsIsInTheOtherCallAndItsOwnEndsWithAWordOfWhere() {
        join(second, 1, first, false);
        house.settle();

        assertThat(progress).containsExactly("succeeded");
        assertThat(house.sound(first).joined()).containsExactly("in-0", "out-0", "in-1");
        assertThat(house.lives(second)).isFalse();
        assertThat(house.endpoint.leg(1).endedWith()).contains(HangupCause.NORMAL_CLEARING);
        assertThat(second.leg().endedWith()).isEmpty();
        CallRecord record = house.records.get(0);
        assertThat(record.id()).isEqualTo(second.id());
        assertThat(record.hangup().detail())
                .isEqualTo("it goes on in call " + first.id().value());
        assertThat(codes(record.why())).endsWith("went", "ended");
        assertThat(house.view(first).why()).anySatisfy(reason -> assertThat(reason.sentence())
                .isEqualTo("device:phone1 came from call " + second.id().value()));
    }

    @Test
    void whoCameIsHeardOfInTheNewCallAndMayLeaveIt() {
        join(second, 1, first, false);
        house.settle();
        second.leg().presses('5', false);
        house.settle();
        assertThat(house.endpoint.leg(0).asked()).containsExactly("dtmf 5");

        first.leg().hangsUp();
        house.settle();
        assertThat(house.sound(first).joined()).containsExactly("out-0", "in-1");
        second.leg().hangsUp();
        house.settle();
        assertThat(house.house.calls().quiet()).isTrue();
    }

    @Test
    void whenTheApplicationIsTakenOutThoseWhoTalkGoOn() {
        join(second, 1, first, false);
        house.settle();
        house.endpoint.leg(0).ends(TAKEN_OUT);
        house.settle();
        assertThat(house.sound(first).joined()).containsExactly("in-0", "in-1");
        assertThat(house.lives(first)).isTrue();
        second.leg().hangsUp();
        house.settle();
        assertThat(first.leg().endedWith()).isPresent();
    }

    @Test
    void anApplicationThatComesAlongTakesThePlaceOfOneThatWasTakenOut() {
        join(second, 1, first, false);
        house.settle();
        house.endpoint.leg(0).ends(TAKEN_OUT);
        house.settle();
        Offered third = house.connected("600");
        join(third, 2, first, true);
        house.settle();
        assertThat(house.sound(first).joined()).containsExactly("in-0", "in-1", "in-2", "out-2");
        assertThat(house.endpoint.leg(2).moves()).containsExactly(first.id());
        assertThat(house.lives(third)).isFalse();
    }

    @Test
    void whoJoinsBeforeItsTelephoneConfirmedTheAnswerJoinsThen() {
        Offered third = house.call(TestHouse.PHONE1, "600");
        house.endpoint.leg(2).answers(PCMA);
        house.settle();
        join(third, 2, first, false);
        house.settle();
        assertThat(house.sound(first).joined()).containsExactly("in-0", "out-0");
        third.leg().confirms();
        house.settle();
        assertThat(progress).containsExactly("succeeded");
        assertThat(house.sound(first).joined()).containsExactly("in-0", "out-0", "in-2");
    }

    @Test
    void anApplicationMayAskWhileItsCallIsAboutToAdmitIt() {
        FakeLeg leg = FakeLeg.inbound("in-9", new Target(Target.Kind.DEVICE, "phone3"), PCMA);
        CallId third = house.hub.offer(leg, TestHouse.invitation(new Source.Device("phone3"), "600"));
        house.hub.join(third, new LegId("out-2"), new Forwarder.Visit(first.id(), false, told));
        house.settle();
        house.endpoint.leg(2).answers(PCMA);
        house.settle();
        leg.confirms();
        house.settle();
        assertThat(progress).containsExactly("succeeded");
        assertThat(house.sound(first).joined()).containsExactly("in-0", "out-0", "in-9");
    }

    @Test
    void aCallThatIsOverLeavesTheOneWhoWantedToJoinWhereItWas() {
        first.leg().hangsUp();
        house.settle();
        join(second, 1, first, false);
        house.settle();
        assertThat(progress).containsExactly("failed INVALID_CALL_REFERENCE");
        assertThat(house.sound(second).joined()).containsExactly("in-1", "out-1");
    }

    @Test
    void whoComesAtTheMomentAtWhichTheOtherCallEndsComesBack() {
        join(second, 1, first, false);
        house.time.step();
        // The second call has let go of its caller, who is on the way.
        first.leg().hangsUp();
        house.hub.hangUp(first.id(), TAKEN_OUT);
        assertThat(house.sound(second).joined()).containsExactly("out-1");
        house.settle();
        assertThat(house.lives(first)).isFalse();
        assertThat(second.leg().endedWith()).contains(HangupCause.SERVICE_UNAVAILABLE);
    }

    @Test
    void whoComesTooLateComesBackAndItsApplicationGoesOn() {
        first.leg().hangsUp();
        join(second, 1, first, false);
        house.settle();
        assertThat(progress).containsExactly("failed INVALID_CALL_REFERENCE");
        assertThat(house.sound(second).joined()).containsExactlyInAnyOrder("in-1", "out-1");
        assertThat(second.leg().endedWith()).isEmpty();
        second.leg().presses('1', false);
        house.settle();
        assertThat(house.endpoint.leg(1).asked()).contains("dtmf 1");
        second.leg().hangsUp();
        house.settle();
        assertThat(house.house.calls().quiet()).isTrue();
    }

    @Test
    void whoHangsUpOnTheWayIsGoneFromBothCalls() {
        join(second, 1, first, false);
        house.time.step();
        second.leg().hangsUp();
        house.settle();
        assertThat(house.sound(first).joined()).containsExactly("in-0", "out-0");
        assertThat(house.lives(second)).isFalse();
        assertThat(house.lives(first)).isTrue();
    }

    @Test
    void anApplicationThatIsTakenOutWhileItsCallerIsOnTheWayDoesNotStopIt() {
        join(second, 1, first, false);
        house.time.step();
        house.endpoint.leg(1).ends(TAKEN_OUT);
        house.settle();
        assertThat(house.sound(first).joined()).containsExactly("in-0", "out-0", "in-1");
        assertThat(second.leg().endedWith()).isEmpty();
        assertThat(house.lives(second)).isFalse();
    }

    @Test
    void whoCannotBeFoundIsNotWaitedFor() {
        LegId gone = app(1);
        second.leg().hangsUp();
        house.settle();
        Forwarder.Visit visit = new Forwarder.Visit(first.id(), false, told);
        assertThatExceptionOfType(NoSuchCallException.class).isThrownBy(() -> house.hub.join(second.id(), gone, visit));
        join(first, 0, first, false);
        house.hub.join(first.id(), app(0), new Forwarder.Visit(new CallId("never-was"), false, told));
        house.settle();
        assertThat(progress).containsOnly("failed INVALID_CALL_REFERENCE").hasSize(2);
        assertThat(house.lives(first)).isTrue();
    }

    @Test
    void whoIsConnectedWithAnApplicationAttendedMeetsItInTheOwnCallAndItIsTold() {
        Offered talk = house.connected("20");
        talk.leg().transfers(new TransferRequest("600", Optional.of(second.leg().id()), told));
        house.settle();
        assertThat(house.sound(talk).joined()).containsExactly("out-2", "out-1");
        assertThat(house.endpoint.leg(1).moves()).containsExactly(talk.id());
        assertThat(talk.leg().endedWith()).isPresent();
        assertThat(house.lives(talk)).isTrue();
    }

    @Test
    void whoWasTransferredToAnApplicationIsKnownToBe() {
        assertThat(house.endpoint.request(0).transferred()).isFalse();
        Offered talk = house.connected("20");
        talk.leg().transfers(new TransferRequest("600", Optional.empty(), told));
        house.settle();
        assertThat(house.endpoint.request(3).transferred()).isTrue();
        assertThat(house.endpoint.request(3).source()).isEqualTo(TestHouse.PHONE1);
    }

    // Pick-up: phone3's call rings at phone2, and phone1 has called the application that picks it up.

    private Offered ringing() {
        Offered call = house.call(new Source.Device("phone3"), "20");
        house.endpoint.leg(house.endpoint.legs().size() - 1).rings();
        house.settle();
        return call;
    }

    private void pickUp(String target) {
        house.hub.pickUp(second.id(), app(1), List.of(Target.parse(target)), told);
        house.settle();
    }

    @Test
    void whoPicksUpIsAnsweredInPlaceOfThoseThatRing() {
        Offered rung = ringing();
        FakeLeg phone = house.endpoint.leg(2);
        pickUp("device:phone2");
        assertThat(progress).containsExactly("succeeded");
        assertThat(phone.endedWith()).contains(HangupCause.ANSWERED_ELSEWHERE);
        assertThat(rung.leg().asked()).endsWith("ring", "answer");
        assertThat(rung.leg().order()).startsWith(PCMA);
        rung.leg().confirms();
        house.settle();
        assertThat(house.sound(rung).joined()).containsExactly("in-2", "in-1");
        assertThat(house.view(rung).state()).hasToString("ACTIVE");
        assertThat(house.lives(second)).isFalse();
        assertThat(second.leg().asked()).containsOnlyOnce("answer");
        assertThat(codes(house.view(rung).why())).contains("came", "answered");
        assertThat(house.events(Event.CallEnded.class)).hasSize(1);
    }

    @Test
    void oneOfSeveralThatRingIsPickedUpAndAllOfThemStop() {
        Target phone2 = Target.parse("device:phone2");
        Target phone3 = Target.parse("device:phone3");
        house.endpoint.leads("app:sales", new Stage("700", List.of(phone2, phone3), 20));
        house.endpoint.knows("app:sales", "700");
        Offered rung = house.call(new Source.Device("phone4"), "700");
        house.endpoint.leg(2).rings();
        house.endpoint.leg(3).rings();
        house.settle();
        pickUp("device:phone3");
        assertThat(house.endpoint.leg(2).endedWith()).contains(HangupCause.ANSWERED_ELSEWHERE);
        assertThat(house.endpoint.leg(3).endedWith()).contains(HangupCause.ANSWERED_ELSEWHERE);
        rung.leg().confirms();
        house.settle();
        assertThat(house.sound(rung).joined()).containsExactly("in-2", "in-1");
        second.leg().hangsUp();
        house.settle();
        assertThat(rung.leg().endedWith()).isPresent();
    }

    @Test
    void whereNothingRingsThePickerIsTold() {
        ringing();
        pickUp("device:phone3");
        assertThat(progress).containsExactly("failed INVALID_CALL_REFERENCE");
        assertThat(house.sound(second).joined()).containsExactly("in-1", "out-1");
    }

    @Test
    void whoAnswersAtTheSameMomentHasTheCallAndThePickerComesBack() {
        Offered rung = ringing();
        FakeLeg phone = house.endpoint.leg(2);
        phone.answers(PCMA);
        house.hub.pickUp(second.id(), app(1), List.of(Target.parse("device:phone2")), told);
        house.settle();
        rung.leg().confirms();
        house.settle();
        assertThat(progress).containsExactly("failed INVALID_CALL_REFERENCE");
        assertThat(house.sound(rung).joined()).containsExactly("in-2", "out-2");
        assertThat(house.sound(second).joined()).containsExactlyInAnyOrder("in-1", "out-1");
    }

    @Test
    void whoeverCouldNotBeAnsweredDoesNotTakeTheCallFromThoseWhoCan() {
        house.media.codecs(List.of());
        FakeLeg leg = FakeLeg.inbound("in-9", new Target(Target.Kind.DEVICE, "phone3"), OPUS);
        house.hub.offer(leg, TestHouse.invitation(new Source.Device("phone3"), "20"));
        house.settle();
        house.endpoint.leg(2).rings();
        house.settle();
        pickUp("device:phone2");
        assertThat(progress).containsExactly("failed INCOMPATIBLE_DESTINATION");
        assertThat(house.endpoint.leg(2).endedWith()).isEmpty();
        assertThat(second.leg().endedWith()).isEmpty();
    }

    @Test
    void theOneWhoCallsMayGiveUpAtThatMoment() {
        Offered rung = ringing();
        rung.leg().hangsUp();
        pickUp("device:phone2");
        assertThat(progress).singleElement().asString().startsWith("failed");
        assertThat(second.leg().endedWith()).isEmpty();
        assertThat(house.lives(rung)).isFalse();
    }
}
