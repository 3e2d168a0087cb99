// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.jackfield.api.provider.TrunkAccount;
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
    void whereTheFirstHopIsSilentTheNextIsAskedAndSpeaksForTheProvider() {
        locator.knows("carrier.example", "203.0.113.1", "203.0.113.2", "203.0.113.3");
        HealthCheck health = start(60);
        for (int round = 0; round < 5; round++) {
            assertThat(client.take().hops()).singleElement().hasToString("203.0.113.1:5060/udp");
            time.pass(Duration.ofSeconds(4));
            FakeClient.Sent second = client.take();
            assertThat(second.hops()).singleElement().hasToString("203.0.113.2:5060/udp");
            second.answer(503);
            time.settle();
            FakeClient.Sent third = client.take();
            assertThat(third.hops()).singleElement().hasToString("203.0.113.3:5060/udp");
            third.answer(200);
            time.settle();
            assertThat(health.down()).isFalse();
            assertThat(health.heard()).isTrue();
            time.pass(Duration.ofSeconds(60));
        }
    }

    @Test
    void onlyWhenNoHopAnswersThreeTimesItIsDown() {
        locator.knows("carrier.example", "203.0.113.1", "203.0.113.2");
        HealthCheck health = start(60);
        time.pass(Duration.ofSeconds(33));
        assertThat(health.down()).isFalse();
        time.pass(Duration.ofSeconds(2));
        assertThat(health.down()).isTrue();
        assertThat(client.takeAll()).hasSize(6);
    }

    @Test
    void anAnswerThatComesAfterTheNextHopWasAskedCountsToo() {
        locator.knows("carrier.example", "203.0.113.1", "203.0.113.2");
        HealthCheck health = start(60);
        FakeClient.Sent first = client.take();
        time.pass(Duration.ofSeconds(5));
        client.take();
        first.answer(200);
        time.pass(Duration.ofSeconds(30));
        assertThat(health.heard()).isTrue();
        assertThat(client.takeAll()).isEmpty();
    }

    @Test
    void whileNoNameServerAnswersTheLastKnownHopsAreAsked() {
        HealthCheck health = start(60);
        client.take().answer(200);
        locator.knows("carrier.example");
        time.pass(Duration.ofSeconds(60));
        client.take().answer(200);
        locator.saysNothingOf("carrier.example");
        time.pass(Duration.ofSeconds(59));
        assertThat(client.takeAll()).isEmpty();
        time.pass(TrunkHops.PATIENCE.plusSeconds(1));
        client.take().answer(200);
        time.settle();
        assertThat(health.down()).isFalse();
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
        TrunkTools tools = new TrunkTools(time.open("trunk"), () -> Optional.of(client), locator, time, new Random(1));
        TrunkAccount account = Accounts.byAddress(seconds, 0);
        TrunkHops hops = new TrunkHops(tools, TrunkPlace.of(account).next());
        HealthCheck health = new HealthCheck(tools, hops, account, ChallengeAnswer.NONE, () -> news++);
        health.start();
        time.settle();
        return health;
    }
}
