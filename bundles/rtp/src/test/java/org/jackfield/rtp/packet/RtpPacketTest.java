// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.packet;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RtpPacketTest {

    private final RtpPacket packet = new RtpPacket();

    private static ByteBuf bytes(String hex) {
        return Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex.replace(" ", "")));
    }

    @Test
    void readsAPlainHeader() {
        assertThat(packet.read(bytes("80 88 fffe 80000001 deadbeef 0102"), false))
                .isTrue();
        assertThat(packet.marker()).isTrue();
        assertThat(packet.payloadType()).isEqualTo(8);
        assertThat(packet.sequence()).isEqualTo(0xfffe);
        assertThat(packet.timestamp()).isEqualTo(0x80000001);
        assertThat(packet.ssrc()).isEqualTo(0xdeadbeef);
        assertThat(packet.payloadOffset()).isEqualTo(12);
        assertThat(packet.payloadLength()).isEqualTo(2);
    }

    @Test
    void stepsOverSourcesExtensionAndPadding() {
        ByteBuf buffer = bytes("b1 00 0001 00000002 00000003 00000004 bede0001 aabbccdd 77 8899 0003 03");
        assertThat(packet.read(buffer, false)).isTrue();
        assertThat(packet.payloadOffset()).isEqualTo(12 + 4 + 8);
        assertThat(packet.payloadLength()).isEqualTo(3);
        assertThat(packet.read(buffer, true)).isTrue();
        assertThat(packet.payloadLength()).isEqualTo(6);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThat(packet.read(bytes("80 00 0001 00000002 000000"), false)).isFalse();
        assertThat(packet.read(bytes("40 00 0001 00000002 00000003"), false)).isFalse();
        assertThat(packet.read(bytes("8f 00 0001 00000002 00000003 00000004"), false))
                .isFalse();
        assertThat(packet.read(bytes("90 00 0001 00000002 00000003 0000"), false))
                .isFalse();
        assertThat(packet.read(bytes("90 00 0001 00000002 00000003 0000ffff"), false))
                .isFalse();
        assertThat(packet.read(bytes("a0 00 0001 00000002 00000003 0005"), false))
                .isFalse();
        assertThat(packet.read(bytes("a0 00 0001 00000002 00000003 0500"), false))
                .isFalse();
    }

    @Test
    void whateverComesThePayloadLiesInside() {
        Random random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[random.nextInt(100)];
            random.nextBytes(bytes);
            if (bytes.length > 0) {
                bytes[0] = (byte) (bytes[0] & 0x3f | 0x80);
            }
            ByteBuf buffer = Unpooled.wrappedBuffer(bytes);
            RtpPacket.looksLikeRtcp(buffer);
            if (packet.read(buffer, random.nextBoolean())) {
                assertThat(packet.payloadOffset()).isGreaterThanOrEqualTo(12);
                assertThat(packet.payloadLength()).isNotNegative();
                assertThat(packet.payloadOffset() + packet.payloadLength()).isLessThanOrEqualTo(bytes.length);
            }
        }
    }

    @Test
    void writesWhatItReads() {
        ByteBuf buffer = Unpooled.buffer().writeZero(20);
        RtpPacket.write(buffer, 4, true, 101, 65_535, -7, 9);
        buffer.readerIndex(4);
        assertThat(packet.read(buffer, false)).isTrue();
        assertThat(packet.marker()).isTrue();
        assertThat(packet.payloadType()).isEqualTo(101);
        assertThat(packet.sequence()).isEqualTo(65_535);
        assertThat(packet.timestamp()).isEqualTo(-7);
        assertThat(packet.ssrc()).isEqualTo(9);
    }

    @Test
    void tellsRtcpFromRtp() {
        assertThat(RtpPacket.looksLikeRtcp(bytes("80c8"))).isTrue();
        assertThat(RtpPacket.looksLikeRtcp(bytes("80cc"))).isTrue();
        assertThat(RtpPacket.looksLikeRtcp(bytes("8080"))).isFalse();
        assertThat(RtpPacket.looksLikeRtcp(bytes("80"))).isFalse();
    }
}
