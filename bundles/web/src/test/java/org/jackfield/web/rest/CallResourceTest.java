// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.jackfield.api.call.Audience;
import org.jackfield.api.call.FurtherParty;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegChange;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.Origination;
import org.jackfield.api.call.Target;
import org.jackfield.api.media.Engine;
import org.jackfield.api.media.Gain;
import org.jackfield.api.media.SuppressorChoice;
import org.jackfield.api.media.SuppressorMode;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.FakeHub;
import org.jackfield.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallResourceTest {

    private final Caller caller = new Caller();
    private final FakeHub hub = new FakeHub();

    @BeforeEach
    void begin() {
        caller.house.hub = Optional.of(hub);
        hub.live.add(Samples.CALL);
    }

    @Test
    void aCallIsShownWithItsLegs() {
        Caller.Answer answer = caller.get("call");
        assertThat(answer.text("/0/id")).isEqualTo("c1");
        assertThat(answer.text("/0/state")).isEqualTo("active");
        assertThat(answer.text("/0/mode")).isEqualTo("relay");
        assertThat(answer.text("/0/source/kind")).isEqualTo("device");
        assertThat(answer.text("/0/legs/0/codec/name")).isEqualTo("PCMU/8000");
        assertThat(answer.text("/0/legs/0/packets/received")).isEqualTo("500");
        assertThat(answer.text("/0/legs/0/party/target")).isEqualTo("device:phone1");
        assertThat(answer.body().at("/0/legs/0/mos").asDouble()).isBetween(4.0, 4.5);
        assertThat(answer.text("/0/began")).isEqualTo("2026-01-01T10:00:00Z");
        assertThat(answer.body().at("/0/route").isMissingNode()).isTrue();
        assertThat(answer.body().at("/0/legs/0/roundTrip").isMissingNode()).isTrue();
        assertThat(answer.text("/0/why/0/code")).isEqualTo("answered");
        assertThat(answer.text("/0/why/0/values/after")).isEqualTo("900");
        assertThat(answer.text("/0/why/0/sentence")).isEqualTo("device:phone2 answered after 900 ms");
        assertThat(caller.get("call/c1").text("/id")).isEqualTo("c1");
    }

    @Test
    void aCallIsBegunForWhoeverAsks() {
        Caller.Answer answer = caller.call(
                "POST", "call", "{\"from\":{\"device\":\"phone1\"},\"to\":\"+4930\",\"provider\":\"carrier\"}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers().getFirst("Location")).endsWith("/api/call/c1");
        assertThat(hub.asked)
                .containsExactly(new Origination(
                        "eve", new Target(Target.Kind.DEVICE, "phone1"), "+4930", Optional.of("carrier")));
    }

    @Test
    void whoeverIsNoOperatorCallsFromTheOwnBrowserOnly() {
        caller.role = Optional.of(Role.USER);
        Caller.Answer refused = caller.call("POST", "call", "{\"from\":{\"device\":\"phone1\"},\"to\":\"102\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/detail")).contains("your own browser");

        assertThat(caller.call("POST", "call", "{\"from\":{\"device\":\"browser-eve\"},\"to\":\"102\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aDeviceThatCannotBeRungIsAConflict() {
        Caller.Answer answer = caller.call("POST", "call", "{\"from\":{\"device\":\"gone\"},\"to\":\"102\"}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/detail")).contains("not registered");
    }

    @Test
    void anUnknownFieldIsNamed() {
        Caller.Answer answer = caller.call("POST", "call", "{\"form\":{\"device\":\"phone1\"},\"to\":\"102\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.headers().getFirst("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/errors/0/field")).isEqualTo("form");
        assertThat(answer.text("/errors/0/reason")).contains("known are from, provider, to");
    }

    @Test
    void whatIsNotJsonOrIncompleteIsExplained() {
        assertThat(caller.call("POST", "call", "{\"from\":").text("/detail")).contains("line 1");
        assertThat(caller.call("POST", "call", "{\"to\":\"102\"}").text("/detail"))
                .contains("from");
        assertThat(caller.call("POST", "call", "{\"from\":{\"device\":\"a\"},\"to\":{}}")
                        .text("/errors/0/field"))
                .isEqualTo("to");
        assertThat(caller.call("POST", "call", "{\"to\":\"1\",\"to\":\"2\"}").status())
                .isEqualTo(400);
        assertThat(caller.call("POST", "call", "[".repeat(1000)).status()).isIn(400, 413, 422);
    }

    @Test
    void callsAndLegsAreEnded() {
        assertThat(caller.call("DELETE", "call/c1", "").status()).isEqualTo(204);
        assertThat(caller.call("DELETE", "call/c1/leg/l1", "").status()).isEqualTo(204);
        assertThat(hub.asked)
                .containsExactly(Hangup.of(HangupCause.NORMAL_CLEARING, Hangup.By.OPERATOR), new LegId("l1"));
    }

    @Test
    void legsAreAddedAndChanged() {
        assertThat(caller.call("POST", "call/c1/leg", "{\"number\":\"103\"}").status())
                .isEqualTo(202);
        assertThat(caller.call("PATCH", "call/c1/leg/l1", "{\"hold\":true}").status())
                .isEqualTo(204);
        assertThat(caller.call("PATCH", "call/c1/leg/l1", "{\"transfer\":\"103\"}")
                        .status())
                .isEqualTo(204);
        assertThat(hub.asked)
                .containsExactly(
                        new FurtherParty("103", Audience.EVERYONE),
                        LegChange.NOTHING.withHold(true),
                        LegChange.NOTHING.withTransfer("103"));
        assertThat(caller.call("PATCH", "call/c1/leg/l1", "{}").status()).isEqualTo(400);
        assertThat(caller.call("PATCH", "call/c1/leg/l1", "{\"volume\":3}").status())
                .isEqualTo(422);
    }

    @Test
    void thePageThatAsksIsToldOfCallsToTheOwnBrowserOnly() {
        String asks = "\"instance\":\"page-1\"";
        Target browser = new Target(Target.Kind.DEVICE, "browser-eve");
        caller.call("POST", "call", "{\"from\":{\"device\":\"browser-eve\"," + asks + "},\"to\":\"102\"}");
        String listens = "{\"number\":\"device:browser-eve\",\"supervise\":\"listen\"," + asks + "}";
        assertThat(caller.call("POST", "call/c1/leg", listens).status()).isEqualTo(202);
        assertThat(hub.asked)
                .containsExactly(
                        new Origination("eve", browser, "102", Optional.empty(), Optional.of("page-1")),
                        new FurtherParty("device:browser-eve", Audience.NOBODY, Optional.of("page-1")));

        String others = "{\"number\":\"device:browser-anna\",\"supervise\":\"listen\"," + asks + "}";
        assertThat(caller.call("POST", "call/c1/leg", others).status()).isEqualTo(400);
        String theirs = "{\"from\":{\"device\":\"browser-anna\"," + asks + "},\"to\":\"102\"}";
        assertThat(caller.call("POST", "call", theirs).status()).isEqualTo(400);
        assertThat(hub.asked).hasSize(2);
    }

    @Test
    void theSoundOfALegIsChanged() {
        patched("{\"suppressor\":\"auto\"}");
        patched("{\"suppressorEngine\":\"speexdsp\"}");
        patched("{\"gain\":-6.5}");
        patched("{\"automaticGain\":true}");
        patched("{\"automaticGain\":false}");
        patched("{\"supervise\":\"listen\"}");
        patched("{\"supervise\":\"whisper\",\"whisperTo\":\"l2\"}");
        patched("{\"supervise\":\"barge\"}");
        LegChange nothing = LegChange.NOTHING;
        assertThat(hub.asked)
                .containsExactly(
                        nothing.withSuppressor(new SuppressorChoice(SuppressorMode.AUTO, "")),
                        nothing.withSuppressor(new SuppressorChoice(SuppressorMode.ON, "speexdsp")),
                        nothing.withGain(new Gain(false, -6.5)),
                        nothing.withGain(Gain.AUTOMATIC),
                        nothing.withGain(Gain.UNITY),
                        nothing.withAudience(Audience.NOBODY),
                        nothing.withAudience(new Audience(false, Set.of(new LegId("l2")))),
                        nothing.withAudience(Audience.EVERYONE));
    }

    private void patched(String body) {
        assertThat(caller.call("PATCH", "call/c1/leg/l1", body).status()).isEqualTo(204);
    }

    @Test
    void aSoundThatCannotBeIsRefusedWithAReason() {
        assertThat(refused("{\"suppressor\":\"loud\"}")).contains("off, on or auto");
        assertThat(refused("{\"gain\":99}")).contains("-30 to 24 dB");
        assertThat(refused("{\"gain\":1,\"automaticGain\":true}")).contains("either");
        assertThat(refused("{\"supervise\":\"whisper\"}")).contains("whisperTo");
        assertThat(refused("{\"supervise\":\"shout\"}")).contains("listen, whisper or barge");
        assertThat(hub.asked).isEmpty();
    }

    private String refused(String body) {
        Caller.Answer answer = caller.call("PATCH", "call/c1/leg/l1", body);
        assertThat(answer.status()).isEqualTo(400);
        return answer.text("/detail");
    }

    @Test
    void enginesAreListedByKindAndName() {
        caller.house.engines.add(new Engine(
                Engine.Kind.SUPPRESSOR, "rnnoise", "rnnoise", "suppressor-rnnoise 1.0.0", 10, 3, 0, 1, 0, 2));
        caller.house.engines.add(
                new Engine(Engine.Kind.CODEC, "OPUS", "OPUS/48000/2", "codec-opus 1.0.0", 10, 4, 2, 0, 0, 0));
        Caller.Answer answer = caller.get("engine");
        assertThat(answer.text("/0/kind")).isEqualTo("codec");
        assertThat(answer.text("/0/stages")).isEqualTo("4");
        assertThat(answer.text("/1/maker")).isEqualTo("suppressor-rnnoise 1.0.0");
        assertThat(answer.text("/1/barred")).isEqualTo("2");
    }

    @Test
    void anEngineThatCallsGaveUpIsTriedAgain() {
        caller.house.engines.add(new Engine(
                Engine.Kind.SUPPRESSOR, "rnnoise", "rnnoise", "suppressor-rnnoise 1.0.0", 10, 3, 0, 1, 0, 2));
        assertThat(caller.call("POST", "engine/RNNoise/retry", "").text("/retried"))
                .isEqualTo("2");
        assertThat(caller.call("POST", "engine/suppressor-rnnoise%201.0.0/retry", "")
                        .text("/retried"))
                .isEqualTo("2");
        assertThat(caller.call("POST", "engine/speex/retry", "").status()).isEqualTo(404);
    }

    @Test
    void aCallThatIsOverIsNotFound() {
        assertThat(caller.get("call/c2").status()).isEqualTo(404);
        assertThat(caller.call("DELETE", "call/c2", "").status()).isEqualTo(404);
    }

    @Test
    void withoutAHubTheAnswerSaysSo() {
        caller.house.hub = Optional.empty();
        assertThat(caller.get("call").status()).isEqualTo(503);
        assertThat(caller.get("call").text("/detail")).contains("call hub is not running");
    }
}
