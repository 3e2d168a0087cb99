// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.device.DeviceState;
import org.jackfield.api.device.Directory;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.security.ServerCertificate;
import org.jackfield.web.FakeHub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetupResourceTest {

    private final Caller caller = new Caller();
    private final List<DeviceState> devices = new ArrayList<>();
    private final List<TrunkState> trunks = new ArrayList<>();

    @BeforeEach
    void begin() {
        caller.house.firstPassword = true;
        caller.house.hub = Optional.of(new FakeHub());
        caller.house.certificate = Optional.of(new SelfSigned());
        caller.house.directories.add(new Directory() {
            @Override
            public List<DeviceState> devices() {
                return devices;
            }

            @Override
            public List<TrunkState> trunks() {
                return trunks;
            }
        });
    }

    private static final class SelfSigned implements ServerCertificate {

        @Override
        public View view() {
            return new View("a", "a", List.of(), Instant.EPOCH, Instant.EPOCH, "", true, "", "", "", Optional.empty());
        }

        @Override
        public void install(String chain, String key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void install(byte[] pkcs12, String password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void renew(List<String> names) {
            throw new UnsupportedOperationException();
        }
    }

    private List<String> open() {
        List<String> result = new ArrayList<>();
        caller.get("setup").body().at("/steps").forEach(step -> {
            if (!step.get("done").asBoolean()) {
                result.add(step.get("step").asText());
            }
        });
        return result;
    }

    private static DeviceState registered(String name) {
        return new DeviceState(
                name,
                List.of(),
                List.of(new DeviceState.Contact("sip:a@b", "b:5060/udp", "", Instant.EPOCH, Instant.MAX)));
    }

    @Test
    void atFirstEverythingIsOpen() {
        assertThat(open()).containsExactly("password", "network", "certificate", "phone", "provider", "call");
        assertThat(caller.get("setup").body().get("dismissed").asBoolean()).isFalse();
    }

    @Test
    void stepsAreDoneWhenTheHouseSaysSo() {
        caller.house.firstPassword = false;
        devices.add(registered("browser-eve"));
        devices.add(new DeviceState("phone1", List.of("101"), List.of()));
        trunks.add(new TrunkState("carrier", TrunkState.Status.DOWN, Instant.EPOCH, 0, "", false, List.of()));
        assertThat(open()).containsExactly("network", "certificate", "phone", "provider", "call");
        devices.add(registered("phone2"));
        trunks.add(new TrunkState("other", TrunkState.Status.UP, Instant.EPOCH, 0, "", false, List.of()));
        assertThat(open()).containsExactly("network", "certificate", "call");
    }

    @Test
    void whatSomebodyHasLookedAtIsRemembered() {
        caller.call("PUT", "setup", "{\"reviewed\":[\"network\",\"certificate\"]}");
        assertThat(open()).doesNotContain("network", "certificate");
        assertThat(caller.call("PUT", "setup", "{\"dismissed\":true}")
                        .body()
                        .get("dismissed")
                        .asBoolean())
                .isTrue();
        assertThat(open()).doesNotContain("network");
        assertThat(caller.call("PUT", "setup", "{\"reviewed\":[\"phone\"]}").status())
                .isEqualTo(400);
        assertThat(caller.get("setting/web").body().at("/session-idle").asInt()).isEqualTo(480);
    }
}
