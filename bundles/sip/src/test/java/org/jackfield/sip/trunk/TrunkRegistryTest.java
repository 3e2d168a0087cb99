// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.device.TrunkState.Status;
import org.jackfield.api.event.Event;
import org.jackfield.api.provider.ProviderAdapter;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.testing.Events;
import org.jackfield.sip.testing.FakeClient;
import org.jackfield.sip.testing.Messages;
import org.jackfield.sip.testing.References;
import org.jackfield.sip.testing.VirtualTime;
import org.junit.jupiter.api.Test;

class TrunkRegistryTest {

    private static final String BUNDLE = "org.jackfield.provider-test";

    private final VirtualTime time = VirtualTime.noon();
    private final FakeClient client = new FakeClient();
    private final FakeLocator locator = new FakeLocator();
    private final Events events = new Events();
    private final TrunkRegistry registry = new TrunkRegistry(time, locator, events, time, client);

    TrunkRegistryTest() {
        locator.knows("carrier.example", "198.51.100.1", "198.51.100.2");
    }

    @Test
    void aRegisteringTrunkIsUpOnceItIsRegistered() {
        bind(Accounts.provider("carrier", Accounts.registering()));
        assertThat(status()).isEqualTo(Status.TRYING);
        client.take().answer(200);
        time.settle();
        assertThat(status()).isEqualTo(Status.UP);
        assertThat(events.take(Event.TrunkChanged.class))
                .extracting(e -> e.trunk().status())
                .containsExactly(Status.TRYING, Status.UP);
    }

    @Test
    void aRefusedRegistrationIsDownWithAReason() {
        bind(Accounts.provider("carrier", Accounts.registering()));
        client.take().answer(403);
        time.settle();
        TrunkState state = registry.states().get(0);
        assertThat(state.status()).isEqualTo(Status.DOWN);
        assertThat(state.detail()).contains("403", "password");
    }

    @Test
    void aTrunkKnownByAddressIsUpIfItIsNotChecked() {
        bind(Accounts.provider("carrier", Accounts.byAddress(0, 0)));
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void aTrunkThatIsCheckedIsTryingThenUpThenDown() {
        bind(Accounts.provider("carrier", Accounts.byAddress(30, 0)));
        assertThat(status()).isEqualTo(Status.TRYING);
        client.take().answer(200);
        time.settle();
        assertThat(status()).isEqualTo(Status.UP);
        time.pass(Duration.ofSeconds(70));
        assertThat(status()).isEqualTo(Status.DOWN);
        assertThat(registry.states().get(0).detail()).contains("does not answer");
    }

    @Test
    void callsAreKnownByOurContactAndByTheProvidersAddresses() {
        bind(Accounts.provider("carrier", Accounts.registering()));
        SipUri contact =
                NameAddress.parse(client.take().header("Contact")).orElseThrow().uri();
        assertThat(registry.byContact(contact)).contains("carrier");
        assertThat(registry.byContact(SipUri.of("me", "192.0.2.1", 5060))).isEmpty();
        assertThat(byAddress("198.51.100.2")).contains("carrier");
        assertThat(byAddress("203.0.113.15")).contains("carrier");
        assertThat(byAddress("203.0.113.16")).isEmpty();
    }

    @Test
    void ofTwoAccountsAtOneAddressTheOneThatTheRequestNamesIsMeant() {
        bind(Accounts.provider("first", Accounts.of("4930111")));
        bind(Accounts.provider("second", Accounts.of("+4930222")));
        assertThat(byAddress("203.0.113.1", "+4930111")).contains("first");
        assertThat(byAddress("203.0.113.1", "+4930222")).contains("second");
        assertThat(byAddress("203.0.113.1", "004930222")).contains("second");
        assertThat(byAddress("203.0.113.1", "4930333")).contains("first");
    }

    @Test
    void aDomainThatNobodyCanLookUpForAWhileMayStillSendCalls() {
        locator.knows("proxy.example", "198.51.100.9");
        bind(Accounts.provider("carrier", Accounts.behindProxy()));
        locator.knows("carrier.example");
        time.pass(Duration.ofSeconds(61));
        assertThat(byAddress("198.51.100.1")).contains("carrier");
        assertThat(byAddress("198.51.100.9")).contains("carrier");
    }

    @Test
    void aTrunkKeepsItsPlaceWhenItIsConfiguredAnewWhileNoNameServerAnswers() {
        bind(Accounts.provider("carrier", Accounts.byAddress(30, 0)));
        client.take().answer(200);
        locator.saysNothingOf("carrier.example");
        bind(Accounts.provider("carrier", Accounts.byAddress(60, 0)));
        time.pass(Duration.ofSeconds(3));
        assertThat(client.take().hops()).singleElement().hasToString("198.51.100.1:5060/udp");
        assertThat(byAddress("198.51.100.2")).contains("carrier");
    }

    @Test
    void newAddressesOfTheProviderAreLearnedAndAnAbsentNameServerForgetsNothing() {
        bind(Accounts.provider("carrier", Accounts.byAddress(0, 0)));
        locator.knows("carrier.example", "198.51.100.3");
        time.pass(Duration.ofSeconds(61));
        assertThat(byAddress("198.51.100.1")).isEmpty();
        assertThat(byAddress("198.51.100.3")).contains("carrier");
        locator.knows("carrier.example");
        time.pass(Duration.ofSeconds(61));
        assertThat(byAddress("198.51.100.3")).contains("carrier");
    }

    @Test
    void theContactIsTheSameAfterARestartAndDiffersByAccount() {
        bind(Accounts.provider("carrier", Accounts.registering()));
        String contact = client.take().header("Contact");
        new TrunkRegistry(time, locator, events, time, client)
                .bindAdapter(Accounts.provider("carrier", Accounts.registering()), References.of(BUNDLE));
        time.settle();
        assertThat(client.take().header("Contact")).isEqualTo(contact);
        bind(Accounts.provider("second", Accounts.registering()));
        assertThat(client.take().header("Contact")).isNotEqualTo(contact);
    }

    @Test
    void linesAreLimitedButNotForEmergencies() throws Exception {
        bind(Accounts.provider("carrier", Accounts.byAddress(0, 2)));
        Trunk trunk = registry.trunk("carrier").orElseThrow();
        Trunk.Line first = trunk.take(false).orElseThrow();
        assertThat(trunk.take(false)).isPresent();
        assertThat(trunk.take(false)).isEmpty();
        assertThat(trunk.take(true)).isPresent();
        assertThat(trunk.state().calls()).isEqualTo(3);
        first.close();
        first.close();
        assertThat(trunk.state().calls()).isEqualTo(2);
    }

    @Test
    void whileItsBundleIsDrainedOnlyEmergenciesTakeALineAndWhatLivesGoesOn() throws Exception {
        bind(Accounts.provider("carrier", Accounts.byAddress(0, 0)));
        Trunk trunk = registry.trunk("carrier").orElseThrow();
        Trunk.Line line = trunk.take(false).orElseThrow();
        time.settle();
        events.take(Event.TrunkChanged.class);

        registry.drain(Set.of(BUNDLE));
        registry.drain(Set.of(BUNDLE, "org.jackfield.codec-g711"));
        time.settle();
        assertThat(events.take(Event.TrunkChanged.class))
                .singleElement()
                .satisfies(e -> assertThat(e.trunk().draining()).isTrue());
        assertThat(trunk.take(false)).isEmpty();
        assertThat(trunk.state().calls()).isEqualTo(1);
        assertThat(trunk.take(true)).isPresent();
        line.close();
        assertThat(trunk.state().calls()).isEqualTo(1);
        assertThat(status()).isEqualTo(Status.UP);

        registry.drain(Set.of());
        assertThat(trunk.take(false)).isPresent();
    }

    @Test
    void aProviderThatIsConfiguredAnewWhileItIsDrainedTakesNoCallsEither() {
        registry.drain(Set.of(BUNDLE));
        bind(Accounts.provider("carrier", Accounts.byAddress(0, 0)));
        assertThat(registry.trunk("carrier").orElseThrow().take(false)).isEmpty();
    }

    @Test
    void newSettingsKeepTheContactAndTheCount() {
        ProviderAdapter before = Accounts.provider("carrier", Accounts.registering());
        bind(before);
        client.take().answer(200);
        time.settle();
        registry.trunk("carrier").orElseThrow().take(false);
        ProviderAdapter after = Accounts.provider("carrier", Accounts.registering());
        bind(after);
        registry.unbindAdapter(before);
        time.pass(Duration.ofSeconds(3));
        assertThat(client.takeAll()).singleElement().satisfies(sent -> assertThat(sent.header("Expires"))
                .isEqualTo("600"));
        assertThat(registry.states().get(0).calls()).isEqualTo(1);
        assertThat(events.take(Event.TrunkRemoved.class)).isEmpty();
    }

    @Test
    void aRemovedTrunkIsUnregistered() {
        ProviderAdapter adapter = Accounts.provider("carrier", Accounts.registering());
        bind(adapter);
        client.take().answer(200);
        time.settle();
        registry.unbindAdapter(adapter);
        time.pass(Duration.ofSeconds(2));
        assertThat(client.take().header("Expires")).isEqualTo("0");
        assertThat(registry.states()).isEmpty();
        assertThat(events.take(Event.TrunkRemoved.class)).hasSize(1);
    }

    @Test
    void whenTheSameTrunkIsBackWithinASecondItIsNotUnregistered() {
        ProviderAdapter adapter = Accounts.provider("carrier", Accounts.registering());
        bind(adapter);
        client.take().answer(200);
        time.settle();
        registry.unbindAdapter(adapter);
        bind(adapter);
        time.pass(Duration.ofSeconds(2));
        assertThat(client.takeAll())
                .allSatisfy(sent -> assertThat(sent.header("Expires")).isEqualTo("600"));
    }

    @Test
    void callsGoFirstWhereWeAreRegistered() {
        bind(Accounts.provider("carrier", Accounts.registering()));
        FakeClient.Sent sent = client.take();
        sent.listener().completed(Messages.response(sent.request(), 200, Messages.flow("198.51.100.2:5060/udp")));
        time.settle();
        assertThat(hops()).hasToString("[198.51.100.2:5060/udp, 198.51.100.1:5060/udp]");
        locator.knows("carrier.example");
        assertThat(hops()).hasSize(2);
        time.pass(Duration.ofSeconds(600));
        assertThat(client.takeAll().get(0).hops()).singleElement().hasToString("198.51.100.2:5060/udp");
    }

    @Test
    void challengesOfTheProviderAreAnswered() {
        bind(Accounts.provider("carrier", Accounts.registering()));
        Trunk trunk = registry.trunk("carrier").orElseThrow();
        OutgoingRequest request = client.take().request();
        String challenge = "Digest realm=\"carrier\", nonce=\"n\", algorithm=SHA-256, qop=\"auth\"";
        Optional<Header> answer = trunk.credentials()
                .answer(
                        Messages.response(
                                request,
                                407,
                                Messages.flow("198.51.100.1:5060/udp"),
                                "Proxy-Authenticate: " + challenge),
                        request);
        assertThat(answer).hasValueSatisfying(header -> {
            assertThat(header.name()).isEqualTo("Proxy-Authorization");
            assertThat(header.value()).contains("username=\"me-auth\"", "uri=\"sip:carrier.example\"");
        });
        assertThat(trunk.credentials()
                        .answer(
                                Messages.response(
                                        request,
                                        407,
                                        Messages.flow("198.51.100.1:5060/udp"),
                                        "Proxy-Authenticate: " + challenge),
                                request.again(answer.orElseThrow())))
                .isEmpty();
    }

    private void bind(ProviderAdapter adapter) {
        registry.bindAdapter(adapter, References.of(BUNDLE));
        time.settle();
    }

    private Status status() {
        return registry.trunk("carrier").orElseThrow().state().status();
    }

    private Optional<String> byAddress(String address) {
        return byAddress(address, "me");
    }

    private Optional<String> byAddress(String address, String user) {
        return registry.byAddress(new InetSocketAddress(address, 0).getAddress(), SipUri.of(user, "192.0.2.1", 0));
    }

    private List<Hop> hops() {
        List<Hop> hops = new ArrayList<>();
        registry.trunk("carrier").orElseThrow().locate(hops::addAll);
        return hops;
    }
}
