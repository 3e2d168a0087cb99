// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jackfield.api.recording.Recording.State;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.FakeHub;
import org.jackfield.web.Samples;
import org.junit.jupiter.api.Test;

class RecordingResourceTest {

    private final Caller caller = new Caller();

    @Test
    void aCallIsRecordedAndNoLonger() {
        Caller.Answer begun = caller.call("POST", "call/c1/recording", "{\"legs\":true}");
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.headers().getFirst("Location")).endsWith("/api/recording/r-legs-eve");
        assertThat(begun.text("/state")).isEqualTo("recording");
        assertThat(caller.call("POST", "call/c1/recording", "").status()).isEqualTo(409);
        assertThat(caller.call("DELETE", "call/c1/recording", "").status()).isEqualTo(204);
        assertThat(caller.call("DELETE", "call/c1/recording", "").status()).isEqualTo(409);
    }

    @Test
    void aRecorderMayJoinLikeALeg() {
        Caller.Answer begun = caller.call("POST", "call/c1/leg", "{\"recorder\":true}");
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.text("/id")).isEqualTo("r-mix-eve");
    }

    @Test
    void recordingsAreListedWithTheirTracksAndNamedByTheirCall() {
        caller.house.recordings.add("r1", State.DONE);
        caller.house.recordings.add("r2", State.FAILED);
        FakeHub hub = new FakeHub();
        hub.live.add(Samples.CALL);
        caller.house.hub = Optional.of(hub);

        assertThat(caller.get("recording").text("/1/fault")).isEqualTo("No space left on device");
        assertThat(caller.get("recording/r1").text("/tracks/0/href")).isEqualTo("/api/recording/r1/mix");
        assertThat(caller.get("recording/r1").body().has("fault")).isFalse();
        assertThat(caller.get("recording/r1").body().path("length").asDouble()).isEqualTo(1.5);
        assertThat(caller.get("recording/r9").status()).isEqualTo(404);
        assertThat(caller.get("call/c1").text("/recordings/1")).isEqualTo("r2");
        assertThat(caller.call("DELETE", "recording/r1", "").status()).isEqualTo(204);
        assertThat(caller.call("DELETE", "recording/r1", "").status()).isEqualTo(404);
    }

    @Test
    void recordingsAreForOperators() {
        caller.role = Optional.of(Role.USER);
        assertThat(caller.get("recording").status()).isEqualTo(403);
        assertThat(caller.call("POST", "call/c1/recording", "").status()).isEqualTo(403);
    }

    @Test
    void partsOfAFileAreAskedForAsTheStandardSays() {
        assertThat(ByteRange.of(null, 100)).isEmpty();
        assertThat(ByteRange.of("bytes=0-9", 100)).contains(new ByteRange(0, 9));
        assertThat(ByteRange.of("bytes=90-", 100)).contains(new ByteRange(90, 99));
        assertThat(ByteRange.of("bytes=-10", 100)).contains(new ByteRange(90, 99));
        assertThat(ByteRange.of("bytes=-1000", 100)).contains(new ByteRange(0, 99));
        assertThat(ByteRange.of("bytes=0-1000", 100)).contains(new ByteRange(0, 99));
        assertThat(ByteRange.of("bytes=0-1,5-6", 100)).isEmpty();
        assertThat(ByteRange.of("lines=1-2", 100)).isEmpty();
        assertThatThrownBy(() -> ByteRange.of("bytes=100-", 100)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> ByteRange.of("bytes=-0", 100)).isInstanceOf(Problem.class);
    }
}
