// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.device.DeviceState;
import org.jackfield.api.device.Directory;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.security.Users.Role;
import org.jackfield.api.settings.Configuration.Refusal;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.web.Samples;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final Caller caller = new Caller();

    @Test
    void aDeviceIsMadeReplacedAndRemoved() {
        Caller.Answer made = caller.call("PUT", "device/desk", "{\"password\":\"secret\",\"number\":[\"101\"]}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.headers().getFirst("Location")).endsWith("/api/device/desk");
        assertThat(caller.house.settings.devices.get("desk")).containsEntry("number", List.of("101"));
        assertThat(caller.call("PUT", "device/desk", "{\"password\":\"secret\"}")
                        .status())
                .isEqualTo(200);
        assertThat(caller.get("device/desk").body().has("number")).isFalse();
        assertThat(caller.call("DELETE", "device/desk", "").status()).isEqualTo(204);
        assertThat(caller.call("DELETE", "device/desk", "").status()).isEqualTo(404);
    }

    @Test
    void whatIsRefusedIsNamedByField() {
        Caller.Answer answer = caller.call("PUT", "device/desk", "{\"wrong\":1}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/field")).isEqualTo("wrong");
        assertThat(caller.call("PUT", "device/desk", "[1]").status()).isEqualTo(422);
        assertThat(caller.call("PUT", "device/desk", "").status()).isIn(400, 415);
    }

    @Test
    void theListJoinsSettingsAndRegistrations() {
        caller.house.settings.devices.put("idle", Map.of("password", "********"));
        caller.house.directories.add(new Directory() {
            @Override
            public List<DeviceState> devices() {
                return List.of(new DeviceState(
                        "desk",
                        List.of("101"),
                        List.of(new DeviceState.Contact(
                                "sip:desk@192.0.2.7", "192.0.2.7:5060/udp", "Phone/1", Samples.TIME, Samples.TIME))));
            }

            @Override
            public List<TrunkState> trunks() {
                return List.of(new TrunkState(
                        "carrier", TrunkState.Status.DOWN, Samples.TIME, 0, "403 Forbidden", false, List.of()));
            }
        });
        Caller.Answer answer = caller.get("device");
        assertThat(answer.text("/0/name")).isEqualTo("desk");
        assertThat(answer.body().at("/0/registered").asBoolean()).isTrue();
        assertThat(answer.text("/0/contacts/0/from")).isEqualTo("192.0.2.7:5060/udp");
        assertThat(answer.text("/1/settings/password")).isEqualTo("********");
        assertThat(caller.get("provider").text("/0/status")).isEqualTo("down");
        caller.role = Optional.of(Role.USER);
        assertThat(caller.get("device").body().at("/1/settings").isMissingNode())
                .isTrue();
    }

    @Test
    void aKindWithOneFileHasNoNames() {
        assertThat(caller.get("setting/web").body().at("/session-idle").asInt()).isEqualTo(480);
        assertThat(caller.call("PUT", "setting/web", "{\"session-idle\":5}").status())
                .isEqualTo(200);
        assertThat(caller.get("setting/web").body().at("/session-idle").asInt()).isEqualTo(5);
        assertThat(caller.get("setting/web/x").status()).isEqualTo(404);
        assertThat(caller.call("PUT", "setting/device", "{}").status()).isEqualTo(400);
        assertThat(caller.get("setting/nothing").status()).isEqualTo(404);
    }

    @Test
    void theOverviewNamesWhatIsRefused() {
        caller.house.settings.refusals.add(
                new Refusal("etc/jackfield.device-a.cfg", List.of(new SettingsProblem("codec", "unknown"))));
        Caller.Answer answer = caller.get("setting");
        assertThat(answer.text("/kinds/0/kind")).isEqualTo("device");
        assertThat(answer.text("/refused/0/errors/0/field")).isEqualTo("codec");
        assertThat(caller.get("device/a").text("/detail")).contains("refused");
    }

    @Test
    void theSchemaIsToldByKind() {
        Caller.Answer answer = caller.get("schema/device");
        assertThat(answer.text("/0/keys/0/type")).isEqualTo("password");
        assertThat(answer.body().at("/0/keys/0/min").asInt()).isEqualTo(4);
        assertThat(answer.body().at("/0/keys/0/max").isMissingNode()).isTrue();
        assertThat(caller.get("schema").body()).hasSize(2);
        assertThat(caller.get("schema/nothing").status()).isEqualTo(404);
    }
}
