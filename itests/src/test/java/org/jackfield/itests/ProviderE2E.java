// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Changes;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Carrier;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Hearing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls to and from the outside, over a provider that demands registration and one that knows us by address. */
@ExtendWith(SharedAppliance.class)
class ProviderE2E {

    private static final int LOW = 440;
    private static final int HIGH = 1000;
    private static final String OUTSIDE_NUMBER = "+4989555123";

    private static Appliance appliance;
    private static Changes changes;
    private static Carrier first;
    private static Carrier second;

    @BeforeAll
    static void twoProviders(Appliance shared) {
        appliance = shared;
        Path folder = Appliance.work().resolve("carriers-" + UUID.randomUUID());
        first = Carrier.registering(folder.resolve("first"), "127.0.0.2");
        second = Carrier.knowing(folder.resolve("second"), "127.0.0.3", appliance.sip());
        changes = new Changes(appliance)
                .provider("first", first.line(Map.of()))
                .provider("second", second.line(Map.of()));
        appliance.console().awaitTrunk("first");
        appliance.console().awaitTrunk("second");
    }

    @AfterAll
    static void stop() {
        changes.close();
        first.close();
        second.close();
    }

    @Test
    void aCallGoesOutThroughTheProviderThatDemandsRegistration() {
        try (Changes rules = new Changes(appliance);
                Phones phones = new Phones(appliance, "out-first");
                Baresip outside = first.outside(HIGH)) {
            rules.outbound("out", "+*", "provider:first");
            talk(phones, outside);
        }
    }

    @Test
    void aCallGoesOutThroughTheProviderThatKnowsUsByAddress() {
        try (Changes rules = new Changes(appliance);
                Phones phones = new Phones(appliance, "out-second");
                Baresip outside = second.outside(HIGH)) {
            rules.outbound("out", "+*", "provider:second");
            talk(phones, outside);
        }
    }

    @Test
    void aCallComesInOverEachProvider() {
        try (Changes rules = new Changes(appliance);
                Phones phones = new Phones(appliance, "inbound")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            rules.inbound("in", Carrier.CUSTOMER_NUMBER, "device:" + phones.name("anna"));
            for (Carrier carrier : List.of(first, second)) {
                try (Baresip outside = carrier.outside(HIGH)) {
                    outside.dial(Carrier.CUSTOMER_NUMBER);
                    anna.answer().established().hears(3);
                    outside.established().hears(3).hangUp();
                    anna.closed();
                    assertHeard(anna, HIGH);
                    assertHeard(outside, LOW);
                }
            }
        }
    }

    @Test
    void aCallThatComesInOverATrunkDoesNotGoOutOverAnother() {
        try (Changes rules = new Changes(appliance);
                Baresip outside = second.outside(HIGH)) {
            rules.outbound("out", "+*", "provider:first");

            assertThat(outside.dial("sip:+4989777@" + appliance.sip()).closed()).isEqualTo("404 Not Found");

            assertThat(first.requests("INVITE", "+4989777")).isEmpty();
        }
    }

    private static void talk(Phones phones, Baresip outside) {
        Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
        anna.dial(OUTSIDE_NUMBER);
        outside.answer().established();
        anna.established().hears(4);
        outside.hears(4);
        anna.hangUp();
        outside.closed();
        assertHeard(anna, HIGH);
        assertHeard(outside, LOW);
    }

    private static void assertHeard(Baresip phone, int hz) {
        Hearing hearing = phone.hearing();
        assertThat(hearing.sounding(hz))
                .as("%s: %s", phone.config().folder(), hearing)
                .isGreaterThan(2);
        assertThat(hearing.gaps(hz)).isZero();
    }
}
