// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jackfield.hub.testing.FakeMedia.PCMA;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Origination;
import org.jackfield.api.call.Reason;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.route.Diverter.Occasion;
import org.jackfield.api.route.Redirection;
import org.jackfield.api.route.RouteDecision.Stage;
import org.jackfield.hub.call.TestHouse.Offered;
import org.jackfield.hub.route.Rules;
import org.junit.jupiter.api.Test;

class DivertingTest {

    private static final Hangup AWAY = new Hangup(HangupCause.SUBSCRIBER_ABSENT, By.ROUTER, "not registered", true);

    private final TestHouse house = new TestHouse();

    @Test
    void aDeviceThatIsDivertedIsNotRung() {
        house.diverter.diverts("device:phone2", Occasion.ALWAYS, "device:phone3");
        Offered call = house.connected("20");
        assertThat(house.endpoint.dialled()).containsExactly("device:phone3");
        assertThat(house.endpoint.request(0).redirection()).contains(new Redirection("20", Occasion.ALWAYS));
        assertThat(house.view(call).why())
                .contains(new Reason(
                        "diverted",
                        Map.of("target", "device:phone2", "occasion", "always", "to", "device:phone3"),
                        "device:phone2 diverts its calls to device:phone3: always"));
    }

    @Test
    void whoeverIsBusyOrDeclinesIsDivertedThen() {
        house.diverter.diverts("device:phone2", Occasion.BUSY, "device:phone3");
        for (HangupCause cause : List.of(HangupCause.USER_BUSY, HangupCause.CALL_REJECTED)) {
            Offered call = house.call(TestHouse.PHONE1, "20");
            house.endpoint.leg(house.endpoint.legs().size() - 1).ends(new Hangup(cause, By.CALLED, "", false));
            house.settle();
            assertThat(house.endpoint.dialled()).endsWith("device:phone2", "device:phone3");
            house.endpoint.leg(house.endpoint.legs().size() - 1).answers(PCMA);
            house.settle();
            assertThat(call.leg().asked()).contains("answer");
        }
    }

    @Test
    void whoeverIsDivertedAndNotReachedThereEitherIsTold() {
        house.diverter.diverts("device:phone2", Occasion.BUSY, "device:phone3");
        house.endpoint.refuses("device:phone3", AWAY);
        Offered call = house.call(TestHouse.PHONE1, "20");
        house.endpoint.leg(0).ends(TestHouse.busy());
        house.settle();
        assertThat(call.leg().endedWith()).contains(HangupCause.USER_BUSY);
        assertThat(house.lives(call)).isFalse();
    }

    @Test
    void whoeverDoesNotAnswerInItsOwnTimeIsDivertedThen() {
        house.diverter.diverts("device:phone2", Occasion.NO_ANSWER, "device:phone3");
        house.diverter.waits("device:phone2", 15);
        house.call(TestHouse.PHONE1, "20");
        house.endpoint.leg(0).rings();
        house.pass(14);
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2");
        house.pass(1);
        assertThat(house.endpoint.leg(0).endedWith()).contains(HangupCause.NO_ANSWER);
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2", "device:phone3");
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        assertThat(house.time.pending()).isZero();
    }

    @Test
    void withoutAPatienceOfItsOwnARulesTimeHolds() {
        house.diverter.diverts("device:phone2", Occasion.NO_ANSWER, "device:phone3");
        house.call(TestHouse.PHONE1, "20");
        house.endpoint.leg(0).rings();
        house.pass(60);
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2", "device:phone3");
    }

    @Test
    void aTelephoneThatIsAwayIsDivertedAtOnce() {
        house.diverter.diverts("device:phone2", Occasion.UNREACHABLE, "device:phone3");
        house.endpoint.refuses("device:phone2", AWAY);
        house.call(TestHouse.PHONE1, "20");
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2", "device:phone3");
    }

    @Test
    void oneThatGivesNoSignOfLifeIsAwayAndNotSilent() {
        house.diverter.diverts("device:phone2", Occasion.UNREACHABLE, "device:phone3");
        house.diverter.diverts("device:phone2", Occasion.NO_ANSWER, "app:echo");
        house.diverter.waits("device:phone2", 15);
        house.call(TestHouse.PHONE1, "20");
        house.pass(15);
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2", "device:phone3");
    }

    @Test
    void oneThatIsNotToBeDisturbedIsBusy() {
        house.diverter.diverts("device:phone2", Occasion.ALWAYS);
        Offered call = house.call(TestHouse.PHONE1, "20");
        assertThat(house.endpoint.dialled()).isEmpty();
        assertThat(call.leg().endedWith()).contains(HangupCause.USER_BUSY);
        assertThat(call.leg().hangup().orElseThrow().detail()).isEqualTo("device:phone2 is not to be disturbed");
    }

    @Test
    void oneThatIsNotToBeDisturbedGoesWhereItGoesWhenItIsBusy() {
        house.diverter.diverts("device:phone2", Occasion.ALWAYS);
        house.diverter.diverts("device:phone2", Occasion.BUSY, "app:echo");
        house.call(TestHouse.PHONE1, "20");
        assertThat(house.endpoint.dialled()).containsExactly("app:echo");
    }

    @Test
    void aDiversionToANumberOutsideHasTheRightsOfTheDeviceAndShowsWhoCalls() {
        house.book.apply("out", Rules.route("number", "0*", "from", "phone2", "target", "provider:carrier"));
        house.diverter.diverts("device:phone2", Occasion.ALWAYS, "number:0177");
        house.book.apply("in", Rules.route("direction", "inbound", "target", "device:phone2"));
        house.call(TestHouse.CARRIER, "+4930123");
        assertThat(house.endpoint.dialled()).containsExactly("provider:carrier");
        assertThat(house.endpoint.request(0).number()).isEqualTo("0177");
        assertThat(house.endpoint.request(0).source()).isEqualTo(new Source.Device("phone2"));
        assertThat(house.endpoint.request(0).caller().number()).isEqualTo("carrier-caller");
    }

    @Test
    void devicesThatDivertToEachOtherComeToAnEnd() {
        house.diverter.diverts("device:phone2", Occasion.ALWAYS, "device:phone3");
        house.diverter.diverts("device:phone3", Occasion.ALWAYS, "number:20");
        Offered call = house.call(TestHouse.PHONE1, "20");
        assertThat(house.endpoint.dialled()).isEmpty();
        assertThat(call.leg().hangup().orElseThrow().detail()).isEqualTo("device:phone2 leads back to itself");
    }

    @Test
    void aChainOfDiversionsIsFollowedForAFewStepsOnly() {
        for (int i = 2; i < 10; i++) {
            house.endpoint.knows("device:phone" + i);
            house.diverter.diverts("device:phone" + i, Occasion.ALWAYS, "device:phone" + (i + 1));
        }
        house.call(TestHouse.PHONE1, "20");
        assertThat(house.endpoint.dialled()).containsExactly("device:phone7");
    }

    @Test
    void aMemberOfAGroupThatIsDivertedIsRungAllTheSame() {
        house.endpoint.leads("app:group", stage("device:phone2", "device:phone3"));
        house.book.apply("out", Rules.route("number", "7*", "target", "app:group"));
        house.diverter.diverts("device:phone2", Occasion.ALWAYS, "app:echo");
        house.diverter.diverts("device:phone3", Occasion.NO_ANSWER, "app:echo");
        house.diverter.waits("device:phone3", 5);
        house.call(TestHouse.PHONE1, "700");
        house.pass(10);
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2", "device:phone3");
    }

    @Test
    void aMemberOfAGroupThatIsNotToBeDisturbedIsNotRung() {
        house.endpoint.leads("app:group", stage("device:phone2", "device:phone3"));
        house.book.apply("out", Rules.route("number", "7*", "target", "app:group"));
        house.diverter.diverts("device:phone2", Occasion.ALWAYS);
        house.call(TestHouse.PHONE1, "700");
        assertThat(house.endpoint.dialled()).containsExactly("device:phone3");
    }

    @Test
    void inAGroupNobodyDecidesForTheOthers() {
        house.endpoint.leads("app:group", stage("device:phone2"), stage("device:phone3"));
        house.book.apply("out", Rules.route("number", "7*", "target", "app:group, app:echo"));
        house.diverter.diverts("device:phone2", Occasion.BUSY, "app:echo");
        house.call(TestHouse.PHONE1, "700");
        house.endpoint.leg(0).ends(TestHouse.busy());
        house.settle();
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2", "device:phone3");
        house.endpoint.leg(1).ends(TestHouse.busy());
        house.settle();
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2", "device:phone3", "app:echo");
    }

    @Test
    void anotherNameOfADeviceIsNoGroup() {
        house.endpoint.leads("app:alias", stage("device:phone2"));
        house.book.apply("out", Rules.route("number", "7*", "target", "app:alias"));
        house.diverter.diverts("device:phone2", Occasion.ALWAYS, "device:phone3");
        house.call(TestHouse.PHONE1, "700");
        assertThat(house.endpoint.dialled()).containsExactly("device:phone3");
    }

    @Test
    void severalTargetsOfARuleAreAGroup() {
        house.diverter.diverts("device:phone2", Occasion.ALWAYS, "app:echo");
        house.call(TestHouse.CARRIER, "+4930123");
        assertThat(house.endpoint.dialled()).containsExactly("device:phone1", "device:phone2");
    }

    @Test
    void theDevicesOfOneUserAreDivertedTogether() {
        house.household.add(Target.parse("device:phone2"));
        house.household.add(Target.parse("device:phone3"));
        house.diverter.diverts("device:phone3", Occasion.BUSY, "app:echo");
        house.call(TestHouse.PHONE1, "20");
        house.endpoint.leg(0).ends(AWAY);
        house.settle();
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2", "device:phone3");
        house.endpoint.leg(1).ends(TestHouse.busy());
        house.settle();
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2", "device:phone3", "app:echo");
    }

    @Test
    void theTelephoneThatIsRungToCallIsRungWhateverIsSet() {
        house.diverter.diverts("device:phone2", Occasion.ALWAYS);
        house.hub.originate(new Origination("anna", Target.parse("device:phone2"), "30", Optional.empty()));
        house.settle();
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2");
    }

    @Test
    void anEmergencyCallReachesADeskThatIsNotToBeDisturbed() {
        house.emergency.apply("", Rules.emergency("target", "device:phone2"));
        house.diverter.diverts("device:phone2", Occasion.ALWAYS);
        house.call(TestHouse.PHONE1, "112");
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2");
    }

    @Test
    void whoCalledForHelpIsReachedByThoseWhoCallBack() {
        house.book.apply("in", Rules.route("direction", "inbound", "target", "device:phone1"));
        house.diverter.diverts("device:phone1", Occasion.ALWAYS);
        house.emergency.apply("", Rules.emergency("target", "provider:carrier"));
        Offered help = house.call(TestHouse.PHONE1, "112");
        help.leg().hangsUp();
        house.settle();
        house.call(TestHouse.CARRIER, "+4930123");
        assertThat(house.endpoint.dialled()).containsExactly("provider:carrier", "device:phone1");
        house.pass((int) Duration.ofMinutes(31).toSeconds());
        house.call(TestHouse.CARRIER, "+4930123");
        assertThat(house.endpoint.dialled()).hasSize(2);
    }

    @Test
    void aDiverterThatFailsIsPassedOver() {
        house.diverter.breaks();
        house.connected("20");
        assertThat(house.endpoint.dialled()).containsExactly("device:phone2");
    }

    private static Stage stage(String... targets) {
        return new Stage("700", Stream.of(targets).map(Target::parse).toList(), 20);
    }
}
