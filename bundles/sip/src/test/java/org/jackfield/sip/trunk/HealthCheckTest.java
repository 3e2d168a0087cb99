// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.jackfield.sip.stack.ChallengeAnswer;
import org.jackfield.sip.testing.FakeClient;
import org.jackfield.sip.testing.VirtualTime;
import org.junit.jupiter.api.Test;

class HealthCheckTest {

    private final VirtualTime time = VirtualTime.noon();
    private final FakeClient client = new FakeClient();
    private final FakeLocator locator = new FakeLocator();
    private int news;

    HealthCheckTest() {
        locator.knows("carrier.example", "203.0.113.1");
    }

    @Test
    void anyAnswerMeansThatTheProviderIsThere() {
        HealthCheck health = start(60);
        FakeClient.Sent sent = client.take();
        assertThat(sent.request().method()).isEqualTo("OPTIONS");
        sent.answer(404);
        time.settle();
        assertThat(health.heard()).isTrue();
        assertThat(health.down()).isFalse();
        time.pass(Duration.ofSeconds(59));
        assertThat(client.takeAll()).isEmpty();
        time.pass(Duration.ofSeconds(2));
        assertThat(client.takeAll()).hasSize(1);
    }

    @Test
    void threeTimesNothingMeansDownAndOneAnswerUpAgain() {
        HealthCheck health = start(60);
        time.pass(Duration.ofSeconds(21));
        assertThat(health.down()).isFalse();
        time.pass(Duration.ofSeconds(2));
        assertThat(health.down()).isTrue();
        client.takeAll();
        time.pass(Duration.ofSeconds(5));
        client.take().answer(200);
        time.settle();
        assertThat(health.down()).isFalse();
        assertThat(news).isEqualTo(4);
    }

    @Test
    void aLateTimeoutIsNotCountedTwice() {
        HealthCheck health = start(60);
        FakeClient.Sent first = client.take();
        time.pass(Duration.ofSeconds(13));
        first.answer(408);
        first.answer(408);
        time.settle();
        assertThat(health.down()).isFalse();
    }

    @Test
    void aFailedCallMakesItAskAtOnce() {
        HealthCheck health = start(600);
        client.take().answer(200);
        time.settle();
        health.outcome(503);
        time.settle();
        assertThat(client.takeAll()).hasSize(1);
        time.pass(Duration.ofSeconds(14));
        assertThat(health.down()).isTrue();
    }

    @Test
    void withoutQuestionsCallsThatFailInARowGiveItARest() {
        HealthCheck health = start(0);
        for (int i = 0; i < 2; i++) {
            health.outcome(408);
        }
        assertThat(health.down()).isFalse();
        health.outcome(486);
        for (int i = 0; i < 3; i++) {
            health.outcome(408);
        }
        assertThat(health.down()).isTrue();
        time.pass(Duration.ofSeconds(31));
        assertThat(health.down()).isFalse();
        health.outcome(408);
        assertThat(health.down()).isTrue();
        assertThat(client.takeAll()).isEmpty();
    }

    @Test
    void onceStoppedItAsksNoMore() {
        HealthCheck health = start(10);
        health.stop();
        client.takeAll();
        time.pass(Duration.ofMinutes(5));
        assertThat(client.takeAll()).isEmpty();
    }

    private HealthCheck start(int seconds) {
        TrunkTools tools = new TrunkTools(time.open("trunk"), () -> Optional.of(client), locator, new Random(1));
        HealthCheck health = new HealthCheck(tools, Accounts.byAddress(seconds, 0), ChallengeAnswer.NONE, () -> news++);
        health.start();
        time.settle();
        return health;
    }
}
