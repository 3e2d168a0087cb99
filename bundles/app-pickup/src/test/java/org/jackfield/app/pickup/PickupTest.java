// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.settings.Configuration;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.TriedAnnouncer;
import org.jackfield.conformance.app.TriedCall;
import org.junit.jupiter.api.Test;

class PickupTest {

    private static final Target ANNA = Target.parse("device:anna");
    private static final Target BERT = Target.parse("device:bert");
    private static final Target CARL = Target.parse("device:carl");
    private static final Target DORA = Target.parse("device:dora");

    /** One ring group: sales, of anna, bert and somebody outside. */
    private final Configuration groups = (Configuration) Proxy.newProxyInstance(
            PickupTest.class.getClassLoader(),
            new Class<?>[] {Configuration.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "names" -> List.of("sales");
                case "read" ->
                    arguments[1].equals("sales")
                            ? Optional.of(Map.of("member", List.of("device:anna", " device:bert", "number:+4930")))
                            : Optional.empty();
                default -> throw new UnsupportedOperationException(method.getName());
            });

    private final PickupApplication pickup = new PickupApplication(new TriedAnnouncer(), groups);

    private TriedCall call(String dialled, Source source, Map<String, ?> settings) {
        pickup.apply("", Settings.of(PickupSettings.class, settings));
        TriedCall call = new TriedCall(dialled, new Caller("10", "", false), source)
                .with("20", BERT)
                .with("40", DORA)
                .with("700", Target.parse("app:group-sales"));
        ApplicationLeg leg = pickup.answer(call);
        assertThat(leg).isNotNull();
        return call;
    }

    private static Source device(String name) {
        return new Source.Device(name);
    }

    private static final Map<String, ?> TEAM = Map.of("team", new String[] {"device:anna + device:carl"});

    @Test
    void alonePicksUpWhatRingsAtColleagues() {
        assertThat(Set.copyOf(call("*8", device("anna"), TEAM).pickedUp().get(0)))
                .containsExactlyInAnyOrder(ANNA, BERT, CARL);
        assertThat(call("*8", device("carl"), TEAM).pickedUp().get(0)).containsExactly(CARL, ANNA);
        assertThat(call("*8", device("dora"), TEAM).pickedUp().get(0)).containsExactly(DORA);
    }

    @Test
    void withANumberItIsThatOnesCallOrThatOfAGroup() {
        assertThat(call("*840", device("anna"), Map.of()).pickedUp()).containsExactly(List.of(DORA));
        assertThat(call("*8700", device("dora"), Map.of()).pickedUp()).containsExactly(List.of(ANNA, BERT));
        TriedCall nobody = call("*899", device("anna"), Map.of());
        assertThat(nobody.pickedUp()).isEmpty();
    }

    @Test
    void ifOnlyColleaguesMayBeNamedNobodyElseIs() {
        Map<String, ?> only = Map.of("directed", "team");
        assertThat(call("*840", device("anna"), only).pickedUp()).isEmpty();
        assertThat(call("*820", device("anna"), only).pickedUp()).containsExactly(List.of(BERT));
    }

    @Test
    void whereNothingRingsItIsSaidAndTheCallEnds() {
        pickup.apply("", Settings.of(PickupSettings.class, Map.of()));
        TriedCall call = new TriedCall("*8", new Caller("10", "", false), device("anna"));
        ApplicationLeg leg = pickup.answer(call);
        call.returns();
        assertThat(call.hungUp()).isFalse();
        for (int tick = 0; tick < 30; tick++) {
            leg.port().tick(new short[160], new short[160], 160, 8000);
        }
        assertThat(call.hungUp()).isTrue();
    }

    @Test
    void onlyDevicesOfTheHouseThatCallThemselvesPickUp() {
        assertThat(call("*8", new Source.Trunk("carrier"), TEAM).refusal()).contains(HangupCause.CALL_REJECTED);
        TriedCall led = new TriedCall("*8", new Caller("10", "", false), device("anna")).led();
        pickup.answer(led);
        assertThat(led.refusal()).contains(HangupCause.CALL_REJECTED);
        assertThat(led.pickedUp()).isEmpty();
    }

    @Test
    void aNumberThatWouldTakeOthersIsAMistake() {
        assertThat(pickup.check("", Settings.of(PickupSettings.class, Map.of("number", new String[] {"8", "*8"}))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("number"));
        assertThat(pickup.check("", Settings.of(PickupSettings.class, Map.of("team", new String[] {"number:1"}))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("write device:NAME"));
    }
}
