// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.call.Target.Kind;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.device.TrunkState.Status;
import org.jackfield.api.route.RouteDecision;
import org.jackfield.api.route.RouteDecision.Stage;
import org.jackfield.api.route.RouteQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RouterTest {

    private static final Source PHONE = new Source.Device("phone1");
    private static final Source CARRIER = new Source.Trunk("carrier");

    private final RouteBook book = new RouteBook();
    private final EmergencyPlan emergency = new EmergencyPlan();
    private final Map<String, Target> owners = new HashMap<>();
    private final Map<Target, List<Target>> households = new HashMap<>();
    private final List<TrunkState> trunks = new ArrayList<>();
    private final Router router = new Router(
            book,
            emergency,
            new Router.Neighbours() {
                @Override
                public Optional<Target> owner(String number) {
                    return Optional.ofNullable(owners.get(number));
                }

                @Override
                public List<Target> household(Target device) {
                    return households.getOrDefault(device, List.of(device));
                }

                @Override
                public List<TrunkState> trunks() {
                    return trunks;
                }
            },
            () -> 60);

    @BeforeEach
    void furnish() {
        owners.put("20", new Target(Kind.DEVICE, "phone2"));
        owners.put("600", new Target(Kind.APP, "echo"));
        book.apply("out", Rules.route("number", "0*", "rewrite", "strip:1 prefix:+49", "target", "provider:carrier"));
        book.apply(
                "in", Rules.route("direction", "inbound", "number", "+4930*", "target", "device:phone1+device:phone2"));
    }

    @Test
    void anInternalNumberComesBeforeTheRules() {
        book.apply("greedy", Rules.route("order", 0, "target", "provider:carrier"));
        RouteDecision decision = decide(PHONE, "20");
        assertThat(decision.rule()).contains("internal");
        assertThat(decision.stages()).containsExactly(new Stage("20", List.of(new Target(Kind.DEVICE, "phone2")), 60));
    }

    @Test
    void withADeviceRingWhatElseItsUserHas() {
        Target desk = new Target(Kind.DEVICE, "phone2");
        Target browser = new Target(Kind.DEVICE, "browser-eve");
        households.put(desk, List.of(desk, browser));
        assertThat(decide(PHONE, "20").stages()).containsExactly(new Stage("20", List.of(desk, browser), 60));
        assertThat(decide(CARRIER, "+493055").stages())
                .containsExactly(new Stage("+493055", List.of(new Target(Kind.DEVICE, "phone1"), desk, browser), 60));
        assertThat(router.explain(query(PHONE, "", "20")).reasons())
                .contains("device:browser-eve rings with device:phone2: the same user");
    }

    @Test
    void anOutboundRuleRewritesTheNumber() {
        RouteDecision decision = decide(PHONE, "0301234");
        assertThat(decision.rule()).contains("out");
        assertThat(decision.stages())
                .containsExactly(new Stage("+49301234", List.of(new Target(Kind.PROVIDER, "carrier")), 60));
        assertThat(decision.refusal()).isEmpty();
    }

    @Test
    void theFirstMatchInOrderIsTaken() {
        book.apply("special", Rules.route("order", 1, "number", "0900*", "target", "device:guard", "timeout", 5));
        assertThat(decide(PHONE, "0900123").rule()).contains("special");
        assertThat(decide(PHONE, "0900123").stages().get(0).timeoutSeconds()).isEqualTo(5);
        assertThat(decide(PHONE, "0301234").rule()).contains("out");
    }

    @Test
    void aDeviceWithoutAMatchIsToldThatNoRuleLeadsAnywhere() {
        RouteDecision decision = decide(PHONE, "77");
        assertThat(decision.refusal()).contains(HangupCause.NO_ROUTE_TO_DESTINATION);
        assertThat(decision.stages()).isEmpty();
    }

    @Test
    void aTrunkReachesInboundRules() {
        RouteDecision decision = decide(CARRIER, "+493055");
        assertThat(decision.rule()).contains("in");
        assertThat(decision.stages()).singleElement().satisfies(stage -> assertThat(stage.targets())
                .hasSize(2));
    }

    @Test
    void anInboundRuleMayKeepToItsProviders() {
        book.apply("in", Rules.route("direction", "inbound", "provider", "other", "target", "device:phone1"));
        assertThat(decide(CARRIER, "+493055").refusal()).contains(HangupCause.UNALLOCATED_NUMBER);
        assertThat(decide(new Source.Trunk("other"), "+493055").rule()).contains("in");
    }

    @Test
    void aTrunkNeverReachesAnOutboundRuleThatDoesNotNameIt() {
        assertThat(decide(CARRIER, "0301234").refusal()).contains(HangupCause.UNALLOCATED_NUMBER);
        book.apply("out", Rules.route("number", "0*", "from", "*", "target", "provider:carrier"));
        assertThat(decide(CARRIER, "0301234").refusal()).contains(HangupCause.UNALLOCATED_NUMBER);
        book.apply("out", Rules.route("number", "0*", "from", "device:carrier", "target", "provider:carrier"));
        assertThat(decide(CARRIER, "0301234").refusal()).contains(HangupCause.UNALLOCATED_NUMBER);
    }

    @Test
    void aTrunkReachesAnOutboundRuleThatNamesIt() {
        book.apply("out", Rules.route("number", "0*", "from", "carrier", "target", "provider:other"));
        assertThat(decide(CARRIER, "0301234").rule()).contains("out");
        book.apply("out", Rules.route("number", "0*", "from", "provider:carrier", "target", "provider:other"));
        assertThat(decide(CARRIER, "0301234").rule()).contains("out");
    }

    @Test
    void aTrunkTriesInboundRulesBeforeOutboundOnes() {
        book.apply("out", Rules.route("order", 0, "number", "*", "from", "carrier", "target", "provider:other"));
        assertThat(decide(CARRIER, "+493055").rule()).contains("in");
    }

    @Test
    void aTrunkDoesNotReachInternalNumbersByItself() {
        assertThat(decide(CARRIER, "20").refusal()).contains(HangupCause.UNALLOCATED_NUMBER);
        assertThat(router.decide(query(CARRIER, "", "20"), List.of("in")).rule())
                .contains("internal");
    }

    @Test
    void fromLimitsARuleToDevicesAndGroupsOfThem() {
        book.apply("out", Rules.route("number", "0*", "from", "boss, desk*", "target", "provider:carrier"));
        assertThat(decide(PHONE, "0301234").refusal()).isPresent();
        assertThat(decide(new Source.Device("boss"), "0301234").rule()).contains("out");
        assertThat(decide(new Source.Device("desk7"), "0301234").rule()).contains("out");
        assertThat(decide(new Source.Console("anna"), "0301234").rule()).contains("out");
    }

    @Test
    void theCallerNumberMayDecide() {
        book.apply("spam", Rules.route("order", 1, "direction", "inbound", "caller", "+1*", "target", "app:robot"));
        assertThat(router.decide(query(CARRIER, "+15551234", "+493055"), List.of())
                        .rule())
                .contains("spam");
        assertThat(router.decide(query(CARRIER, "+49301", "+493055"), List.of()).rule())
                .contains("in");
    }

    @Test
    void theTimeDecidesInTheRulesOwnZone() {
        book.apply(
                "night",
                Rules.route(
                        "order", 1,
                        "direction", "inbound",
                        "time", "18:00-08:00",
                        "time-zone", "Asia/Tokyo",
                        "target", "app:night"));
        // 12:00 in UTC is 21:00 in Tokyo, 02:00 in UTC is 11:00 there.
        assertThat(decide(CARRIER, "+493055").rule()).contains("night");
        RouteQuery early = new RouteQuery(CARRIER, "", "+493055", ZonedDateTime.parse("2026-05-01T02:00:00Z"));
        assertThat(router.decide(early, List.of()).rule()).contains("in");
    }

    @Test
    void aRewriteThatLeavesNothingRefusesTheCall() {
        book.apply("out", Rules.route("number", "0*", "rewrite", "strip:20", "target", "provider:carrier"));
        assertThat(decide(PHONE, "0301").refusal()).contains(HangupCause.INVALID_NUMBER_FORMAT);
    }

    @Test
    void anEmptyNumberIsRefused() {
        assertThat(decide(PHONE, "").refusal()).contains(HangupCause.INVALID_NUMBER_FORMAT);
    }

    @Test
    void aRuleThatLedToANumberIsNotTakenForItAgain() {
        assertThat(router.decide(query(PHONE, "", "0301234"), List.of("out")).refusal())
                .contains(HangupCause.NO_ROUTE_TO_DESTINATION);
        book.apply("later", Rules.route("order", 500, "target", "provider:other"));
        assertThat(router.decide(query(PHONE, "", "0301234"), List.of("out")).rule())
                .contains("later");
    }

    @Test
    void anEmergencyNumberIsNeverShadowedNorRewritten() {
        owners.put("112", new Target(Kind.DEVICE, "cuckoo"));
        book.apply("greedy", Rules.route("order", 0, "number", "1*", "rewrite", "prefix:9", "target", "device:guard"));
        emergency.apply("", Rules.emergency("target", "provider:carrier"));
        RouteDecision decision = decide(PHONE, "112");
        assertThat(decision.rule()).contains("emergency");
        assertThat(decision.emergency()).isTrue();
        assertThat(decision.stages())
                .containsExactly(new Stage("112", List.of(new Target(Kind.PROVIDER, "carrier")), 180));
    }

    @Test
    void behindTheNamedEmergencyTargetsEveryOtherProviderIsTried() {
        trunks.add(new TrunkState("down", Status.DOWN, Instant.EPOCH, 0, "", false, List.of()));
        trunks.add(new TrunkState("up", Status.UP, Instant.EPOCH, 0, "", false, List.of()));
        trunks.add(new TrunkState("carrier", Status.UP, Instant.EPOCH, 0, "", false, List.of()));
        emergency.apply("", Rules.emergency("target", "provider:carrier", "timeout", 90));
        assertThat(decide(PHONE, "112").stages())
                .extracting(stage -> stage.targets().get(0).name() + " " + stage.timeoutSeconds())
                .containsExactly("carrier 90", "up 90", "down 90");
    }

    @Test
    void aProviderThatIsBeingDrainedIsTheLastToTakeAnEmergencyCallEvenIfItIsNamedFirst() {
        trunks.add(new TrunkState("carrier", Status.UP, Instant.EPOCH, 0, "", true, List.of()));
        trunks.add(new TrunkState("other", Status.UP, Instant.EPOCH, 0, "", false, List.of()));
        trunks.add(new TrunkState("third", Status.DOWN, Instant.EPOCH, 0, "", false, List.of()));
        emergency.apply("", Rules.emergency("target", "provider:carrier + provider:other"));
        assertThat(decide(PHONE, "112").stages())
                .extracting(stage -> stage.targets().get(0).name())
                .containsExactly("other", "third", "carrier");
        assertThat(router.explain(query(PHONE, "", "112")).reasons())
                .contains("provider:carrier comes last: it is being drained");
    }

    @Test
    void withoutAnEmergencyTargetEveryProviderIsTriedThoseThatAreUpFirst() {
        trunks.add(new TrunkState("b-down", Status.DOWN, Instant.EPOCH, 0, "", false, List.of()));
        trunks.add(new TrunkState("c-new", Status.TRYING, Instant.EPOCH, 0, "", false, List.of()));
        trunks.add(new TrunkState("z-up", Status.UP, Instant.EPOCH, 0, "", false, List.of()));
        assertThat(decide(PHONE, "112").stages())
                .extracting(stage -> stage.targets().get(0).name())
                .containsExactly("z-up", "c-new", "b-down");
    }

    @Test
    void anEmergencyCallWithoutAnyProviderIsRefusedAsOne() {
        RouteDecision decision = decide(PHONE, "110");
        assertThat(decision.emergency()).isTrue();
        assertThat(decision.refusal()).contains(HangupCause.NO_ROUTE_TO_DESTINATION);
        assertThat(decision.reasons()).containsExactly("there is no provider: emergency calls lead nowhere");
    }

    @Test
    void emergencyNumbersAreForThoseWhoCallFromHere() {
        book.apply("in", Rules.route("direction", "inbound", "target", "device:phone1"));
        assertThat(decide(CARRIER, "112").rule()).contains("in");
        assertThat(decide(CARRIER, "112").emergency()).isFalse();
    }

    @Test
    void aDryRunSaysWhyForEachRule() {
        book.apply("night", Rules.route("order", 1, "time", "sa", "target", "app:night"));
        assertThat(router.explain(query(PHONE, "", "0301234")).reasons())
                .containsExactly(
                        "0301234 is not the number of a device or service",
                        "rule night is not in force at this time",
                        "rule in is for +4930*, not 0301234",
                        "rule out matches and makes it +49301234");
    }

    @Test
    void aDryRunFollowsNumbers() {
        book.apply("forward", Rules.route("number", "30", "target", "device:phone2+number:0177"));
        assertThat(router.explain(query(PHONE, "", "30")).reasons())
                .endsWith(
                        "rule forward matches",
                        "number:0177 is looked up anew:",
                        "0177 is not the number of a device or service",
                        "rule forward led here and is not taken again",
                        "rule in is for +4930*, not 0177",
                        "rule out matches and makes it +49177");
    }

    @Test
    void aDryRunOfACircleEnds() {
        book.apply("round", Rules.route("number", "30", "target", "number:31"));
        book.apply("about", Rules.route("number", "31", "target", "number:30"));
        assertThat(router.explain(query(PHONE, "", "30")).reasons())
                .last()
                .asString()
                .isEqualTo("no rule leads anywhere");
    }

    @Test
    void aDryRunOfAnEmergencySaysWhatIsMissing() {
        assertThat(router.explain(query(PHONE, "", "911")).reasons())
                .containsExactly(
                        "911 is an emergency number: it comes before every rule",
                        "no target is set for emergency calls: every provider is tried, those that are up first",
                        "there is no provider: emergency calls lead nowhere");
    }

    private RouteDecision decide(Source source, String dialled) {
        return router.decide(query(source, "", dialled), List.of());
    }

    private static RouteQuery query(Source source, String caller, String dialled) {
        return new RouteQuery(source, caller, dialled, ZonedDateTime.parse("2026-05-01T12:00:00Z"));
    }
}
