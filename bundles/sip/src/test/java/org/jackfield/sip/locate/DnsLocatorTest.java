// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.SipUri;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DnsLocatorTest {

    /** The library looks once a second only whether an answer is late, and asks three times. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TinyNameServer server = new TinyNameServer();
    private final DnsLocator locator = new DnsLocator(
            NameServers.of(List.of(server.address()), Duration.ofSeconds(1), Runnable::run), new Random(1));

    DnsLocatorTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anAddressNeedsNoQuestion() {
        assertThat(locate("sip:192.0.2.1")).containsExactly("192.0.2.1:5060/udp");
        assertThat(locate("sip:192.0.2.1:5070;transport=tcp")).containsExactly("192.0.2.1:5070/tcp");
        assertThat(locate("sips:[2001:db8::1]")).containsExactly("[2001:db8:0:0:0:0:0:1]:5061/tls");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aPortMeansThatOnlyTheAddressIsAsked() {
        server.knows("a.test", "A", "192.0.2.1");
        assertThat(locate("sip:a.test:5080")).containsExactly("192.0.2.1:5080/udp");
        assertThat(server.asked()).containsExactlyInAnyOrder("a.test A", "a.test AAAA");
    }

    @Test
    void servicesAreTriedInTheOrderOfPriority() {
        server.knows("_sip._udp.c.test", "SRV", "20 0 5062 two.c.test")
                .knows("_sip._udp.c.test", "SRV", "10 0 5061 one.c.test")
                .knows("one.c.test", "A", "192.0.2.1")
                .knows("one.c.test", "AAAA", "2001:db8::1")
                .knows("two.c.test", "A", "192.0.2.2");
        assertThat(locate("sip:c.test;transport=udp"))
                .containsExactly("192.0.2.1:5061/udp", "[2001:db8:0:0:0:0:0:1]:5061/udp", "192.0.2.2:5062/udp");
    }

    @Test
    void theNameThatWasAskedForIsKeptForTheCertificate() {
        server.knows("_sips._tcp.c.test", "SRV", "10 0 5061 one.c.test").knows("one.c.test", "A", "192.0.2.1");
        assertThat(hops("sip:c.test;transport=tls")).extracting(Hop::name).containsExactly("c.test");
    }

    @Test
    void naptrSaysWhichTransportsThereAre() {
        server.knows("n.test", "NAPTR", "20 50 \"s\" \"SIP+D2U\" \"\" _sip._udp.n.test.")
                .knows("n.test", "NAPTR", "10 50 \"s\" \"SIP+D2T\" \"\" _sip._tcp.n.test.")
                .knows("n.test", "NAPTR", "5 50 \"s\" \"SIP+D2S\" \"\" _sip._sctp.n.test.")
                .knows("_sip._tcp.n.test", "SRV", "1 1 5060 host.n.test")
                .knows("_sip._udp.n.test", "SRV", "1 1 5060 host.n.test")
                .knows("host.n.test", "A", "192.0.2.3");
        assertThat(locate("sip:n.test")).containsExactly("192.0.2.3:5060/tcp", "192.0.2.3:5060/udp");
    }

    @Test
    void aSipsUriLeadsOverTlsOnly() {
        server.knows("n.test", "NAPTR", "10 50 \"s\" \"SIP+D2U\" \"\" _sip._udp.n.test.")
                .knows("n.test", "NAPTR", "20 50 \"s\" \"SIPS+D2T\" \"\" _sips._tcp.n.test.")
                .knows("_sips._tcp.n.test", "SRV", "1 1 5061 host.n.test")
                .knows("host.n.test", "A", "192.0.2.3");
        assertThat(locate("sips:n.test")).containsExactly("192.0.2.3:5061/tls");
    }

    @Test
    void withoutAnyServiceTheAddressOfTheNameItselfServes() {
        server.knows("plain.test", "A", "192.0.2.4");
        assertThat(locate("sip:plain.test")).containsExactly("192.0.2.4:5060/udp");
    }

    @Test
    void aServiceThatIsDeclaredAbsentIsAbsent() {
        server.knows("_sip._udp.off.test", "SRV", "0 0 0 .");
        assertThat(locate("sip:off.test")).isEmpty();
    }

    @Test
    void aServiceOfWhichNobodyCanTellIsNotTakenForAbsent() {
        server.knows("c.test", "A", "192.0.2.4").fails("_sip._udp.c.test");
        assertThat(locating("sip:c.test;transport=udp"))
                .failsWithin(PATIENCE)
                .withThrowableThat()
                .withCauseInstanceOf(NoAnswerException.class);
        assertThat(server.asked()).doesNotContain("c.test A");
    }

    @Test
    void aNameOfWhichNobodyCanTellIsNotTakenForAbsent() {
        server.fails("a.test");
        assertThat(locating("sip:a.test:5060"))
                .failsWithin(PATIENCE)
                .withThrowableThat()
                .withCauseInstanceOf(NoAnswerException.class);
    }

    @Test
    void whatSomeCanTellIsEnough() {
        server.knows("_sip._udp.c.test", "SRV", "10 0 5061 one.c.test")
                .knows("_sip._udp.c.test", "SRV", "20 0 5062 two.c.test")
                .knows("two.c.test", "A", "192.0.2.2")
                .fails("one.c.test")
                .fails("c.test")
                .fails("_sip._tcp.c.test");
        assertThat(locate("sip:c.test")).containsExactly("192.0.2.2:5062/udp");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(locate("sip:nowhere.test")).isEmpty();
        assertThat(locate("tel:+4930")).isEmpty();
        assertThat(locate("sip:" + "a".repeat(70) + ".test")).isEmpty();
    }

    @Test
    void anAnswerIsAskedForOnceWhileItLives() {
        server.knows("a.test", "A", "192.0.2.1");
        locate("sip:a.test:5060");
        locate("sip:a.test:5060");
        assertThat(server.asked().stream().filter("a.test A"::equals)).hasSize(1);
    }

    @Test
    void aSilentServerIsGivenUp() {
        InetSocketAddress silent = server.address();
        server.close();
        DnsLocator impatient =
                new DnsLocator(NameServers.of(List.of(silent), Duration.ofMillis(50), Runnable::run), new Random(1));
        assertThat(impatient.locate(SipUri.of("", "a.test", 5060)).toCompletableFuture())
                .failsWithin(PATIENCE)
                .withThrowableThat()
                .withCauseInstanceOf(NoAnswerException.class);
    }

    private List<String> locate(String uri) {
        return hops(uri).stream().map(Hop::toString).toList();
    }

    private List<Hop> hops(String uri) {
        return locating(uri).orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private CompletableFuture<List<Hop>> locating(String uri) {
        return locator.locate(SipUri.parse(uri).orElseThrow()).toCompletableFuture();
    }
}
