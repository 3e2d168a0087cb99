// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Changes;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Carrier;
import org.jackfield.itests.peer.Phones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An emergency call goes out, whatever else is configured. */
@ExtendWith(SharedAppliance.class)
class EmergencyE2E {

    private static final int LOW = 440;
    private static final int HIGH = 1000;

    private final Appliance appliance;

    EmergencyE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void anEmergencyCallReachesItsProviderPastARuleForEverythingAndADeviceOfThatNumber() {
        Path folder = Appliance.work().resolve("emergency-" + UUID.randomUUID());
        try (Carrier carrier = Carrier.knowing(folder, "127.0.0.5", appliance.sip());
                Changes changes = new Changes(appliance);
                Phones phones = new Phones(appliance, "emergency");
                Baresip outside = carrier.outside(HIGH)) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip decoy = phones.phone("decoy", HIGH, UnaryOperator.identity(), Map.of("number", List.of("112")));
            changes.provider("rescue", carrier.line(Map.of("max-calls", 1)))
                    .setting("emergency", Map.of("target", List.of("provider:rescue")))
                    .outbound("all", "*", "device:" + phones.name("decoy"));
            appliance.console().awaitTrunk("rescue");

            explainedByRest(phones.name("anna"));
            explainedInTheShell(phones.name("anna"));
            anna.dial("112");
            outside.answer().established();
            anna.established().hears(2).hangUp();
            outside.closed();

            assertThat(carrier.requests("INVITE", "112")).hasSize(1);
            assertThat(decoy.saw("CALL_INCOMING")).isFalse();
            JsonNode record = appliance.console().recordOf(phones.name("anna"));
            assertThat(record.path("emergency").asBoolean()).isTrue();
            assertThat(record.path("dialled").asText()).isEqualTo("112");
            assertThat(outside.hearing().gaps(LOW)).isZero();
        }
    }

    private void explainedByRest(String device) {
        JsonNode plan = appliance
                .console()
                .get("/api/route/explain?from=device:" + device + "&to=112")
                .ok();

        assertThat(plan.path("emergency").asBoolean()).isTrue();
        assertThat(plan.at("/stages/0/targets/0").asText()).isEqualTo("provider:rescue");
        assertThat(plan.at("/stages/0/number").asText()).isEqualTo("112");
        assertThat(plan.path("reasons").toString()).contains("112 is an emergency number: it comes before every rule");
    }

    private void explainedInTheShell(String device) {
        assertThat(appliance.shell("jackfield:route-explain device:" + device + " 112"))
                .contains(
                        "112 is an emergency number: it comes before every rule",
                        "-> [provider:rescue] with number 112");
        assertThat(appliance.shell("jackfield:route-explain device:" + device + " 0301234567"))
                .contains("0301234567 is not the number of a device or service", "rule all matches");
    }
}
