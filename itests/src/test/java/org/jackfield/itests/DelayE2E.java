// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.client.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** How much later sound comes out than it went in. */
@ExtendWith(SharedAppliance.class)
class DelayE2E {

    private static final int TIMES = 9;

    /** What the jitter buffer waits for on an even network. */
    private static final double TARGET_MS = 20;

    private static final double ADDED_MS = 10;

    private final Appliance appliance;

    DelayE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void aMixAddsTenMillisecondsAtMostToWhatItsJitterBufferWaits(TestReporter reporter) {
        String anna = device();
        String bert = device();
        try (Client first = new Client(anna, "pw-" + anna, appliance.sip(), Conversation.LOW).register();
                Client second = new Client(bert, "pw-" + bert, appliance.sip(), Conversation.HIGH).register()) {
            first.call(bert);
            await().atMost(Duration.ofSeconds(5)).until(() -> second.hearing().sounding(Conversation.LOW) > 1);
            double relayed = median(first, second);

            appliance.console().changeLeg(anna, Map.of("gain", -1));
            await().atMost(Duration.ofSeconds(3)).until(() -> Calls.of(appliance, anna)
                    .get(0)
                    .path("mode")
                    .asText()
                    .equals("mixed"));
            double heard = second.hearing().sounding(Conversation.LOW);
            await().atMost(Duration.ofSeconds(8)).until(() -> second.hearing().sounding(Conversation.LOW) > heard + 3);
            double mixed = median(first, second);

            reporter.publishEntry("delay", "relayed " + relayed + " ms, mixed " + mixed + " ms");
            assertThat(relayed).isLessThan(3);
            assertThat(mixed).isBetween(TARGET_MS / 2, TARGET_MS + ADDED_MS);
        }
    }

    private static double median(Client from, Client to) {
        double[] delays = DoubleStream.generate(() -> from.delayTo(to))
                .limit(TIMES)
                .sorted()
                .toArray();
        return delays[TIMES / 2];
    }

    private String device() {
        String name = "delay-" + UUID.randomUUID().toString().substring(0, 6);
        appliance.console().device(name, "pw-" + name, Map.of("digest", "both"));
        return name;
    }
}
