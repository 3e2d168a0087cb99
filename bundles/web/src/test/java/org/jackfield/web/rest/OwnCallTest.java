// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.Audience;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.FurtherParty;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegChange;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.Party;
import org.jackfield.api.call.Target;
import org.jackfield.api.media.SuppressorChoice;
import org.jackfield.api.media.SuppressorMode;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.FakeHub;
import org.jackfield.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnCallTest {

    private final Caller caller = new Caller();
    private final FakeHub hub = new FakeHub();

    @BeforeEach
    void begin() {
        caller.house.hub = Optional.of(hub);
        caller.role = Optional.of(Role.USER);
        hub.live.add(Samples.CALL);
        hub.live.add(call("own", leg("mine", "browser-eve"), Samples.LEG));
    }

    @Test
    void callsOfOthersAreNotTouched() {
        assertThat(status("DELETE", "call/c1", "")).isEqualTo(403);
        assertThat(status("DELETE", "call/c1/leg/l1", "")).isEqualTo(403);
        assertThat(status("PATCH", "call/c1/leg/l1", "{\"hold\":true}")).isEqualTo(403);
        assertThat(status("POST", "call/c1/leg", "{\"number\":\"103\"}")).isEqualTo(403);
        assertThat(status("POST", "call/c1/leg/l1/transfer", "{\"to\":\"103\"}"))
                .isEqualTo(403);
        assertThat(hub.asked).isEmpty();
    }

    @Test
    void theOwnLegIsChangedAndOthersAreHeld() {
        assertThat(status("PATCH", "call/own/leg/mine", "{\"suppressor\":\"auto\"}"))
                .isEqualTo(204);
        assertThat(status("PATCH", "call/own/leg/l1", "{\"hold\":true}")).isEqualTo(204);
        assertThat(hub.asked)
                .containsExactly(
                        LegChange.NOTHING.withSuppressor(new SuppressorChoice(SuppressorMode.AUTO, "")),
                        LegChange.NOTHING.withHold(true));
    }

    @Test
    void whatOthersSayIsNotChangedNorHeardInSecret() {
        assertThat(status("PATCH", "call/own/leg/l1", "{\"mute\":true}")).isEqualTo(403);
        assertThat(status("PATCH", "call/own/leg/l1", "{\"hold\":true,\"gain\":3}"))
                .isEqualTo(403);
        assertThat(status("PATCH", "call/own/leg/mine", "{\"supervise\":\"listen\"}"))
                .isEqualTo(403);
        assertThat(status("POST", "call/own/leg", "{\"number\":\"103\",\"supervise\":\"listen\"}"))
                .isEqualTo(403);
        assertThat(status("POST", "call/own/leg", "{\"recorder\":true}")).isEqualTo(403);
        assertThat(hub.asked).isEmpty();
    }

    @Test
    void nothingIsDialledPastTheRules() {
        assertThat(status("POST", "call/own/leg", "{\"number\":\"trunk:carrier\"}"))
                .isEqualTo(403);
        assertThat(status("PATCH", "call/own/leg/l1", "{\"transfer\":\"103\"}")).isEqualTo(403);
        assertThat(status("POST", "call/own/leg/l1/transfer", "{\"to\":\"103\"}"))
                .isEqualTo(403);
        assertThat(hub.asked).isEmpty();
    }

    @Test
    void partiesJoinAndLeaveTheOwnCall() {
        assertThat(status("POST", "call/own/leg", "{\"number\":\"103\"}")).isEqualTo(202);
        assertThat(status("DELETE", "call/own/leg/l1", "")).isEqualTo(204);
        assertThat(status("DELETE", "call/own", "")).isEqualTo(204);
        assertThat(hub.asked)
                .containsExactly(
                        new FurtherParty("103", Audience.EVERYONE),
                        new LegId("l1"),
                        Hangup.of(HangupCause.NORMAL_CLEARING, Hangup.By.OPERATOR));
    }

    @Test
    void theOwnLegAsksForTransfersBlindAndAttended() {
        assertThat(status("POST", "call/own/leg/mine/transfer", "{\"to\":\"103\"}"))
                .isEqualTo(202);
        assertThat(status("POST", "call/own/leg/mine/transfer", "{\"joins\":\"other\"}"))
                .isEqualTo(202);
        assertThat(hub.asked).containsExactly(new LegId("mine"), "103", new LegId("mine"), new LegId("other"));
        assertThat(status("POST", "call/own/leg/mine/transfer", "{}")).isEqualTo(400);
        assertThat(status("POST", "call/own/leg/mine/transfer", "{\"to\":\"1\",\"joins\":\"2\"}"))
                .isEqualTo(400);
    }

    @Test
    void aTransferThatCannotBeIsRefusedWithAReason() {
        hub.verdict = Optional.of(
                Hangup.of(HangupCause.TEMPORARY_FAILURE, Hangup.By.ROUTER).detailed("there is nobody to transfer"));
        Caller.Answer answer = caller.call("POST", "call/own/leg/mine/transfer", "{\"to\":\"103\"}");
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(answer.text("/detail")).contains("nobody to transfer");
    }

    private int status(String method, String path, String body) {
        return caller.call(method, path, body).status();
    }

    private static CallView call(String id, LegView... legs) {
        CallView like = Samples.CALL;
        return new CallView(
                new CallId(id),
                like.state(),
                like.source(),
                like.caller(),
                like.dialled(),
                like.route(),
                like.mode(),
                like.emergency(),
                like.began(),
                like.answered(),
                List.of(legs),
                List.of());
    }

    private static LegView leg(String id, String device) {
        LegView like = Samples.LEG;
        return new LegView(
                new LegId(id),
                "webrtc",
                like.direction(),
                like.state(),
                new Party(new Target(Target.Kind.DEVICE, device), device, "", ""),
                like.codec(),
                like.media(),
                like.muted(),
                like.sound(),
                like.encrypted(),
                like.counters(),
                like.quality(),
                like.oneWay(),
                like.chain(),
                like.answered());
    }
}
