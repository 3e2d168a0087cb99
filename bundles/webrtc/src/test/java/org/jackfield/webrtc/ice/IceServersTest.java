// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.ice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IceServersTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final List<String> STUN = List.of("stun:stun.example.org");
    private static final List<String> TURN = List.of("turn:turn.example.org?transport=tcp");

    @Test
    void whereNothingIsSetNothingIsTold() {
        assertThat(IceServers.NONE.tell("anna", NOW)).isEmpty();
    }

    @Test
    void aPasswordIsToldWithTurnAndNotWithStun() {
        assertThat(new IceServers(STUN, TURN, new IceServers.Password("all", "geheim")).tell("anna", NOW))
                .containsExactly(new IceServer(STUN, null, null), new IceServer(TURN, "all", "geheim"));
    }

    @Test
    void aSecretMakesAUserAndAPasswordThatEnd() {
        IceServers.Secret secret = new IceServers.Secret("north", Duration.ofHours(1));
        // What openssl says: printf 1700003600:anna | openssl dgst -sha1 -hmac north -binary | base64
        assertThat(new IceServers(List.of(), TURN, secret).tell("anna", NOW))
                .containsExactly(new IceServer(TURN, "1700003600:anna", "+MLxLOEoYnWwCOD+2dzOXWFtASg="));
    }

    @Test
    void secretsAreNotPrinted() {
        IceServers.Secret secret = new IceServers.Secret("north", Duration.ofHours(1));
        IceServers servers = new IceServers(STUN, TURN, secret);
        assertThat(servers + " " + servers.tell("anna", NOW)).doesNotContain("north", "+MLxLOEoYnWwCOD+2dzOXWFtASg=");
        assertThat(new IceServers.Password("all", "geheim").toString()).doesNotContain("geheim");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "turn:turn.example.org",
                "turn:192.0.2.7:3478",
                "turn:[2001:db8::7]:3478?transport=udp",
                "turns:turn.example.org:443?transport=tcp"
            })
    void urisOfTurnServersAreTaken(String uri) {
        assertThat(IceServers.isTurn(uri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "turn.example.org",
                "turn://turn.example.org",
                "turn:",
                "turn:turn.example.org:0",
                "turn:turn.example.org:70000",
                "turn:user@turn.example.org",
                "turn:turn.example.org?transport=sctp",
                "stun:turn.example.org"
            })
    void whatABrowserWouldNotTakeIsNoUriOfATurnServer(String uri) {
        assertThat(IceServers.isTurn(uri)).isFalse();
    }

    @Test
    void urisOfStunServersHaveNoTransport() {
        assertThat(IceServers.isStun("stun:stun.example.org:3478")).isTrue();
        assertThat(IceServers.isStun("stuns:stun.example.org")).isTrue();
        assertThat(IceServers.isStun("stun:stun.example.org?transport=udp")).isFalse();
        assertThat(IceServers.isStun("turn:stun.example.org")).isFalse();
    }

    @Test
    void weAskOurselvesTheServersThatAreReachedByPlainUdp() {
        List<String> turn = List.of(
                "turn:192.0.2.7",
                "turn:[2001:db8::7]:3479?transport=udp",
                "turn:192.0.2.8?transport=tcp",
                "turns:192.0.2.9:443?transport=tcp");
        assertThat(new IceServers(List.of("stun:192.0.2.7:3480"), turn, new IceServers.Password("all", "geheim"))
                        .harvesters())
                .extracting(String::valueOf)
                .satisfiesExactly(
                        first -> assertThat(first).contains("192.0.2.7:3480/udp"),
                        second -> assertThat(second).contains("192.0.2.7:3478/udp"),
                        third -> assertThat(third)
                                .contains("2001:db8:0:0:0:0:0:7")
                                .contains(":3479/udp"));
    }
}
