// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Changes;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.client.Client;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.BlackHole;
import org.jackfield.itests.peer.Carrier;
import org.jackfield.itests.peer.NameServer;
import org.jackfield.itests.peer.Phones;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who calls, who is called, and how the numbers are written, as a provider sees it and says it; and how it is found. */
@ExtendWith(SharedAppliance.class)
class IdentityE2E {

    private static final int LOW = 440;
    private static final int HIGH = 1000;
    private static final String OWN_NUMBER = "+49301112233";

    private static Appliance appliance;
    private static Carrier knowing;
    private static Carrier registering;

    @BeforeAll
    static void providers(Appliance shared) {
        appliance = shared;
        Path folder = Appliance.work().resolve("identity-" + UUID.randomUUID());
        registering = Carrier.registering(folder.resolve("registering"), "127.0.0.2");
        knowing = Carrier.knowing(folder.resolve("knowing"), "127.0.0.3", appliance.sip());
    }

    @AfterAll
    static void stop() {
        registering.close();
        knowing.close();
    }

    @Test
    void aNumberThatMayBeShownStandsInFromAndInPAssertedIdentity() {
        try (Changes rules = asserted();
                Phones phones = new Phones(appliance, "shown");
                Baresip outside = knowing.outside(HIGH)) {
            rules.outbound("out", "+*", "provider:asserted");
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity(), Map.of("number", List.of(OWN_NUMBER)));

            anna.dial("+49895551001");
            outside.answer().established();

            assertThat(invite("+49895551001"))
                    .contains("from=sip:" + OWN_NUMBER + "@127.0.0.3 ")
                    .contains("pai=<sip:" + OWN_NUMBER + "@127.0.0.3>")
                    .contains("privacy=<null>");
        }
    }

    @Test
    void whoForwardsACallOutsideIsNamedBesideWhoCalls() {
        try (Changes rules = asserted();
                Phones phones = new Phones(appliance, "forwarded");
                Baresip outside = knowing.outside(HIGH)) {
            rules.outbound("out", "+*", "provider:asserted");
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            phones.phone("bert", LOW, config -> config.codecs("PCMA"), Map.of("number", List.of(OWN_NUMBER)));
            appliance
                    .console()
                    .put("/api/setting/diversion/" + phones.name("bert"), Map.of("always", "number:+49895551033"))
                    .ok();

            anna.dial(OWN_NUMBER);
            outside.answer().established();
            anna.established().hears(2);
            outside.hears(2);

            assertThat(invite("+49895551033"))
                    .contains("diversion=<sip:" + OWN_NUMBER + "@127.0.0.3>;reason=unconditional ");
            assertThat(anna.hearing().sounding(HIGH)).isGreaterThan(1.5);
            assertThat(outside.hearing().sounding(LOW)).isGreaterThan(1.5);
            appliance.console().delete("/api/setting/diversion/" + phones.name("bert"));
        }
    }

    @Test
    void aWithheldNumberIsToldToTheProviderAloneAndMarkedAsPrivate() {
        String name = "discreet-" + UUID.randomUUID().toString().substring(0, 6);
        appliance.console().device(name, "pw-" + name, Map.of("digest", "sha-256", "number", List.of("+49301112244")));
        try (Changes rules = asserted();
                Client client = new Client(name, "pw-" + name, appliance.sip(), LOW).register();
                Baresip outside = knowing.outside(HIGH)) {
            rules.outbound("out", "+*", "provider:asserted");

            CompletableFuture<Client.Dialog> call =
                    CompletableFuture.supplyAsync(() -> client.callWithheld("+49895551002"));
            outside.answer().established();
            call.join();

            assertThat(invite("+49895551002"))
                    .contains("from=sip:anonymous@anonymous.invalid ")
                    .contains("pai=<sip:+49301112244@127.0.0.3>")
                    .contains("privacy=id ");
        } finally {
            appliance.console().delete("/api/device/" + name);
        }
    }

    @Test
    void numbersAreWrittenAsTheProviderWantsThemAndReadAsItWritesThem() {
        try (Changes rules = new Changes(appliance);
                Phones phones = new Phones(appliance, "national");
                Baresip outside = knowing.outside(HIGH)) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            rules.provider("national", knowing.line(Map.of("country", "DE", "number-form", "national")))
                    .outbound("out", "+*", "provider:national")
                    .inbound("in", Carrier.CUSTOMER_NUMBER, "device:" + phones.name("anna"));
            appliance.console().awaitTrunk("national");

            anna.dial("+49895551003");
            outside.answer().established();
            anna.established().hangUp();
            outside.closed();
            outside.dial(Carrier.NATIONAL_NUMBER);
            anna.answer().established();

            assertThat(knowing.requests("INVITE", "0895551003")).hasSize(1);
            assertThat(knowing.requests("INVITE", "+49895551003")).isEmpty();
            assertThat(appliance
                            .console()
                            .callOf(phones.name("anna"))
                            .path("dialled")
                            .asText())
                    .isEqualTo(Carrier.CUSTOMER_NUMBER);
        }
    }

    @Test
    void theDialledNumberIsReadFromThePCalledPartyIdWhereTheProviderSaysItThere() {
        try (Changes rules = new Changes(appliance);
                Phones phones = new Phones(appliance, "did");
                Baresip outside = registering.outside(HIGH)) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            rules.provider("did", registering.line(Map.of("did-from", "P-Called-Party-ID")))
                    .inbound("in", Carrier.CUSTOMER_NUMBER, "device:" + phones.name("anna"));
            appliance.console().awaitTrunk("did");

            outside.dial(Carrier.FORWARDED_NUMBER);
            anna.answer().established();

            JsonNode call = appliance.console().callOf(phones.name("anna"));
            assertThat(call.path("dialled").asText()).isEqualTo(Carrier.CUSTOMER_NUMBER);
            assertThat(call.path("source").path("name").asText()).isEqualTo("did");
        }
    }

    @Test
    void aProviderIsFoundByItsServiceRecordsInTheirOrder() {
        try (NameServer names = new NameServer();
                BlackHole last = new BlackHole("127.0.0.4");
                Changes rules = new Changes(appliance);
                Phones phones = new Phones(appliance, "srv");
                Baresip outside = registering.outside(HIGH)) {
            names.service("_sip._udp.carrier.test", 20, "last.carrier.test", last.port())
                    .service("_sip._udp.carrier.test", 10, "first.carrier.test", registering.port())
                    .host("first.carrier.test", registering.address())
                    .host("last.carrier.test", last.address());
            rules.setting("dns", Map.of("server", List.of(names.address())))
                    .provider("named", registering.line(Map.of("host", "carrier.test", "port", 0)))
                    .outbound("out", "+*", "provider:named")
                    .inbound("in", Carrier.CUSTOMER_NUMBER, "device:" + phones.name("anna"));
            appliance.console().awaitTrunk("named");
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());

            anna.dial("+49895551004");
            outside.answer().established();
            anna.established().hears(2).hangUp();
            outside.closed();
            outside.dial(Carrier.CUSTOMER_NUMBER);
            anna.answer().established();

            assertThat(registering.requests("INVITE", "+49895551004")).isNotEmpty();
            assertThat(last.requests()).isEmpty();
            assertThat(names.asked()).contains("carrier.test", "_sip._udp.carrier.test", "first.carrier.test");
        }
    }

    private static Changes asserted() {
        Changes changes = new Changes(appliance)
                .provider("asserted", knowing.line(Map.of("country", "DE", "identity", "p-asserted-identity")));
        appliance.console().awaitTrunk("asserted");
        return changes;
    }

    private static String invite(String number) {
        List<String> invites = knowing.requests("INVITE", number);
        assertThat(invites).hasSize(1);
        return invites.get(0);
    }
}
