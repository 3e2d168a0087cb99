// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.ice;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sample request and response of RFC 5769, and bytes of strangers. */
class BindingCheckTest {

    /** RFC 5769, 2.1: user {@code evtj:h6vY}, password {@code VOkJxbRl1RmTxUk/WvJxBt}. */
    static final String REQUEST = "000100582112a442b7e7a701bc34d686fa87dfae"
            + "802200105354554e207465737420636c69656e74"
            + "002400046e0001ff80290008932ff9b151263b36"
            + "000600096576746a3a68367659202020"
            + "000800149aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2"
            + "80280004e57a3bcf";

    static final Credentials OURS = new Credentials("evtj", "VOkJxbRl1RmTxUk/WvJxBt");

    private static ByteBuf bytes(String hex) {
        return Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex));
    }

    @Test
    void theSampleOfTheStandardIsReadAndProved() {
        BindingCheck check = BindingCheck.read(bytes(REQUEST)).orElseThrow();

        assertThat(check.fragment()).isEqualTo("evtj");
        assertThat(check.nominates()).isFalse();
        assertThat(check.authentic(OURS)).isTrue();
        assertThat(check.authentic(new Credentials("evtj", "another"))).isFalse();
    }

    @Test
    void theAnswerIsProvedTheSameWayAndTellsTheAddress() throws Exception {
        BindingCheck check = BindingCheck.read(bytes(REQUEST)).orElseThrow();
        InetSocketAddress from = new InetSocketAddress(InetAddress.getByName("192.0.2.1"), 32853);

        ByteBuf answer = check.success(OURS, from, ByteBufAllocator.DEFAULT);

        // RFC 5769, 2.2, without its SOFTWARE: the mapped address is the same.
        assertThat(ByteBufUtil.hexDump(answer)).startsWith("0101").contains("002000080001a147e112a643");
        assertThat(answer.getUnsignedShort(2)).isEqualTo(answer.readableBytes() - 20);
        answer.release();
    }

    @Test
    void whatStrangersSendIsNoCheck() {
        Random random = new Random(1);
        byte[] whole = ByteBufUtil.decodeHexDump(REQUEST);
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = whole.clone();
            for (int k = 0; k < 1 + i % 5; k++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            ByteBuf datagram = Unpooled.wrappedBuffer(broken, 0, random.nextInt(broken.length + 1));
            if (BindingCheck.possible(datagram)) {
                BindingCheck.read(datagram).ifPresent(check -> check.authentic(OURS));
            }
        }
    }
}
