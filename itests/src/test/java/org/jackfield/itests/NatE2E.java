// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Changes;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.BaresipConfig;
import org.jackfield.itests.peer.Carrier;
import org.jackfield.itests.peer.Namespaces;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A phone behind a masquerading router, and the appliance behind one. The router forgets a silent flow after 40 seconds,
 * so that fifty seconds of silence prove what five do behind a router that is more patient. While one waits, the others do.
 */
class NatE2E {

    private static final int LOW = 440;
    private static final int HIGH = 1000;
    private static final int MAPPING_SECONDS = 40;
    private static final Duration IDLE = Duration.ofSeconds(50);

    private static Namespaces net;

    private final Path folder = Appliance.work().resolve("nat-" + UUID.randomUUID());

    @BeforeAll
    static void build() {
        net = Namespaces.masquerade(MAPPING_SECONDS);
    }

    @AfterAll
    static void takeDown() {
        if (net != null) {
            net.close();
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aPhoneBehindMasqueradeIsHeardBothWaysAndCallableAfterSilence() {
        phoneBehindMasquerade(4, IDLE);
    }

    @Test
    @Tag("long")
    void aPhoneBehindMasqueradeIsHeardForAMinuteAndCallableAfterFive() {
        phoneBehindMasquerade(60, Duration.ofMinutes(5));
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void theApplianceBehindMasqueradeWithARegisteringTrunkIsHeardBothWaysAndCallableAfterSilence() {
        applianceBehindMasquerade(4, IDLE);
    }

    @Test
    @Tag("long")
    void theApplianceBehindMasqueradeIsHeardForAMinuteAndCallableAfterFive() {
        applianceBehindMasquerade(60, Duration.ofMinutes(5));
    }

    private void phoneBehindMasquerade(int seconds, Duration idle) {
        try (Appliance appliance = Appliance.everywhere("nat-phone", Namespaces.PUBLIC)) {
            appliance.console().device("inner", "pw-inner", Map.of()).device("outer", "pw-outer", Map.of());
            try (Baresip inner =
                            Baresip.start(phone("inner", appliance.sip(), LOW).inner(), net.inner());
                    Baresip outer =
                            Baresip.start(phone("outer", appliance.sip(), HIGH).address(Namespaces.PUBLIC))) {
                inner.registered();
                outer.registered();
                talk(inner, outer, "outer", seconds);

                idle(idle);

                talk(outer, inner, "inner", seconds);
            }
        }
    }

    private void applianceBehindMasquerade(int seconds, Duration idle) {
        try (Carrier carrier = Carrier.registering(folder.resolve("carrier"), Namespaces.PUBLIC);
                Appliance appliance = Appliance.inner("nat-appliance", net);
                Changes rules = new Changes(appliance);
                Baresip outside = carrier.outside(HIGH)) {
            appliance.console().device("inner", "pw-inner", Map.of());
            appliance
                    .console()
                    .put(
                            "/api/setting/network",
                            Map.of("public-address", Namespaces.MASQUERADED, "local-net", List.of("192.168.77.0/24")))
                    .ok();
            rules.provider("carrier", carrier.line(Map.of("options-seconds", 60)));
            rules.outbound("out", "+*", "provider:carrier").inbound("in", Carrier.CUSTOMER_NUMBER, "device:inner");
            appliance.console().awaitTrunk("carrier");
            try (Baresip inner =
                    Baresip.start(phone("inner", appliance.sip(), LOW).inner(), net.inner())) {
                inner.registered();
                talk(inner, outside, "+4989555123", seconds);

                idle(idle);

                talk(outside, inner, Carrier.CUSTOMER_NUMBER, seconds);
            }
        }
    }

    private BaresipConfig phone(String name, String registrar, int hz) {
        return BaresipConfig.phone(folder, name, "pw-" + name, registrar, hz);
    }

    private static void talk(Baresip caller, Baresip called, String number, int seconds) {
        caller.dial(number);
        called.answer().established();
        caller.established().hears(seconds);
        called.hears(seconds);
        caller.hangUp();
        called.closed();
        assertHeard(caller, called, seconds);
        assertHeard(called, caller, seconds);
    }

    private static void assertHeard(Baresip listener, Baresip speaker, int seconds) {
        int hz = speaker.config().toneHz();
        assertThat(listener.hearing().sounding(hz))
                .as("%s: %s", listener.config().folder(), listener.hearing())
                .isGreaterThan(seconds - 1);
        assertThat(listener.hearing().gaps(hz)).isZero();
    }

    private static void idle(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> true);
    }
}
