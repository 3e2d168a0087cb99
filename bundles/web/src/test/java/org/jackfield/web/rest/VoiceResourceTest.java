// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jackfield.api.security.Users.Role;
import org.junit.jupiter.api.Test;

class VoiceResourceTest {

    private final Caller caller = new Caller();

    @Test
    void enginesTellWhyTheyCannotSpeakAndHowFarTheirModelIs() {
        Caller.Answer voices = caller.get("voice");
        assertThat(voices.text("/0/engine")).isEqualTo("kokoro");
        assertThat(voices.text("/0/trouble")).isEqualTo("Its model is not there.");
        assertThat(voices.text("/0/voices/0/language")).isEqualTo("en-US");
        assertThat(voices.body().at("/0/model/fetching").asBoolean()).isTrue();
        assertThat(voices.body().at("/0/model/total").asInt()).isEqualTo(10);
        assertThat(voices.text("/0/model/trouble")).isEqualTo("It was broken.");
        assertThat(voices.body().at("/0/model").has("file")).isFalse();
        assertThat(voices.body().at("/1").has("trouble")).isFalse();
        assertThat(voices.body().at("/1").has("model")).isFalse();
        assertThat(voices.body().at("/1/sentences").asInt()).isEqualTo(7);
    }

    @Test
    void whatCallersWillHearIsHeardBefore() {
        Caller.Answer said = caller.call("POST", "voice/said", "{\"text\":\"Good morning.\"}");
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.headers().getFirst("Content-Type")).isEqualTo("audio/wav");
        assertThat(said.body().asText()).startsWith("RIFF");
        assertThat(caller.call("POST", "voice/said", "{\"prompt\":\"welcome\"}").status())
                .isEqualTo(200);
        assertThat(caller.house.voices.asked).containsExactly("[Words[text=Good morning.]]", "[Prompt[id=welcome]]");
        assertThat(caller.get("voice/said?text=Hello").body().asText()).startsWith("RIFF");
        assertThat(caller.get("voice/said?text=Hallo&language=de").status()).isEqualTo(200);
        assertThat(caller.house.voices.asked).contains("in de");
        assertThat(caller.call("POST", "voice/said", "{\"prompt\":\"none\"}").status())
                .isEqualTo(404);
        assertThat(caller.call("POST", "voice/said", "{\"text\":\" \"}").status())
                .isEqualTo(400);
        assertThat(caller.get("voice/said?file=pom.xml").body().asText()).startsWith("RIFF");
        assertThat(caller.get("voice/said?file=../pom.xml").status()).isEqualTo(404);
        assertThat(caller.get("voice/said?file=/etc/passwd").status()).isEqualTo(404);
        assertThat(caller.get("voice/said?file=no%00thing").status()).isEqualTo(400);
        assertThat(caller.get("voice/prompt").text("/welcome")).isEqualTo("Welcome.");
    }

    @Test
    void aModelIsFetchedOrTakenByAdmins() {
        String source = "{\"source\":\"/srv/model.onnx\",\"sha256\":\"ab\"}";
        assertThat(caller.call("POST", "voice/kokoro/model", source).status()).isEqualTo(202);
        assertThat(caller.call("POST", "voice/kokoro/model", "{\"source\":\"https://a.example/b\"}")
                        .status())
                .isEqualTo(202);
        assertThat(caller.house.voices.asked)
                .containsExactly("fetch file:///srv/model.onnx ab", "fetch https://a.example/b -");
        Caller.Answer none = caller.call("POST", "voice/espeak/model", source);
        assertThat(none.status()).isEqualTo(409);
        assertThat(none.text("/detail")).startsWith("espeak needs no model");
        assertThat(caller.call("POST", "voice/kokoro/model", "{\"source\":\"a b\"}")
                        .status())
                .isEqualTo(409);
        assertThat(caller.call("PUT", "voice/kokoro/model", "").status()).isEqualTo(409);
        caller.role = Optional.of(Role.OPERATOR);
        assertThat(caller.call("POST", "voice/kokoro/model", source).status()).isEqualTo(403);
        assertThat(caller.get("voice").status()).isEqualTo(200);
    }
}
