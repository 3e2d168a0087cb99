// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jackfield.hub.testing.FakeMedia.G722;
import static org.jackfield.hub.testing.FakeMedia.PCMA;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.call.Audience;
import org.jackfield.api.call.CallException;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallState;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.CallView.MediaMode;
import org.jackfield.api.call.FurtherParty;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegChange;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.NoSuchCallException;
import org.jackfield.api.call.Origination;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.device.DeviceState;
import org.jackfield.api.event.Event;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.route.RouteQuery;
import org.jackfield.api.telemetry.Measurement;
import org.jackfield.hub.call.TestHouse.Offered;
import org.jackfield.hub.route.Rules;
import org.jackfield.hub.testing.FakeLeg;
import org.junit.jupiter.api.Test;

class LiveCallTest {

    private final TestHouse house = new TestHouse();

    @Test
    void holdingIsPassedOnToTheSoundAndBreaksNothing() {
        Offered call = house.connected("20");
        call.leg().port().direction(MediaDirection.RECVONLY);
        call.leg().changesMedia();
        house.settle();
        assertThat(house.sound(call).changes()).endsWith("in-0");
        assertThat(house.view(call).state()).isEqualTo(CallState.ACTIVE);
        assertThat(house.view(call).legs().get(0).media()).isEqualTo(MediaDirection.RECVONLY);
    }

    @Test
    void digitsReachTheOtherUnlessTheWireHasCarriedThem() {
        Offered call = house.connected("20");
        call.leg().presses('5', false);
        call.leg().presses('6', true);
        house.settle();
        assertThat(house.endpoint.leg(0).asked()).containsExactly("dtmf 5");
        assertThat(call.leg().asked()).doesNotContain("dtmf 5");
    }

    @Test
    void whoseDigitsAreTonesHearsThemAsTones() {
        Offered call = house.connected("20");
        house.endpoint.leg(0).speaksTones();
        call.leg().presses('5', false);
        house.settle();
        assertThat(house.sound(call).tones)
                .containsExactly(house.endpoint.leg(0).id() + " 5");
        assertThat(house.endpoint.leg(0).asked()).doesNotContain("dtmf 5");
    }

    @Test
    void anApplicationHearsDigitsEitherWay() {
        Offered call = house.connected("600");
        call.leg().presses('6', true);
        house.settle();
        assertThat(house.endpoint.leg(0).asked()).containsExactly("dtmf 6");
    }

    @Test
    void anOperatorHoldsAndMutesALeg() {
        Offered call = house.connected("20");
        house.hub.change(
                call.id(), call.leg().id(), LegChange.NOTHING.withHold(true).withMute(true));
        house.settle();
        assertThat(call.leg().asked()).contains("hold true");
        assertThat(house.sound(call).muted()).containsExactly("in-0");
        assertThat(house.view(call).legs().get(0).muted()).isTrue();
        house.hub.change(
                call.id(), call.leg().id(), LegChange.NOTHING.withHold(false).withMute(false));
        house.settle();
        assertThat(call.leg().asked()).contains("hold false");
        assertThat(house.sound(call).muted()).isEmpty();
    }

    @Test
    void aThirdPartyComesInAndLeavesAgain() {
        Offered call = house.connected("20");
        house.hub.add(call.id(), new FurtherParty("30", Audience.EVERYONE));
        house.settle();
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-0", "out-1");
        assertThat(house.view(call).mode()).isEqualTo(MediaMode.MIXED);
        house.endpoint.leg(0).hangsUp();
        house.settle();
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-1");
        house.endpoint.leg(1).hangsUp();
        house.settle();
        assertThat(house.lives(call)).isFalse();
    }

    @Test
    void aSupervisorListensFromItsFirstMoment() {
        Offered call = house.connected("20");
        house.hub.add(call.id(), new FurtherParty("30", Audience.NOBODY));
        house.settle();
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        assertThat(house.sound(call).treatment("out-1").audience()).isEqualTo(Audience.NOBODY);

        Audience agent = new Audience(false, Set.of(new LegId("in-0")));
        house.hub.change(call.id(), new LegId("out-1"), LegChange.NOTHING.withAudience(agent));
        house.settle();
        assertThat(house.sound(call).treatment("out-1").audience()).isEqualTo(agent);
        assertThat(house.sound(call).treatment("in-0").audience()).isEqualTo(Audience.EVERYONE);
    }

    @Test
    void aConferenceTellsWhenOthersSpeak() {
        Offered call = house.connected("20");
        house.hub.add(call.id(), new FurtherParty("30", Audience.EVERYONE));
        house.settle();
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        house.events.clear();
        house.pass(2);
        assertThat(house.events).isEmpty();

        house.sound(call).speaking.add("out-1");
        house.pass(1);
        assertThat(house.events).singleElement().isInstanceOf(Event.CallChanged.class);
        assertThat(house.view(call).legs())
                .filteredOn(leg -> leg.sound().speaking())
                .singleElement()
                .satisfies(leg -> assertThat(leg.id().value()).isEqualTo("out-1"));
        house.pass(2);
        assertThat(house.events).hasSize(1);
    }

    @Test
    void aThirdPartyThatDoesNotAnswerChangesNothing() {
        Offered call = house.connected("20");
        house.hub.add(call.id(), new FurtherParty("device:phone3", Audience.EVERYONE));
        house.settle();
        house.endpoint.leg(1).ends(TestHouse.busy());
        house.settle();
        assertThat(house.view(call).legs()).hasSize(2);
        house.hub.add(call.id(), new FurtherParty("99", Audience.EVERYONE));
        house.settle();
        assertThat(house.lives(call)).isTrue();
    }

    @Test
    void whoWaitsForAThirdPartyIsNotHungUpWhenTheSecondLeaves() {
        Offered call = house.connected("20");
        house.hub.add(call.id(), new FurtherParty("30", Audience.EVERYONE));
        house.settle();
        house.endpoint.leg(0).hangsUp();
        house.settle();
        assertThat(house.lives(call)).isTrue();
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-1");
    }

    @Test
    void whenNobodyIsLeftWhatIsDialledIsGivenUp() {
        Offered call = house.connected("20");
        house.hub.add(call.id(), new FurtherParty("30", Audience.EVERYONE));
        house.settle();
        house.endpoint.leg(0).hangsUp();
        call.leg().hangsUp();
        house.settle();
        assertThat(house.endpoint.leg(1).endedWith()).contains(HangupCause.NORMAL_CLEARING);
        assertThat(house.lives(call)).isFalse();
    }

    @Test
    void aConferenceOfApplicationsAloneEnds() {
        Offered call = house.connected("600");
        house.hub.add(call.id(), new FurtherParty("app:echo", Audience.EVERYONE));
        house.settle();
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        call.leg().hangsUp();
        house.settle();
        assertThat(house.lives(call)).isFalse();
        assertThat(house.endpoint.leg(1).endedWith()).isPresent();
    }

    @Test
    void anOperatorRemovesALegAndTheLonePartyIsHungUp() {
        Offered call = house.connected("20");
        house.hub.remove(call.id(), house.endpoint.leg(0).id());
        house.settle();
        assertThat(house.endpoint.leg(0).hangup().orElseThrow().by()).isEqualTo(By.OPERATOR);
        assertThat(call.leg().endedWith()).contains(HangupCause.NORMAL_CLEARING);
        assertThat(house.lives(call)).isFalse();
    }

    @Test
    void anOperatorRemovesALegThatOnlyRings() {
        Offered call = house.call(TestHouse.CARRIER, "+4930123");
        house.hub.remove(call.id(), house.endpoint.leg(0).id());
        house.settle();
        assertThat(house.endpoint.leg(0).endedWith()).isPresent();
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        assertThat(call.leg().asked()).contains("answer");
    }

    @Test
    void anOperatorEndsACall() {
        Offered call = house.connected("20");
        house.hub.hangUp(call.id(), Hangup.of(HangupCause.NORMAL_CLEARING, By.OPERATOR));
        house.settle();
        assertThat(house.endpoint.leg(0).endedWith()).isPresent();
        assertThat(call.leg().endedWith()).isPresent();
        assertThat(house.house.calls().quiet()).isTrue();
    }

    @Test
    void whatDoesNotLiveCannotBeChanged() {
        CallId none = new CallId("none");
        LegId leg = new LegId("none");
        LegChange change = LegChange.NOTHING;
        Offered call = house.connected("20");
        for (Runnable task : List.<Runnable>of(
                () -> house.hub.hangUp(none, TestHouse.busy()),
                () -> house.hub.add(none, new FurtherParty("20", Audience.EVERYONE)),
                () -> house.hub.remove(none, leg),
                () -> house.hub.remove(call.id(), leg),
                () -> house.hub.change(call.id(), leg, change),
                () -> house.hub.change(none, leg, change))) {
            assertThatExceptionOfType(NoSuchCallException.class).isThrownBy(task::run);
        }
    }

    @Test
    void aCodecThatLeavesIsRenegotiatedAndOneThatDoesNotComeBackEndsItsLeg() {
        Offered call = house.connected("20");
        house.sound(call).news().orphaned(call.leg().id());
        assertThat(call.leg().asked()).endsWith("renegotiate");
        assertThat(call.leg().order()).startsWith(G722);
        assertThat(call.leg().order())
                .as("who knows nothing else keeps his codec")
                .endsWith(PCMA);
        house.sound(call).news().lost(call.leg().id());
        house.settle();
        assertThat(call.leg().endedWith()).contains(HangupCause.INCOMPATIBLE_DESTINATION);
        assertThat(house.endpoint.leg(0).endedWith()).contains(HangupCause.INCOMPATIBLE_DESTINATION);
    }

    @Test
    void withoutAnyCodecNothingIsRenegotiated() {
        Offered call = house.connected("20");
        house.media.codecs(List.of());
        house.sound(call).news().orphaned(call.leg().id());
        assertThat(call.leg().asked()).doesNotContain("renegotiate");
    }

    @Test
    void callsAreListedOldestFirst() {
        Offered first = house.connected("20");
        house.pass(1);
        Offered second = house.call(new Source.Device("phone3"), "10");
        assertThat(house.hub.calls()).extracting(CallView::id).containsExactly(first.id(), second.id());
    }

    @Test
    void aViewShowsWhatTheWireHasCountedUpToNow() {
        Offered call = house.connected("20");
        call.leg().port().silence(1234);
        LegView leg = house.view(call).legs().get(0);
        assertThat(leg.counters().silence()).isEqualTo(1234);
        assertThat(leg.chain()).isEqualTo("chain of in-0");
        assertThat(leg.codec().orElseThrow().format()).isEqualTo(PCMA);
    }

    @Test
    void changesOfOneTurnAreToldOnceAndTheEndIsTheLast() {
        house.connected("20");
        int before = house.events(Event.CallChanged.class).size();
        house.endpoint.leg(0).changesMedia();
        house.endpoint.leg(0).changesMedia();
        house.endpoint.leg(0).changesMedia();
        house.settle();
        assertThat(house.events(Event.CallChanged.class)).hasSize(before + 1);
        house.endpoint.leg(0).changesMedia();
        house.endpoint.leg(0).hangsUp();
        house.settle();
        assertThat(house.events).last().isInstanceOf(Event.CallEnded.class);
    }

    @Test
    void theRecordTellsTheWholeStory() {
        house.connected("20");
        house.pass(7);
        house.endpoint.leg(0).hangsUp();
        house.settle();
        assertThat(house.records).singleElement().satisfies(record -> {
            assertThat(record.source()).isEqualTo(TestHouse.PHONE1);
            assertThat(record.dialled()).isEqualTo("20");
            assertThat(record.route()).contains("internal");
            assertThat(record.answered()).isPresent();
            assertThat(java.time.Duration.between(record.began(), record.ended()))
                    .hasSeconds(7);
            assertThat(record.hangup().cause()).isEqualTo(HangupCause.NORMAL_CLEARING);
            assertThat(record.legs()).extracting(leg -> leg.id().value()).containsExactly("in-0", "out-0");
        });
    }

    @Test
    void figuresCountCallsByHowTheyEnded() {
        house.connected("20");
        house.call(TestHouse.PHONE1, "77");
        assertThat(figure("jackfield_call_live")).isEqualTo(1);
        assertThat(figure("jackfield_call_begun_total")).isEqualTo(2);
        assertThat(figure("jackfield_call_answered_total")).isEqualTo(1);
        assertThat(house.hub.measurements())
                .filteredOn(m -> m.name().equals("jackfield_call_ended_total"))
                .singleElement()
                .satisfies(m -> assertThat(m.labels()).containsEntry("code", "3"));
    }

    @Test
    void aClickRingsTheDeviceAndThenDialsAsIfItHadDialled() {
        CallId id = house.hub.originate(
                new Origination("anna", new Target(Target.Kind.DEVICE, "phone1"), "20", Optional.empty()));
        house.settle();
        assertThat(house.endpoint.dialled()).containsExactly("device:phone1");
        assertThat(house.endpoint.request(0).caller().number()).isEqualTo("20");
        house.endpoint.leg(0).rings();
        house.endpoint.leg(0).answers(PCMA);
        house.settle();
        assertThat(house.endpoint.dialled()).containsExactly("device:phone1", "device:phone2");
        assertThat(house.endpoint.request(1).source()).isEqualTo(TestHouse.PHONE1);
        assertThat(house.endpoint.request(1).caller().number()).isEqualTo("phone1-number");
        house.endpoint.leg(1).rings();
        house.settle();
        assertThat(house.media.of(id).joined()).containsExactly("out-0", "ringback");
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        assertThat(house.media.of(id).joined()).containsExactly("out-0", "out-1");
        CallView view = house.hub.call(id).orElseThrow();
        assertThat(view.state()).isEqualTo(CallState.ACTIVE);
        assertThat(view.source()).isEqualTo(new Source.Console("anna"));
        assertThat(view.caller().number()).isEqualTo("phone1-number");
    }

    @Test
    void aClickMayNameTheProviderButNotForAnEmergency() {
        Target phone = new Target(Target.Kind.DEVICE, "phone1");
        house.hub.originate(new Origination("anna", phone, "+4930123", Optional.of("other")));
        house.settle();
        house.endpoint.leg(0).answers(PCMA);
        house.settle();
        assertThat(house.endpoint.request(1).target()).hasToString("provider:other");
        assertThat(house.endpoint.request(1).number()).isEqualTo("+4930123");

        house.emergency.apply("", Rules.emergency("target", "provider:carrier"));
        house.hub.originate(new Origination("anna", phone, "112", Optional.of("other")));
        house.settle();
        house.endpoint.leg(2).answers(PCMA);
        house.settle();
        assertThat(house.endpoint.request(3).target()).hasToString("provider:carrier");
    }

    @Test
    void aClickOnWhatIsNotConfiguredFailsAtOnce() {
        assertThatExceptionOfType(CallException.class)
                .isThrownBy(() -> house.hub.originate(
                        new Origination("anna", new Target(Target.Kind.DEVICE, "ghost"), "20", Optional.empty())))
                .withMessageContaining("ghost");
    }

    @Test
    void aClickOnADeviceThatIsNotRegisteredFailsAtOnce() {
        Target phone = new Target(Target.Kind.DEVICE, "phone1");
        house.devices.add(new DeviceState("phone1", List.of("10"), List.of()));
        assertThatExceptionOfType(CallException.class)
                .isThrownBy(() -> house.hub.originate(new Origination("anna", phone, "20", Optional.empty())))
                .withMessageContaining("not registered");
        assertThat(house.hub.calls()).isEmpty();
    }

    @Test
    void theHubIsReadyUntilItStops() throws InterruptedException {
        assertThat(house.hub.part()).isEqualTo("call");
        assertThat(house.hub.health().ready()).isTrue();
        house.hub.stop();
        assertThat(house.hub.health().ready()).isFalse();
    }

    @Test
    void aClickWhoseDeviceDoesNotAnswerEndsTheCall() {
        CallId id = house.hub.originate(
                new Origination("anna", new Target(Target.Kind.DEVICE, "phone1"), "20", Optional.empty()));
        house.settle();
        house.endpoint.leg(0).sendsEarlyMedia(PCMA);
        house.pass(60);
        assertThat(house.hub.call(id)).isEmpty();
        assertThat(house.records)
                .singleElement()
                .satisfies(record -> assertThat(record.hangup().cause()).isEqualTo(HangupCause.NO_ANSWER));
    }

    @Test
    void aDryRunDialsNobody() {
        assertThat(house.hub
                        .explain(new RouteQuery(
                                TestHouse.PHONE1,
                                "",
                                "030123",
                                house.time.instant().atZone(java.time.ZoneOffset.UTC)))
                        .rule())
                .contains("out");
        assertThat(house.endpoint.legs()).isEmpty();
    }

    @Test
    void stoppingEndsAllCallsAndTakesNoMore() throws InterruptedException {
        Offered call = house.connected("20");
        Thread lanes = new Thread(() -> {
            while (house.hub.call(call.id()).isPresent()) {
                house.settle();
                Thread.onSpinWait();
            }
        });
        lanes.start();
        house.hub.stop();
        lanes.join(5_000);
        assertThat(call.leg().endedWith()).isPresent();
        assertThat(house.endpoint.leg(0).endedWith()).isPresent();
        FakeLeg late = FakeLeg.inbound("late", new Target(Target.Kind.DEVICE, "phone1"), PCMA);
        house.hub.offer(late, TestHouse.invitation(TestHouse.PHONE1, "20"));
        house.settle();
        assertThat(late.endedWith()).contains(HangupCause.TEMPORARY_FAILURE);
    }

    private double figure(String name) {
        return house.hub.measurements().stream()
                .filter(m -> m.name().equals(name))
                .mapToDouble(Measurement::value)
                .sum();
    }
}
