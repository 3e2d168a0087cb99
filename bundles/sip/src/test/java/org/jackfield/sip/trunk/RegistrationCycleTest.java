// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jackfield.api.provider.TrunkAccount;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.stack.ChallengeAnswer;
import org.jackfield.sip.testing.FakeClient;
import org.jackfield.sip.testing.Messages;
import org.jackfield.sip.testing.VirtualTime;
import org.junit.jupiter.api.Test;

class RegistrationCycleTest {

    private static final String CONTACT = "<sip:me@192.0.2.1:5060;line=x7>";

    private final VirtualTime time = VirtualTime.noon();
    private final FakeClient client = new FakeClient();
    private final FakeLocator locator = new FakeLocator();
    private final List<String> heard = new ArrayList<>();
    private Optional<FakeClient> listening = Optional.of(client);

    RegistrationCycleTest() {
        locator.knows("carrier.example", "203.0.113.1");
        locator.knows("proxy.example", "203.0.113.9");
    }

    @Test
    void theRequestSaysWhoWeAreAndWhereWeCanBeFound() {
        start(Accounts.registering());
        FakeClient.Sent sent = client.take();
        assertThat(sent.request().method()).isEqualTo("REGISTER");
        assertThat(sent.request().uri().toString()).isEqualTo("sip:carrier.example");
        assertThat(sent.request().to().toString()).isEqualTo("<sip:me@carrier.example>");
        assertThat(sent.request().from().tag()).isNotEmpty();
        assertThat(sent.header("Contact")).isEqualTo(CONTACT + ";expires=600");
        assertThat(sent.header("Expires")).isEqualTo("600");
        assertThat(sent.hops()).singleElement().hasToString("203.0.113.1:5060/udp");
        assertThat(sent.request().route()).isEmpty();
    }

    @Test
    void anOutboundProxyIsTheNextHopAndStandsInRoute() {
        start(Accounts.behindProxy());
        FakeClient.Sent sent = client.take();
        assertThat(sent.request().uri().toString()).isEqualTo("sip:carrier.example");
        assertThat(sent.request().route()).containsExactly("<sip:proxy.example:5080;lr>");
        assertThat(sent.hops()).singleElement().hasToString("203.0.113.9:5060/udp");
    }

    @Test
    void itIsRefreshedAtHalfOfAShortAndNineTenthsOfALongRegistration() {
        start(Accounts.registering());
        client.take().answer(200, "Contact: " + CONTACT + ";expires=120");
        time.pass(Duration.ofSeconds(54));
        assertThat(client.takeAll()).isEmpty();
        time.pass(Duration.ofSeconds(7));
        FakeClient.Sent refresh = client.take();
        refresh.answer(200, "Contact: " + CONTACT + ";expires=3600");
        time.pass(Duration.ofMinutes(50));
        assertThat(client.takeAll()).isEmpty();
        time.pass(Duration.ofMinutes(5));
        assertThat(client.takeAll()).isNotEmpty();
        assertThat(heard).containsExactly("up 203.0.113.1:5060/udp", "up 203.0.113.1:5060/udp");
    }

    @Test
    void refreshesKeepTheCallAndCountOn() {
        start(Accounts.registering());
        FakeClient.Sent first = client.take();
        first.answer(200, "Contact: " + CONTACT + ";expires=60");
        time.pass(Duration.ofSeconds(31));
        FakeClient.Sent second = client.take();
        assertThat(second.request().callId()).isEqualTo(first.request().callId());
        assertThat(second.request().cseq()).isGreaterThan(first.request().cseq());
    }

    @Test
    void tooBriefIsAskedAgainAtOnceForWhatTheProviderWants() {
        start(Accounts.registering());
        client.take().answer(423, "Min-Expires: 1800");
        time.settle();
        assertThat(client.take().header("Expires")).isEqualTo("1800");
        assertThat(heard).isEmpty();
    }

    @Test
    void aRefusalIsToldWithWhatToDoAndTriedAgainMuchLater() {
        start(Accounts.registering());
        client.take().answer(403);
        time.settle();
        assertThat(heard)
                .singleElement()
                .satisfies(h -> assertThat(h).startsWith("no 403").contains("check user"));
        time.pass(Duration.ofSeconds(44));
        assertThat(client.takeAll()).isEmpty();
        time.pass(Duration.ofSeconds(32));
        assertThat(client.takeAll()).hasSize(1);
    }

    @Test
    void withoutAnAnswerItTriesAgainSoonThenLessAndLessOften() {
        start(Accounts.registering());
        int tries = 0;
        for (int i = 0; i < 3600; i++) {
            for (FakeClient.Sent sent : client.takeAll()) {
                tries++;
                sent.answer(408);
            }
            time.pass(Duration.ofSeconds(1));
        }
        assertThat(tries).isBetween(25, 50);
        assertThat(heard).allMatch(h -> h.startsWith("lost No answer"));
    }

    @Test
    void retryAfterIsRespected() {
        start(Accounts.registering());
        client.take().answer(503, "Retry-After: 300 (busy)");
        time.pass(Duration.ofSeconds(299));
        assertThat(client.takeAll()).isEmpty();
        time.pass(Duration.ofSeconds(2));
        assertThat(client.takeAll()).hasSize(1);
    }

    @Test
    void aRegistrationThatIsNotRefreshedLapses() {
        start(Accounts.registering());
        client.take().answer(200, "Contact: " + CONTACT + ";expires=120");
        time.pass(Duration.ofSeconds(61));
        client.take().answer(500);
        time.pass(Duration.ofSeconds(60));
        assertThat(heard.get(0)).startsWith("up");
        assertThat(heard.get(1)).startsWith("no 500");
        assertThat(heard).contains("lost The registration has lapsed");
    }

    @Test
    void aNewAddressOfOursIsRegisteredAtOnce() {
        start(Accounts.registering());
        client.take().answer(200, "Contact: " + CONTACT + ";expires=600");
        time.pass(Duration.ofSeconds(20));
        assertThat(client.takeAll()).isEmpty();
        client.moveTo("198.51.100.99");
        time.pass(Duration.ofSeconds(6));
        assertThat(client.take().header("Contact")).startsWith("<sip:me@198.51.100.99:5060;line=x7>");
    }

    @Test
    void aNameThatIsNotFoundIsToldAndTriedAgain() {
        locator.knows("carrier.example");
        start(Accounts.registering());
        assertThat(heard).singleElement().satisfies(h -> assertThat(h)
                .startsWith("lost carrier.example cannot be found"));
        locator.knows("carrier.example", "203.0.113.1");
        time.pass(Duration.ofSeconds(3));
        assertThat(client.takeAll()).hasSize(1);
    }

    @Test
    void aRegistrarBehindSilentHopsIsReached() {
        locator.knows("carrier.example", "203.0.113.1", "203.0.113.2", "203.0.113.3", "203.0.113.4");
        start(Accounts.registering());
        assertThat(client.take().hops()).singleElement().hasToString("203.0.113.1:5060/udp");
        time.pass(Duration.ofSeconds(8));
        assertThat(client.take().hops()).singleElement().hasToString("203.0.113.2:5060/udp");
        time.pass(Duration.ofSeconds(8));
        FakeClient.Sent third = client.take();
        assertThat(third.hops()).singleElement().hasToString("203.0.113.3:5060/udp");
        third.answer(503);
        time.settle();
        assertThat(heard).isEmpty();
        client.take().answer(200, "Contact: " + CONTACT + ";expires=600");
        time.settle();
        assertThat(heard).containsExactly("up 203.0.113.4:5060/udp");
    }

    @Test
    void eachHopIsAskedWithAHigherNumberEvenIfTheOneBeforeWasChallenged() {
        locator.knows("carrier.example", "203.0.113.1", "203.0.113.2");
        start(Accounts.registering());
        long first = client.take().request().cseq();
        time.pass(Duration.ofSeconds(8));
        assertThat(client.take().request().cseq()).isEqualTo(first + 2);
    }

    @Test
    void theLastHopIsWaitedForAsLongAsTheStandardAllows() {
        locator.knows("carrier.example", "203.0.113.1", "203.0.113.2");
        start(Accounts.registering());
        time.pass(Duration.ofSeconds(8));
        client.takeAll().get(1).answer(200, "Contact: " + CONTACT + ";expires=600");
        time.settle();
        assertThat(heard).containsExactly("up 203.0.113.2:5060/udp");
        start(Accounts.registering());
        time.pass(Duration.ofSeconds(39));
        assertThat(client.takeAll()).hasSize(2);
    }

    @Test
    void aGrantThatComesLateFromAHopThatWasGivenUpCountsUnlessALaterOneGranted() {
        locator.knows("carrier.example", "203.0.113.1", "203.0.113.2");
        start(Accounts.registering());
        FakeClient.Sent first = client.take();
        time.pass(Duration.ofSeconds(9));
        FakeClient.Sent second = client.take();
        first.answer(200, "Contact: " + CONTACT + ";expires=600");
        second.answer(403);
        time.settle();
        assertThat(heard).containsExactly("up 203.0.113.1:5060/udp");
        second.answer(200, "Contact: " + CONTACT + ";expires=600");
        time.settle();
        assertThat(heard).hasSize(1);
    }

    @Test
    void aRefreshNeedsNoNameServer() {
        start(Accounts.registering());
        client.take().answer(200, "Contact: " + CONTACT + ";expires=120");
        locator.knows("carrier.example");
        time.pass(Duration.ofSeconds(61));
        client.take().answer(200, "Contact: " + CONTACT + ";expires=120");
        locator.saysNothingOf("carrier.example");
        time.pass(Duration.ofSeconds(63));
        assertThat(client.takeAll()).hasSize(1);
        assertThat(heard).allMatch(h -> h.startsWith("up"));
    }

    @Test
    void itWaitsForTheStackToListen() {
        listening = Optional.empty();
        start(Accounts.registering());
        time.pass(Duration.ofSeconds(10));
        listening = Optional.of(client);
        time.pass(Duration.ofSeconds(1));
        assertThat(client.takeAll()).hasSize(1);
    }

    @Test
    void aStackThatStoppedInBetweenDoesNotEndIt() {
        start(Accounts.registering());
        client.takeAll();
        time.pass(Duration.ofSeconds(41));
        assertThat(client.takeAll()).hasSize(1);
    }

    @Test
    void theWayBackThroughOurRouterIsKeptOpen() {
        RegistrationCycle cycle = start(Accounts.registering());
        client.take().answer(200, "Contact: " + CONTACT + ";expires=3600");
        time.pass(Duration.ofMinutes(5));
        assertThat(client.keptOpen()).hasSize(12).allMatch(flow -> flow.toString()
                .equals("203.0.113.1:5060/udp"));
        cycle.stop();
        time.pass(Duration.ofMinutes(5));
        assertThat(client.keptOpen()).hasSize(12);
    }

    @Test
    void unregisteringTakesTheContactBack() {
        RegistrationCycle cycle = start(Accounts.registering());
        client.take().answer(200, "Contact: " + CONTACT + ";expires=120");
        time.settle();
        cycle.stop();
        cycle.unregister();
        time.settle();
        assertThat(client.take().header("Contact")).isEqualTo(CONTACT + ";expires=0");
        time.pass(Duration.ofHours(1));
        assertThat(client.takeAll()).isEmpty();
    }

    @Test
    void anAnswerIsReadAsProvidersWriteIt() {
        assertThat(granted("Contact: <sip:me@10.0.0.1>;expires=5, " + CONTACT + ";expires=77"))
                .isEqualTo(77);
        assertThat(granted("Contact: <sip:x@10.0.0.1>;expires=5, <sip:me@192.0.2.1:5060>;expires=66"))
                .isEqualTo(66);
        assertThat(granted("Contact: <sip:me@198.51.100.1:1024>;expires=55")).isEqualTo(55);
        assertThat(granted("Expires: 44")).isEqualTo(44);
        assertThat(granted("Contact: " + CONTACT)).isEqualTo(600);
    }

    private long granted(String header) {
        start(Accounts.registering());
        FakeClient.Sent sent = client.take();
        return RegistrationAnswer.seconds(
                Messages.response(sent.request(), 200, Messages.flow("203.0.113.1:5060/udp"), header),
                client.contact("me", sent.hops().get(0)),
                "x7",
                600);
    }

    private RegistrationCycle start(TrunkAccount account) {
        TrunkTools tools =
                new TrunkTools(time.open("trunk"), () -> listening.map(c -> c), locator, time, new Random(1));
        TrunkHops hops = new TrunkHops(tools, TrunkPlace.of(account).next());
        RegistrationCycle cycle = new RegistrationCycle(
                tools, hops, account, ChallengeAnswer.NONE, "x7", new RegistrationCycle.Listener() {
                    @Override
                    public void registered(Hop hop) {
                        heard.add("up " + hop);
                    }

                    @Override
                    public void failed(String sentence, boolean lost) {
                        heard.add((lost ? "lost " : "no ") + sentence);
                    }
                });
        cycle.start();
        time.settle();
        return cycle;
    }
}
