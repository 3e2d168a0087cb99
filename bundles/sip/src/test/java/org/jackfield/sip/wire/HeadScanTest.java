// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.buffer.UnpooledHeapByteBuf;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeadScanTest {

    /** Counts the bytes that are looked at. */
    private static final class Counting extends UnpooledHeapByteBuf {

        private long looked;

        Counting() {
            super(UnpooledByteBufAllocator.DEFAULT, 64, 1 << 20);
        }

        @Override
        public int indexOf(int from, int to, byte value) {
            int found = super.indexOf(from, to, value);
            looked += (found < 0 ? to : found) - from;
            return found;
        }
    }

    @Test
    void a_head_that_comes_byte_by_byte_is_looked_at_a_few_times_at_most() {
        Counting in = new Counting();
        HeadScan scan = new HeadScan();
        for (int i = 0; i < StreamFraming.MOST_HEAD; i++) {
            in.writeByte(i % 80 == 79 ? '\n' : 'x');
            assertThat(scan.find(in)).isEqualTo(-1);
        }
        assertThat(in.looked).isLessThan(5L * StreamFraming.MOST_HEAD);
    }

    @Test
    void the_end_is_found_wherever_it_is_cut() {
        for (String end : new String[] {"\r\n\r\n", "\n\n", "\n\r\n"}) {
            String head = "A SIP/2.0" + end;
            for (int cut = 1; cut < head.length(); cut++) {
                ByteBuf in = Unpooled.buffer();
                HeadScan scan = new HeadScan();
                in.writeCharSequence(head.substring(0, cut), StandardCharsets.US_ASCII);
                assertThat(scan.find(in)).isEqualTo(-1);
                in.writeCharSequence(head.substring(cut) + "body", StandardCharsets.US_ASCII);
                assertThat(scan.find(in)).isEqualTo(head.length());
            }
        }
    }

    @Test
    void the_next_message_is_looked_at_from_its_beginning() {
        ByteBuf in = Unpooled.copiedBuffer("A SIP/2.0 and more\n\nB\n\n", StandardCharsets.US_ASCII);
        HeadScan scan = new HeadScan();
        in.skipBytes(scan.find(in));
        scan.restart();
        assertThat(scan.find(in)).isEqualTo(3);
    }
}
