// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jackfield.sip.testing.FakeClient;
import org.jackfield.sip.testing.Messages;
import org.jackfield.sip.testing.Settings;
import org.junit.jupiter.api.Test;

class KeepAliveTest {

    private final Rig rig = new Rig();
    private final KeepAlive keepAlive = new KeepAlive(rig.locations, rig.rules, rig.client, rig.time);

    @Test
    void aPhoneBehindNatIsAskedEvery25SecondsAtTheAddressItsPacketsCameFrom() {
        rig.registerWith("desk", "secret", Rig.PHONE, "Contact: <sip:desk@10.0.0.7:5060>");
        rig.time.pass(Duration.ofSeconds(24));
        assertThat(rig.client.takeAll()).isEmpty();
        rig.time.pass(Duration.ofSeconds(2));
        FakeClient.Sent sent = rig.client.take();
        assertThat(sent.request().method()).isEqualTo("OPTIONS");
        assertThat(sent.request().uri().toString()).isEqualTo("sip:desk@10.0.0.7:5060");
        assertThat(sent.hops()).singleElement().hasToString("198.51.100.7:40000/udp");
        rig.time.pass(Duration.ofMinutes(5));
        assertThat(rig.client.takeAll()).hasSize(12);
    }

    @Test
    void phonesThatCanBeReachedWithoutItAreLeftInPeace() {
        rig.registerWith("desk", "secret", Rig.PHONE, "Contact: <sip:desk@198.51.100.7:40000>");
        rig.registerWith("desk", "secret", Rig.PHONE, "Contact: <sip:edge@10.0.0.1>", "Path: <sip:edge;lr>");
        rig.registerWith("desk", "secret", Messages.flow("198.51.100.7:4/tcp"), "Contact: <sip:tcp@10.0.0.2>");
        rig.time.pass(Duration.ofMinutes(1));
        assertThat(rig.client.takeAll()).isEmpty();
    }

    @Test
    void itCanBeSwitchedOffAndEndsWithTheRegistration() {
        rig.registerWith("desk", "secret", Rig.PHONE, "Contact: <sip:desk@10.0.0.7:5060>;expires=60");
        rig.time.pass(Duration.ofMinutes(10));
        assertThat(rig.client.takeAll()).hasSize(2);
        rig.registerWith("desk", "secret", Rig.PHONE, "Contact: <sip:desk@10.0.0.7:5060>");
        rig.rules.apply("", Settings.of(RegistrarSettings.class, "keep-alive-seconds", 0));
        rig.time.pass(Duration.ofMinutes(2));
        assertThat(rig.client.takeAll()).isEmpty();
        keepAlive.stop();
        rig.time.pass(Duration.ofSeconds(2));
    }
}
