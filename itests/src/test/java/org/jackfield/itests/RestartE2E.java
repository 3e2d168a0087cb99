// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Changes;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.BaresipConfig;
import org.jackfield.itests.peer.Carrier;
import org.junit.jupiter.api.Test;

/** Phones and providers do not notice that the appliance was restarted, or that its power went. */
class RestartE2E {

    private static final int LOW = 440;
    private static final int HIGH = 1000;

    private final Path folder = Appliance.work().resolve("restart-" + UUID.randomUUID());

    @Test
    void phonesTrunksRecordsAndTheLastGoodSettingsAreThereAfterARestartAndAfterACrash() throws IOException {
        try (Appliance appliance = Appliance.start("restart");
                Carrier carrier = Carrier.registering(folder.resolve("carrier"), "127.0.0.7");
                Changes changes = new Changes(appliance);
                Baresip outside = carrier.outside(HIGH);
                Baresip anna = phone(appliance, "anna", LOW);
                Baresip bert = phone(appliance, "bert", HIGH)) {
            changes.provider("carrier", carrier.line(Map.of())).inbound("in", Carrier.CUSTOMER_NUMBER, "device:anna");
            appliance.console().awaitTrunk("carrier");
            bert.dial("600").established().hangUp();
            bert.closed();
            JsonNode record = appliance.console().recordOf("bert");
            Files.writeString(appliance.etc().resolve("jackfield.device-anna.cfg"), "pasword = mistaken\n");
            awaitWritten();

            appliance.restart();
            isAsBefore(appliance, record);
            talk(anna, bert, "bert");
            appliance.console().awaitTrunk("carrier");
            talk(outside, anna, Carrier.CUSTOMER_NUMBER);

            awaitWritten();
            appliance.crash();
            isAsBefore(appliance, record);
            talk(anna, bert, "bert");
            appliance.console().awaitTrunk("carrier");
            talk(outside, anna, Carrier.CUSTOMER_NUMBER);
        }
    }

    @Test
    void aCallMayEndByItselfBeforeTheApplianceStopsAndNoOtherBegins() {
        try (Appliance appliance = Appliance.lingering("linger", 30);
                Baresip anna = phone(appliance, "anna", LOW);
                Baresip bert = phone(appliance, "bert", HIGH)) {
            anna.dial("bert");
            bert.answer().established();
            anna.established().hears(1);
            CompletableFuture<?> stopped = CompletableFuture.runAsync(appliance::stop);
            await("the stop to begin")
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> appliance.console().health().toString().contains("about to stop"));

            anna.hears(anna.secondsHeard() + 4);
            assertThat(anna.hearing().sounding(HIGH))
                    .as("while it waits: %s", anna.hearing())
                    .isGreaterThan(4.0);
            assertThat(stopped).isNotDone();
            anna.hangUp();
            assertThat(stopped).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    /** Registrations are written behind the answer; what a power cut takes is the last moment. */
    private static void awaitWritten() {
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
    }

    private static void isAsBefore(Appliance appliance, JsonNode record) {
        assertThat(appliance
                        .console()
                        .get("/api/record/" + record.path("id").asText())
                        .ok())
                .isEqualTo(record);
        assertThat(appliance.console().get("/api/setting").ok().path("refused").toString())
                .contains("jackfield.device-anna.cfg", "pasword");
        await("registrations to be back")
                .atMost(Duration.ofSeconds(30))
                .until(() -> registered(appliance, "anna") && registered(appliance, "bert"));
    }

    private static void talk(Baresip caller, Baresip called, String number) {
        caller.dial(number);
        called.answer().established();
        caller.established().hears(3);
        called.hears(3);
        caller.hangUp();
        called.closed();
        assertThat(caller.hearing().gaps(called.config().toneHz())).isZero();
        assertThat(called.hearing().gaps(caller.config().toneHz())).isZero();
    }

    private static boolean registered(Appliance appliance, String name) {
        return appliance.console().entry("device", name).path("registered").asBoolean();
    }

    private Baresip phone(Appliance appliance, String name, int hz) {
        appliance.console().device(name, "pw-" + name, Map.of());
        BaresipConfig config = BaresipConfig.phone(folder, name, "pw-" + name, appliance.sip(), hz);
        return Baresip.start(config).registered();
    }
}
