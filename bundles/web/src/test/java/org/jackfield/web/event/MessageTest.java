// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.device.DeviceState;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.event.Event;
import org.jackfield.api.security.Ban;
import org.jackfield.api.security.Users.Role;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.web.FakePlugins;
import org.jackfield.web.Samples;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static Message of(Event event) {
        return Message.of(event);
    }

    @Test
    void callsDevicesAndTrunksAreForAllWhoAreLoggedIn() {
        Message call = of(new Event.CallChanged(Samples.TIME, Samples.CALL));
        assertThat(call.type()).isEqualTo("call");
        assertThat(call.role()).isEqualTo(Role.USER);
        assertThat(call.data()).contains("\"id\":\"c1\"").doesNotContain("\n");
        Message ended =
                of(new Event.CallEnded(Samples.TIME, Samples.CALL, Hangup.of(HangupCause.USER_BUSY, Hangup.By.CALLED)));
        assertThat(ended.data()).contains("\"cause\":17", "\"ended\":\"2026-01-01T10:00:00Z\"");
        assertThat(of(new Event.DeviceChanged(Samples.TIME, new DeviceState("a", List.of(), List.of())))
                        .data())
                .contains("\"registered\":false");
        assertThat(of(new Event.DeviceRemoved(Samples.TIME, "a")).type()).isEqualTo("device-removed");
        assertThat(of(new Event.TrunkChanged(
                                Samples.TIME,
                                new TrunkState("t", TrunkState.Status.TRYING, Samples.TIME, 0, "", false, List.of())))
                        .data())
                .contains("\"status\":\"trying\"");
        assertThat(of(new Event.TrunkRemoved(Samples.TIME, "t")).data()).isEqualTo("{\"name\":\"t\"}");
    }

    @Test
    void theQualityOfAllCallsIsOneEventThatBringsOnlyWhatWasMeasured() {
        Message quality = of(new Event.CallsMeasured(Samples.TIME, List.of(Samples.CALL)));
        assertThat(quality.type()).isEqualTo("quality");
        assertThat(quality.role()).isEqualTo(Role.USER);
        assertThat(quality.data())
                .contains("\"mos\":4.33", "\"scale\":\"narrowband\"", "\"worst\":4.1")
                .doesNotContain("\"sent\":{", "\"delay\"", "party");
    }

    @Test
    void oneWayAudioNamesTheLeg() {
        Message began = of(
                new Event.OneWayAudio(Samples.TIME, Samples.CALL.id(), Samples.LEG.id(), Samples.LEG.party(), false));
        assertThat(began.type()).isEqualTo("one-way-audio");
        assertThat(began.data()).contains("\"leg\":\"l1\"", "\"target\":\"device:phone1\"", "\"over\":false");
    }

    @Test
    void theRestIsForOperators() {
        for (Event event : List.of(
                new Event.Banned(Samples.TIME, new Ban("192.0.2.1", "x", Samples.TIME, Samples.TIME)),
                new Event.BanLifted(Samples.TIME, "192.0.2.1"),
                new Event.SettingsApplied(Samples.TIME, "device", "a"),
                new Event.SettingsRemoved(Samples.TIME, "device", "a"),
                new Event.SettingsRefused(Samples.TIME, "f", List.of(new SettingsProblem("k", "r"))),
                new Event.PluginChanged(Samples.TIME, FakePlugins.OPUS),
                new Event.Alarm(Samples.TIME, "s", "x"))) {
            assertThat(of(event).role()).as(event.toString()).isEqualTo(Role.OPERATOR);
            assertThat(of(event).type()).isNotEqualTo("other");
        }
    }

    @Test
    void aMessageIsThreeLinesAndAnEmptyOne() {
        assertThat(new String(Message.PANELS.bytes("run-7"), StandardCharsets.UTF_8))
                .isEqualTo("id: run-7\nevent: panel\ndata: {}\n\n");
    }
}
