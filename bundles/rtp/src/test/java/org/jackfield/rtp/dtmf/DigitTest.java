// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.dtmf;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.call.Dtmf;
import org.jackfield.rtp.dtmf.DigitWriter.Step;
import org.junit.jupiter.api.Test;

class DigitTest {

    private static final int RATE = 8000;
    private static final long MILLI = 1_000_000L;

    private final List<String> told = new ArrayList<>();
    private final DigitReader reader = new DigitReader((digit, millis) -> told.add(digit + " " + millis));
    private long now = 1000 * MILLI;

    private void event(int event, boolean end, int duration, int timestamp) {
        ByteBuf payload =
                Unpooled.buffer().writeByte(event).writeByte(end ? 0x8a : 0x0a).writeShort(duration);
        reader.packet(payload, 0, 4, timestamp, RATE, now);
        now += 20 * MILLI;
    }

    @Test
    void aDigitIsToldOnceAtItsFirstEnd() {
        event(1, false, 160, 5000);
        event(1, false, 320, 5000);
        assertThat(told).isEmpty();
        assertThat(reader.pressed()).isTrue();
        event(1, true, 480, 5000);
        event(1, true, 480, 5000);
        event(1, true, 480, 5000);
        reader.idle(now + 1000 * MILLI);
        assertThat(told).containsExactly("1 60");
    }

    @Test
    void oneEndPacketIsEnough() {
        event(10, true, 800, 5000);
        assertThat(told).containsExactly("* 100");
    }

    @Test
    void aLostEndIsNoticed() {
        event(15, false, 160, 5000);
        reader.idle(now + 100 * MILLI);
        assertThat(told).isEmpty();
        reader.idle(now + 300 * MILLI);
        assertThat(told).containsExactly("D 20");
        event(15, true, 480, 5000);
        assertThat(told).hasSize(1);
    }

    @Test
    void theNextDigitEndsTheOneBefore() {
        event(1, false, 160, 5000);
        event(2, true, 160, 6000);
        event(1, true, 160, 5000);
        assertThat(told).containsExactly("1 20", "2 20");
    }

    @Test
    void theSameDigitTwiceIsTwoDigits() {
        event(1, true, 160, 5000);
        event(1, true, 160, 7000);
        assertThat(told).hasSize(2);
    }

    @Test
    void whatIsNoDigitIsPassedOver() {
        event(16, true, 160, 5000);
        event(255, true, 160, 6000);
        reader.packet(Unpooled.buffer().writeZero(3), 0, 3, 9, RATE, now);
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsWrittenIsRead() {
        DigitWriter writer = new DigitWriter();
        assertThat(writer.add(new Dtmf('7', Duration.ofMillis(80), false))).isTrue();
        assertThat(writer.add(new Dtmf('A', Duration.ofMillis(1), false))).isTrue();
        int timestamp = 0;
        int packets = 0;
        for (Step step = writer.step(); step != Step.DONE; step = writer.step()) {
            if (step == Step.FIRST) {
                timestamp += 4000;
            }
            if (step != Step.PAUSE) {
                ByteBuf payload = Unpooled.buffer();
                writer.write(payload, RATE);
                reader.packet(payload, 0, payload.readableBytes(), timestamp, RATE, now);
                packets++;
            }
            now += 20 * MILLI;
        }
        assertThat(told).containsExactly("7 80", "A 60");
        assertThat(packets).isEqualTo(6 + 5);
        assertThat(writer.sending()).isFalse();
    }

    @Test
    void onlySoManyDigitsWait() {
        DigitWriter writer = new DigitWriter();
        for (int i = 0; i < DigitWriter.MOST_WAITING; i++) {
            assertThat(writer.add(new Dtmf('1', Duration.ofMillis(80), false))).isTrue();
        }
        assertThat(writer.add(new Dtmf('1', Duration.ofMillis(80), false))).isFalse();
    }
}
