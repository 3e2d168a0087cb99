// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.BaresipConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Phones do not notice that the appliance was restarted, or that its power went. */
class RestartE2E {

    private static final int LOW = 440;
    private static final int HIGH = 1000;

    @ParameterizedTest(name = "killed: {0}")
    @ValueSource(booleans = {false, true})
    void phonesAreCallableAfterARestartWithoutRegisteringAgain(boolean killed) {
        try (Appliance appliance = Appliance.start("restart");
                Baresip anna = phone(appliance, "anna", LOW);
                Baresip bert = phone(appliance, "bert", HIGH)) {
            // Registrations are written behind the answer; what the power cut takes is the last moment.
            await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
            if (killed) {
                appliance.crash();
            } else {
                appliance.restart();
            }

            await("registrations to be back")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> registered(appliance, "anna") && registered(appliance, "bert"));
            anna.dial("bert");
            bert.answer().established();
            anna.established().hears(3);
            bert.hears(3);
            anna.hangUp();
            bert.closed();

            assertThat(anna.hearing().gaps(HIGH)).isZero();
            assertThat(bert.hearing().gaps(LOW)).isZero();
        }
    }

    private static boolean registered(Appliance appliance, String name) {
        for (JsonNode device : appliance.console().get("/api/device").ok()) {
            if (device.path("name").asText().equals(name)) {
                return device.path("registered").asBoolean();
            }
        }
        return false;
    }

    private static Baresip phone(Appliance appliance, String name, int hz) {
        appliance.console().device(name, "pw-" + name, Map.of());
        BaresipConfig config = BaresipConfig.phone(
                Appliance.work().resolve("restart-" + UUID.randomUUID()), name, "pw-" + name, appliance.sip(), hz);
        return Baresip.start(config).registered();
    }
}
