// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.device.TrunkCheck;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.event.Event;
import org.jackfield.api.provider.ProviderAdapter;
import org.jackfield.sip.testing.Events;
import org.jackfield.sip.testing.FakeClient;
import org.jackfield.sip.testing.References;
import org.jackfield.sip.testing.VirtualTime;
import org.junit.jupiter.api.Test;

/** What people are told of a trunk, by itself and when they ask. */
class TrunkStateTest {

    private static final String BUNDLE = "org.jackfield.provider-test";

    private final VirtualTime time = VirtualTime.noon();
    private final FakeClient client = new FakeClient();
    private final FakeLocator locator = new FakeLocator();
    private final Events events = new Events();
    private final List<TrunkCheck> checks = new ArrayList<>();
    private final TrunkRegistry registry = new TrunkRegistry(time, locator, events, time, client);

    TrunkStateTest() {
        locator.knows("carrier.example", "198.51.100.1", "198.51.100.2");
    }

    @Test
    void aTrunkSaysSinceWhenItIsAsItIs() {
        bind(Accounts.provider("carrier", Accounts.registering()));
        FakeClient.Sent register = client.take();
        Instant began = time.instant();
        assertThat(state().since()).isEqualTo(began);
        time.pass(Duration.ofSeconds(3));
        register.answer(200);
        time.settle();
        assertThat(state().since()).isEqualTo(began.plusSeconds(3));
        time.pass(Duration.ofSeconds(560));
        client.take().answer(200);
        time.settle();
        assertThat(state().since()).isEqualTo(began.plusSeconds(3));
    }

    @Test
    void troublesAreCountedWhenTheyRepeatAndKeptWhenSettingsChange() {
        bind(Accounts.provider("carrier", Accounts.registering()));
        client.take().answer(403);
        next().answer(403);
        time.settle();
        registry.trunk("carrier").orElseThrow().trouble("Call to 0301: 503 Service Unavailable");
        bind(Accounts.provider("carrier", Accounts.registering()));
        assertThat(state().troubles()).hasSize(2);
        assertThat(state().troubles().get(0).sentence()).contains("0301", "503");
        assertThat(state().troubles().get(1)).satisfies(trouble -> {
            assertThat(trouble.times()).isEqualTo(2);
            assertThat(trouble.sentence()).contains("Registration", "403");
        });
    }

    @Test
    void onlyTheLastTroublesAreKeptAndNoneIsEndless() {
        bind(Accounts.provider("carrier", Accounts.byAddress(0, 0)));
        Trunk trunk = registry.trunk("carrier").orElseThrow();
        for (int i = 0; i < 100; i++) {
            trunk.trouble(i + "x".repeat(5000));
        }
        assertThat(trunk.state().troubles()).hasSize(20);
        assertThat(trunk.state().troubles().get(0).sentence()).startsWith("99x").hasSizeLessThan(400);
    }

    @Test
    void aTroubleIsTold() {
        bind(Accounts.provider("carrier", Accounts.byAddress(0, 0)));
        events.take(Event.TrunkChanged.class);
        registry.trunk("carrier").orElseThrow().trouble("Call to 0301: 403 Forbidden");
        time.settle();
        assertThat(events.take(Event.TrunkChanged.class))
                .singleElement()
                .satisfies(event -> assertThat(event.trunk().troubles()).hasSize(1));
    }

    @Test
    void aCheckOfARegisteringTrunkRegistersAtOnceAndTellsEachStep() {
        bindRegistered();
        assertThat(registry.begin("carrier", checks::add)).isTrue();
        time.settle();
        time.pass(Duration.ofMillis(12));
        FakeClient.Sent options = client.take();
        assertThat(options.request().method()).isEqualTo("OPTIONS");
        options.answer(200);
        time.settle();
        assertThat(checks).hasSize(2).noneMatch(TrunkCheck::over);
        FakeClient.Sent register = client.take();
        assertThat(register.request().method()).isEqualTo("REGISTER");
        register.answer(200);
        time.settle();
        TrunkCheck last = checks.get(2);
        assertThat(last.over()).isTrue();
        assertThat(last.passed()).isTrue();
        assertThat(sentences(last))
                .satisfiesExactly(
                        found -> assertThat(found).contains("carrier.example leads to 198.51.100.1:5060/udp"),
                        asked -> assertThat(asked).contains("198.51.100.1:5060/udp", "12 ms", "200"),
                        registered -> assertThat(registered).contains("registered us as", "me@carrier.example"));
        assertThat(events.take(Event.TrunkChecked.class)).hasSize(3);
    }

    @Test
    void aCheckSaysWhatIsRefused() {
        bindRegistered();
        registry.begin("carrier", checks::add);
        time.settle();
        client.take();
        time.pass(Duration.ofSeconds(5));
        List<FakeClient.Sent> sent = client.takeAll();
        sent.get(sent.size() - 1).answer(403);
        time.settle();
        TrunkCheck last = checks.get(checks.size() - 1);
        assertThat(last.passed()).isFalse();
        assertThat(last.steps()).extracting(TrunkCheck.Step::good).containsExactly(true, false, false, false);
        assertThat(sentences(last).get(3)).contains("403", "password");
    }

    @Test
    void aCheckEndsWithinTenSecondsWhoeverIsSilent() {
        List<TrunkCheck> joined = new ArrayList<>();
        bind(Accounts.provider("carrier", Accounts.registering()));
        client.take();
        registry.begin("carrier", checks::add);
        registry.begin("carrier", joined::add);
        time.pass(Duration.ofSeconds(10));
        TrunkCheck last = checks.get(checks.size() - 1);
        assertThat(last.over()).isTrue();
        assertThat(last.passed()).isFalse();
        assertThat(joined).endsWith(last);
    }

    @Test
    void aCheckOfATrunkThatCannotBeFoundSaysSo() {
        locator.knows("carrier.example");
        bind(Accounts.provider("carrier", Accounts.byAddress(0, 0)));
        registry.begin("carrier", checks::add);
        time.settle();
        assertThat(checks).singleElement().satisfies(check -> {
            assertThat(check.over()).isTrue();
            assertThat(sentences(check).get(0)).contains("cannot be found", "DNS");
        });
        assertThat(registry.begin("nobody", checks::add)).isFalse();
    }

    @Test
    void aTrunkKnownByAddressPassesWhenItAnswers() {
        bind(Accounts.provider("carrier", Accounts.byAddress(0, 0)));
        registry.begin("carrier", checks::add);
        time.settle();
        client.take().answer(404);
        time.settle();
        assertThat(checks.get(checks.size() - 1).passed()).isTrue();
    }

    private static List<String> sentences(TrunkCheck check) {
        return check.steps().stream().map(TrunkCheck.Step::sentence).toList();
    }

    /** What is sent next, however long that takes. */
    private FakeClient.Sent next() {
        List<FakeClient.Sent> sent;
        do {
            time.pass(Duration.ofSeconds(1));
            sent = client.takeAll();
        } while (sent.isEmpty());
        return sent.get(0);
    }

    private TrunkState state() {
        return registry.trunk("carrier").orElseThrow().state();
    }

    private void bindRegistered() {
        bind(Accounts.provider("carrier", Accounts.registering()));
        client.take().answer(200);
        time.settle();
    }

    private void bind(ProviderAdapter adapter) {
        registry.bindAdapter(adapter, References.of(BUNDLE));
        time.settle();
    }
}
