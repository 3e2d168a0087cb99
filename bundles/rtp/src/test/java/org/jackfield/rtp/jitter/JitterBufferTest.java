// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.jitter;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.FrameExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JitterBufferTest {

    private static final int MINUTE = 50 * 60;
    private static final long MILLI = Network.MILLI;

    private final Random random = new Random(42);

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 30, 40, 60})
    void anEvenStreamIsNeverConcealed(int ptime) {
        Network network = new Network(Network.FORMAT, ptime, 0, n -> 30 * MILLI);
        network.run(MINUTE);
        assertThat(network.lost).isZero();
        assertThat(network.inOrder()).isTrue();
        assertThat(network.played.size()).isGreaterThan((int) network.sent() - 8);
        assertThat(network.longestDelay).isLessThan(30 * MILLI + (40 + ptime) * MILLI);
    }

    @Test
    void jitterOfThirtyMillisecondsIsLearnedAndThenNotHeard() {
        Network network = new Network(n -> 100 * MILLI + (long) ((random.nextDouble() * 60 - 30) * MILLI));
        network.run(MINUTE / 6);
        int whileLearning = network.lost;
        network.run(MINUTE * 5);
        assertThat(whileLearning).isLessThan(10);
        assertThat(network.lost - whileLearning).isLessThan(5);
        assertThat(network.inOrder()).isTrue();
        assertThat(network.longestDelay).isLessThan(300 * MILLI);
    }

    @Test
    void eachLostPacketIsConcealedOnce() {
        int[] dropped = {0};
        Network network = new Network(n -> {
            boolean lose = n > 10 && random.nextInt(20) == 0;
            dropped[0] += lose ? 1 : 0;
            return lose ? -1 : 40 * MILLI;
        });
        network.run(MINUTE);
        assertThat(network.lost).isBetween(dropped[0] - 2, dropped[0] + 3);
        assertThat(network.inOrder()).isTrue();
    }

    @Test
    void withOpusThePacketAfterALostOneIsAlmostAlwaysThereToBeSeen() {
        int[] dropped = {0};
        Network network = new Network(new CodecFormat("OPUS", 48_000, 2), 20, 0, n -> {
            boolean lose = n > 10 && n % 10 == 0;
            dropped[0] += lose ? 1 : 0;
            return lose ? -1 : 40 * MILLI;
        });
        network.run(MINUTE);
        assertThat(network.lost).isBetween(dropped[0] - 2, dropped[0] + 5);
        assertThat(network.mendable).isGreaterThan(dropped[0] * 9 / 10);
        assertThat(network.inOrder()).isTrue();
        assertThat(network.longestDelay).isLessThan(130 * MILLI);
    }

    @Test
    void nothingFollowsWhereNothingWasLost() {
        Network network = new Network(n -> 40 * MILLI);
        network.run(50);
        assertThat(network.buffer.following(new byte[1500])).isEqualTo(FrameExchange.NOTHING);
    }

    @Test
    void aBurstOfLossCostsItsOwnLengthAndNoDelay() {
        Network network = new Network(n -> n >= 500 && n < 506 ? -1 : 40 * MILLI);
        network.run(499);
        long before = network.longestDelay;
        network.run(MINUTE);
        assertThat(network.lost + network.nothing).isLessThan(12);
        assertThat(network.longestDelay).isLessThan(before + 25 * MILLI);
    }

    @Test
    void aStallOfTheNetworkIsCaughtUp() {
        // Packets 500 to 508 are held up and come all at once.
        Network network = new Network(n -> n >= 500 && n < 508 ? 40 * MILLI + (508 - n) * 20 * MILLI : 40 * MILLI);
        network.run(MINUTE * 2);
        int played = network.played.size();
        assertThat(network.inOrder()).isTrue();
        assertThat(played).isGreaterThan((int) network.sent() - 30);
        network.longestDelay = 0;
        network.run(MINUTE);
        assertThat(network.longestDelay).isLessThan(150 * MILLI);
    }

    @ParameterizedTest
    @ValueSource(ints = {-200, 200})
    void aDriftingClockIsFollowedForAnHour(int ppm) {
        Network network = new Network(new CodecFormat("PCMU", 8000, 1), 20, ppm, n -> 30 * MILLI);
        network.run(MINUTE * 60);
        // 200 ppm of an hour are 720 ms: 36 packets too many or too few.
        assertThat(network.lost).isLessThan(45);
        assertThat(network.sent() - network.played.size()).isLessThan(45);
        assertThat(network.inOrder()).isTrue();
        assertThat(network.longestDelay).isLessThan(120 * MILLI);
    }

    @Test
    void disorderedPacketsArePlayedInOrder() {
        Network network = new Network(n -> (n % 10 == 3 ? 75 : 40) * MILLI);
        network.run(MINUTE / 6);
        int before = network.lost;
        network.run(MINUTE);
        assertThat(network.inOrder()).isTrue();
        assertThat(network.lost - before).isZero();
    }

    @Test
    void duplicatesAreHeardOnce() {
        JitterBuffer buffer = new JitterBuffer(Network.FORMAT, false);
        byte[] sound = new byte[160];
        for (int i = 0; i < 3; i++) {
            buffer.put(1, 100, 0, 0, sound, 0, 160);
            buffer.put(1, 101, 160, 20 * MILLI, sound, 0, 160);
        }
        byte[] to = new byte[1500];
        assertThat(buffer.take(to, 60 * MILLI, 0)).isEqualTo(160);
        assertThat(buffer.take(to, 80 * MILLI, 0)).isEqualTo(160);
        assertThat(buffer.take(to, 100 * MILLI, 0)).isEqualTo(FrameExchange.LOST);
        buffer.put(1, 100, 0, 100 * MILLI, sound, 0, 160);
        assertThat(buffer.late()).isZero();
    }

    @Test
    void whoIsHeardAlreadyIsGivenAtOnceAndWaitsTooShortUntilItIsStretched() {
        JitterBuffer buffer = new JitterBuffer(Network.FORMAT, true);
        byte[] to = new byte[1500];
        long stretched = 0;
        for (int i = 0; i < 20; i++) {
            long now = i * 20 * MILLI;
            buffer.put(1, 100 + i, i * 160, now, new byte[160], 0, 160);
            assertThat(buffer.take(to, now + MILLI, stretched)).isEqualTo(160);
            assertThat(buffer.surplus()).isEqualTo((int) (stretched / MILLI) - 19);
            stretched += buffer.surplus() < 0 ? 5 * MILLI : 0;
        }
        assertThat(stretched).isEqualTo(20 * MILLI);
    }

    @Test
    void aPauseOfTheTalkerIsSilenceAndKeepsItsLength() {
        JitterBuffer buffer = new JitterBuffer(Network.FORMAT, false);
        byte[] sound = new byte[160];
        byte[] to = new byte[1500];
        for (int i = 0; i < 10; i++) {
            buffer.put(1, 100 + i, i * 160, i * 20 * MILLI, sound, 0, 160);
        }
        long now = 25 * MILLI;
        for (int i = 0; i < 10; i++, now += 20 * MILLI) {
            assertThat(buffer.take(to, now, 0)).isEqualTo(160);
        }
        // The next one begins a second later, by its timestamp, and arrives early by nothing.
        buffer.put(1, 110, 60 * 160, 1200 * MILLI, sound, 0, 160);
        long begun = 0;
        for (; begun == 0 && now < 2000 * MILLI; now += 20 * MILLI) {
            begun = buffer.take(to, now, 0) > 0 ? now : 0;
        }
        assertThat(begun).isBetween(1200 * MILLI, 1260 * MILLI);
    }

    @Test
    void silenceAfterTheEndIsConcealedShortlyAndThenNothing() {
        Network network = new Network(n -> n < 100 ? 40 * MILLI : -1);
        network.run(200);
        assertThat(network.lost).isLessThanOrEqualTo(3);
        assertThat(network.nothing).isGreaterThan(80);
        assertThat(network.played).hasSize(100);
    }

    @Test
    void anotherSourceIsHeardAtOnce() {
        JitterBuffer buffer = new JitterBuffer(Network.FORMAT, false);
        byte[] to = new byte[1500];
        buffer.put(1, 100, 0, 0, new byte[160], 0, 160);
        assertThat(buffer.take(to, 60 * MILLI, 0)).isEqualTo(160);
        buffer.put(2, 5, 987_654, 70 * MILLI, new byte[] {9, 9}, 0, 2);
        assertThat(buffer.take(to, 120 * MILLI, 0)).isEqualTo(2);
        assertThat(to[0]).isEqualTo((byte) 9);
    }

    @Test
    void digitsAreNoLoss() {
        JitterBuffer buffer = new JitterBuffer(Network.FORMAT, false);
        byte[] to = new byte[1500];
        buffer.put(1, 100, 0, 0, new byte[160], 0, 160);
        for (int i = 1; i <= 8; i++) {
            buffer.put(1, 100 + i, 160, i * 20 * MILLI, new byte[0], 0, 0);
        }
        buffer.put(1, 109, 9 * 160, 180 * MILLI, new byte[160], 0, 160);
        assertThat(buffer.take(to, 30 * MILLI, 0)).isEqualTo(160);
        int silent = 0;
        long now = 50 * MILLI;
        while (buffer.take(to, now, 0) != 160) {
            silent++;
            now += 20 * MILLI;
        }
        assertThat(silent).isBetween(7, 9);
    }

    @Test
    void aWildTimestampIsTakenAsANewTimeBase() {
        JitterBuffer buffer = new JitterBuffer(Network.FORMAT, false);
        byte[] to = new byte[1500];
        long now = 0;
        int heard = 0;
        for (int i = 0; i < 500; i++, now += 20 * MILLI) {
            int timestamp = i * 160 + (i < 250 ? 0 : 1_000_000_000);
            buffer.put(1, 100 + i, timestamp, now, new byte[160], 0, 160);
            heard += buffer.take(to, now + 5 * MILLI, 0) > 0 ? 1 : 0;
        }
        assertThat(heard).isGreaterThan(480);
    }

    @Test
    void aListenerThatStoodStillCatchesUp() {
        JitterBuffer buffer = new JitterBuffer(Network.FORMAT, false);
        byte[] to = new byte[1500];
        for (int i = 0; i < 1000; i++) {
            buffer.put(1, 100 + i, i * 160, i * 20 * MILLI, new byte[160], 0, 160);
        }
        int heard = 0;
        for (int i = 1000; i < 1500; i++) {
            buffer.put(1, 100 + i, i * 160, i * 20 * MILLI, new byte[160], 0, 160);
            heard += buffer.take(to, (i * 20L + 5) * MILLI, 0) > 0 ? 1 : 0;
        }
        assertThat(heard).isGreaterThan(480);
    }

    @Test
    void whateverArrivesItAnswers() {
        byte[] sound = new byte[1600];
        byte[] to = new byte[1500];
        for (int round = 0; round < 300; round++) {
            JitterBuffer buffer =
                    new JitterBuffer(round % 2 == 0 ? Network.FORMAT : new CodecFormat("PCMA", 8000, 1), false);
            long now = random.nextLong() >> 2;
            long number = random.nextInt(100_000);
            int timestamp = random.nextInt();
            long run = 1;
            for (int i = 0; i < 500; i++) {
                number = Math.max(0, number + (random.nextInt(10) == 0 ? random.nextInt(200) - 100 : 1));
                timestamp += random.nextInt(20) == 0 ? random.nextInt() : 160;
                run += random.nextInt(100) == 0 ? 1 : 0;
                int length = random.nextInt(10) == 0 ? random.nextInt(1600) : random.nextInt(2) * 160;
                buffer.put(run, number, timestamp, now - random.nextInt(1000), sound, 0, length);
                now += random.nextInt(50) == 0 ? 3000 * MILLI : 20 * MILLI;
                for (int k = random.nextInt(3); k > 0; k--) {
                    assertThat(buffer.take(to, now, 0)).isBetween(FrameExchange.NOTHING, 1500);
                    assertThat(buffer.ptime()).isBetween(1, 130);
                }
            }
        }
    }

    @Test
    void nothingIsAllocatedOnceItRuns() {
        JitterBuffer buffer = new JitterBuffer(Network.FORMAT, false);
        byte[] sound = new byte[160];
        byte[] to = new byte[1500];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = 0;
        for (int i = 0; i < 20_000; i++) {
            if (i == 10_000) {
                before = threads.getCurrentThreadAllocatedBytes();
            }
            if (i % 17 != 0) {
                buffer.put(1, 100 + i, i * 160, i * 20 * MILLI, sound, 0, 160);
            }
            buffer.take(to, (i * 20L + 5) * MILLI, 0);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1000);
    }
}
