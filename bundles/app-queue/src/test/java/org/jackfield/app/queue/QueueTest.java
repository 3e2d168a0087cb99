// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.call.Target;
import org.jackfield.api.speech.Piece;
import org.jackfield.api.speech.Playback;
import org.jackfield.api.speech.WaitingMusic;
import org.jackfield.appkit.IdleTimes;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.TriedAnnouncer;
import org.jackfield.conformance.app.TriedCall;
import org.junit.jupiter.api.Test;

class QueueTest {

    private static final Target ANNA = Target.parse("device:anna");
    private static final Target BERT = Target.parse("device:bert");
    private static final short PLAYED = 777;

    private final TriedAnnouncer announcer = new TriedAnnouncer();
    private final Line line = new Line();
    private final Team team =
            new Team(List::of, new IdleTimes(), InstantSource.fixed(Instant.parse("2026-11-27T12:00:00Z")));
    private Optional<WaitingMusic> music = Optional.empty();

    private Queue queue(Map<String, ?> more) {
        Map<String, Object> settings = new HashMap<>(
                Map.of("member", new String[] {"device:anna", "device:bert"}, "order", "sequential", "ring", 5));
        settings.putAll(more);
        return Queue.of(Settings.of(QueueSettings.class, settings), line);
    }

    private QueueLeg waits(TriedCall call, Map<String, ?> more) {
        return new QueueLeg(call, queue(more), team, announcer, () -> music).begin();
    }

    private static void pass(TriedCall call, int seconds) {
        call.pass(Duration.ofSeconds(seconds));
    }

    private static short heard(QueueLeg leg, int ticks) {
        short[] said = new short[160];
        for (int tick = 0; tick < ticks; tick++) {
            leg.port().tick(new short[160], said, 160, 8000);
        }
        return said[159];
    }

    @Test
    void onlyWhoeverCameFirstRingsAndThenTheNext() {
        TriedCall first = new TriedCall("800");
        TriedCall second = new TriedCall("800");
        QueueLeg leg = waits(first, Map.of());
        waits(second, Map.of());
        pass(first, 1);
        pass(second, 3);
        assertThat(first.forwarded()).containsExactly(List.of(ANNA));
        assertThat(second.forwarded()).isEmpty();
        leg.ended();
        assertThat(second.forwarded()).containsExactly(List.of(ANNA));
    }

    @Test
    void membersAreRungInTurnAndAgainAfterAPause() {
        TriedCall call = new TriedCall("800");
        waits(call, Map.of("retry", 5));
        pass(call, 12);
        assertThat(call.forwarded()).containsExactly(List.of(ANNA), List.of(BERT));
        pass(call, 8);
        assertThat(call.forwarded()).hasSizeGreaterThan(2);
    }

    @Test
    void allMayBeRungAtOnce() {
        TriedCall call = new TriedCall("800");
        waits(call, Map.of("order", "all"));
        pass(call, 1);
        assertThat(call.forwarded()).containsExactly(List.of(ANNA, BERT));
    }

    @Test
    void theirPlaceIsSaidAtFirstAndNowAndThen() {
        waits(new TriedCall("800"), Map.of());
        TriedCall second = new TriedCall("800");
        waits(second, Map.of("place", 10));
        List<Piece> place = List.of(new Piece.Prompt("queue-place"), new Piece.Count(2));
        assertThat(announcer.said()).endsWith(new Piece.Prompt("queue-hold"), place.get(0), place.get(1));
        int before = announcer.said().size();
        pass(second, 10);
        assertThat(announcer.said().subList(before, announcer.said().size())).isEqualTo(place);
    }

    @Test
    void musicPlaysInBetweenAndIsExchanged() {
        WaitingMusic steady = () -> new Playback() {
            @Override
            public int read(short[] pcm, int at, int samples, int rate) {
                Arrays.fill(pcm, at, at + samples, PLAYED);
                return samples;
            }

            @Override
            public boolean over() {
                return false;
            }
        };
        music = Optional.of(steady);
        TriedCall call = new TriedCall("800");
        QueueLeg leg = waits(call, Map.of("place", 0));
        assertThat(heard(leg, 40)).isEqualTo(PLAYED);
        music = Optional.empty();
        pass(call, 1);
        assertThat(heard(leg, 2)).isZero();
        music = Optional.of(steady);
        pass(call, 1);
        assertThat(heard(leg, 2)).isEqualTo(PLAYED);
    }

    @Test
    void whoWaitedForTooLongGoesElsewhere() {
        TriedCall call = new TriedCall("800");
        waits(call, Map.of("max-wait", 3, "otherwise", "app:mailbox-sales"));
        pass(call, 3);
        assertThat(call.forwarded()).endsWith(List.of(Target.parse("app:mailbox-sales")));
        TriedCall next = new TriedCall("800");
        waits(next, Map.of());
        pass(next, 1);
        assertThat(next.forwarded()).containsExactly(List.of(ANNA));
    }

    @Test
    void whoFindsItFullIsTold() {
        waits(new TriedCall("800"), Map.of());
        TriedCall call = new TriedCall("800");
        QueueLeg leg = waits(call, Map.of("most", 1));
        assertThat(announcer.said()).endsWith(new Piece.Prompt("queue-nobody"));
        heard(leg, 30);
        assertThat(call.hungUp()).isTrue();
    }

    @Test
    void whatIsNobodyIsSaid() {
        assertThatThrownBy(() -> queue(Map.of("member", new String[] {"app:echo"})))
                .hasMessageContaining("app:echo is nobody");
        assertThatThrownBy(() -> queue(Map.of("member", new String[] {}))).hasMessageContaining("needs somebody");
    }
}
