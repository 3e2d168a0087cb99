// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Changes;
import org.jackfield.itests.appliance.Metrics;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.peer.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Records go into a PostgreSQL server that is configured while it runs; calls do not notice when that server goes. */
@ExtendWith(SharedAppliance.class)
class StoreE2E {

    private static final int LOW = 440;
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Appliance appliance;

    StoreE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void recordsWaitWhileTheServerIsAwayAndAreWrittenWhenItIsBack() {
        try (PostgresServer server = PostgresServer.start();
                Phones phones = new Phones(appliance, "store")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            String device = phones.name("anna");
            try (Changes changes = new Changes(appliance)) {
                changes.setting("store", Map.of("url", server.url(), "user", "jackfield", "timeout", 1));
                await("the tables to be made").atMost(PATIENCE).until(() -> rows(server, device)
                        .equals("0"));
                anna.dial("600").established().hangUp();
                anna.closed();
                await("the first record").atMost(PATIENCE).until(() -> rows(server, device)
                        .equals("1"));

                callWhileItIsAway(anna, server);

                await("all records").atMost(PATIENCE).until(() -> rows(server, device)
                        .equals("3"));
                assertThat(Metrics.of(appliance).value("jackfield_record_waiting"))
                        .isZero();
                assertThat(Metrics.of(appliance).value("jackfield_record_lost_total"))
                        .isZero();
                assertThat(appliance.console().records(device)).hasSize(3);
            }
            await("the embedded store").atMost(PATIENCE).until(() -> store().path("ready")
                    .asBoolean());
            anna.dial("600").established().hangUp();
            anna.closed();
            assertThat(appliance.console().recordOf(device).path("dialled").asText())
                    .isEqualTo("600");
            assertThat(appliance.console().records(device)).hasSize(1);
            assertThat(rows(server, device)).isEqualTo("3");
        }
    }

    private void callWhileItIsAway(Baresip anna, PostgresServer server) {
        anna.dial("600").established().hears(1);
        server.stop();
        anna.hears(4).hangUp();
        anna.closed();
        assertThat(anna.hearing().gaps(LOW)).isZero();
        anna.dial("600").established().hears(1).hangUp();
        anna.closed();
        await("both records to wait")
                .atMost(PATIENCE)
                .until(() -> Metrics.of(appliance).value("jackfield_record_waiting") == 2);
        await("health to say it").atMost(PATIENCE).until(() -> !store().path("ready")
                .asBoolean());
        assertThat(store().path("sentence").asText()).contains("calls go on and their records wait");
        assertThat(appliance.console().up()).isTrue();
        server.resume();
    }

    private JsonNode store() {
        for (JsonNode part : appliance.console().health().path("parts")) {
            if (part.path("part").asText().equals("store")) {
                return part;
            }
        }
        throw new AssertionError("Health says nothing about the store");
    }

    /** How many records of a device lie in the server. */
    private static String rows(PostgresServer server, String device) {
        return server.query("SELECT count(*) FROM call_record WHERE source_name = '" + device + "'");
    }
}
