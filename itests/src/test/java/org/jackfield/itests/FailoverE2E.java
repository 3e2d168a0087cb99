// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Changes;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.BlackHole;
import org.jackfield.itests.peer.Carrier;
import org.jackfield.itests.peer.Phones;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One provider behind another: the second takes what the first cannot, nothing that somebody has decided, and never both. */
@ExtendWith(SharedAppliance.class)
class FailoverE2E {

    private static final int LOW = 440;
    private static final int HIGH = 1000;
    private static final Duration NO_RESPONSE = Duration.ofSeconds(6);

    private static Appliance appliance;
    private static Changes changes;
    private static Carrier first;
    private static Carrier second;

    @BeforeAll
    static void twoProviders(Appliance shared) {
        appliance = shared;
        Path folder = Appliance.work().resolve("failover-" + UUID.randomUUID());
        first = Carrier.registering(folder.resolve("main"), "127.0.0.2");
        second = Carrier.knowing(folder.resolve("backup"), "127.0.0.3", appliance.sip());
        changes = new Changes(appliance)
                .provider("main", first.line(Map.of("try-next-status", List.of(606))))
                .provider("backup", second.line(Map.of()))
                .outbound("statuses", "99*", "provider:main", "provider:backup");
        appliance.console().awaitTrunk("main");
        appliance.console().awaitTrunk("backup");
    }

    @AfterAll
    static void stop() {
        changes.close();
        first.close();
        second.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"500", "503", "504", "606"})
    void whatTheFirstProviderCannotDoTheSecondDoes(String status) {
        String number = "99" + status;
        try (Phones phones = new Phones(appliance, "next");
                Baresip outside = second.outside(HIGH)) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());

            anna.dial(number);
            outside.answer().established();

            anna.established().hangUp();
            outside.closed();
            assertThat(first.requests("INVITE", number)).isNotEmpty();
            assertThat(second.requests("INVITE", number)).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "486,486 Busy Here",
        "600,486 Busy Here",
        "603,603 Decline",
        "604,404 Not Found",
        "484,484 Address Incomplete"
    })
    void whatTheCalledPartyOrTheNumberDecidedIsNotTriedOverTheNextProvider(String status, String told) {
        String number = "99" + status;
        try (Phones phones = new Phones(appliance, "final")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());

            assertThat(anna.dial(number).closed()).isEqualTo(told);

            assertThat(first.requests("INVITE", number)).isNotEmpty();
            assertThat(second.requests("INVITE", number)).isEmpty();
        }
    }

    @Test
    void theNextProviderTakesTheCallWhileTheFirstIsAwayAndThatOneNeverSeesIt() {
        String number = "+49895550001";
        first.stop();
        try (Changes rules = new Changes(appliance);
                Phones phones = new Phones(appliance, "away");
                Baresip outside = second.outside(HIGH)) {
            rules.outbound("out", "+*", "provider:main", "provider:backup");
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            anna.dial(number);
            outside.answer().established();

            first.resume();
            appliance.console().awaitTrunk("main");

            anna.established().hears(4).hangUp();
            outside.closed();
            assertThat(outside.hearing().gaps(LOW)).isZero();
            assertThat(first.requests("INVITE", number)).isEmpty();
            assertThat(second.requests("INVITE", number)).hasSize(1);
        }
    }

    @Test
    void aProviderThatSwallowsEverythingIsPassedOverInTimeAndLeftAlone() {
        try (BlackHole hole = new BlackHole("127.0.0.4");
                Changes rules = new Changes(appliance);
                Phones phones = new Phones(appliance, "hole");
                Baresip outside = second.outside(HIGH)) {
            rules.provider("hole", hole.line()).outbound("out", "+*", "provider:hole", "provider:backup");
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            long began = System.nanoTime();

            anna.dial("+49895550002");
            outside.answer().established();

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(NO_RESPONSE, NO_RESPONSE.plusSeconds(2));
            anna.established();
            // An INVITE that nobody stops is sent again after 7.5 seconds, and after 15.5.
            await().atMost(Duration.ofSeconds(15)).until(() -> hole.quiet().compareTo(Duration.ofSeconds(13)) > 0);
            assertThat(hole.requests()).hasSize(4).allMatch(line -> line.startsWith("INVITE sip:+49895550002@"));
            anna.hangUp();
            outside.closed();
            assertThat(outside.hearing().sounding(LOW)).isGreaterThan(8);
        }
    }

    @Test
    void aLineMoreThanTheContractAllowsIsTakenFromTheNextProvider() {
        try (Changes rules = new Changes(appliance);
                Phones phones = new Phones(appliance, "lines");
                Baresip narrow = first.outside(HIGH);
                Baresip wide = second.outside(HIGH)) {
            rules.provider("narrow", first.line(Map.of("max-calls", 1)))
                    .outbound("out", "+*", "provider:narrow", "provider:backup")
                    .outbound("only", "0*", "provider:narrow");
            appliance.console().awaitTrunk("narrow");
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", LOW, UnaryOperator.identity());
            Baresip cleo = phones.phone("cleo", LOW, UnaryOperator.identity());

            anna.dial("+49895550003");
            narrow.answer().established();
            assertThat(appliance
                            .console()
                            .entry("provider", "narrow")
                            .path("calls")
                            .asInt())
                    .isEqualTo(1);
            bert.dial("+49895550004");
            wide.answer().established();

            assertThat(cleo.dial("0895550005").closed()).isEqualTo("503 Service Unavailable");
            assertThat(first.requests("INVITE", "0895550005")).isEmpty();
            anna.hangUp();
            narrow.closed();
            await().atMost(Duration.ofSeconds(3))
                    .until(() -> appliance
                                    .console()
                                    .entry("provider", "narrow")
                                    .path("calls")
                                    .asInt()
                            == 0);
            cleo.dial("0895550005");
            narrow.answer().established();
        }
    }
}
