// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.jackfield.rtp.packet.RtpPacket;
import org.jackfield.rtp.port.SrtpKey;
import org.jackfield.rtp.port.SrtpKeys;
import org.jackfield.rtp.port.SrtpSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SrtpSessionTest {

    private static final int SSRC = 0x11223344;
    private static final long MOST_BYTES = 3000;
    private static final long SECOND = 1_000_000_000L;

    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void whatOneSideEncryptsTheOtherReads(SrtpSuite suite) throws GeneralSecurityException {
        SrtpSession[] ends = pair(suite);
        for (int i = 0; i < 10; i++) {
            ByteBuf packet = packet(65_530 + i);
            ByteBuf before = packet.copy();
            assertThat(ends[0].protect(packet)).isTrue();
            assertThat(packet).isNotEqualTo(before);
            assertThat(packet.readableBytes()).isGreaterThan(before.readableBytes());
            assertThat(ends[1].unprotect(packet, SSRC, 0)).isTrue();
            assertThat(packet).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void reportsAreEncryptedToo(SrtpSuite suite) throws GeneralSecurityException {
        SrtpSession[] ends = pair(suite);
        ByteBuf report = Unpooled.buffer(200);
        report.writeInt(0x80c90001).writeInt(SSRC);
        ByteBuf before = report.copy();
        assertThat(ends[0].protectControl(report)).isTrue();
        assertThat(report).isNotEqualTo(before);
        assertThat(ends[1].unprotectControl(report, 0)).isTrue();
        assertThat(report).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void aChangedPacketIsRefused(SrtpSuite suite) throws GeneralSecurityException {
        SrtpSession[] ends = pair(suite);
        ByteBuf packet = packet(1);
        ends[0].protect(packet);
        packet.setByte(20, packet.getByte(20) ^ 1);
        assertThat(ends[1].unprotect(packet, SSRC, 0)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void whatTheCiphersAllocateIsKnown(SrtpSuite suite) throws GeneralSecurityException {
        SrtpSession[] ends = pair(suite);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        ByteBuf packet = packet(0);
        int rounds = 4000;
        long before = 0;
        for (int i = 0; i < 2 * rounds; i++) {
            if (i == rounds) {
                before = threads.getCurrentThreadAllocatedBytes();
            }
            packet.writerIndex(172);
            RtpPacket.write(packet, 0, false, 0, i, i * 160, SSRC);
            ends[0].protect(packet);
            assertThat(ends[1].unprotect(packet, SSRC, 0)).isTrue();
        }
        long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / rounds;
        System.out.printf("srtp: %s allocates %d bytes a packet, both ways together%n", suite, bytes);
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void aPacketIsReadOnce() throws GeneralSecurityException {
        SrtpSession[] ends = pair(SrtpSuite.AES_CM_128_HMAC_SHA1_80);
        ByteBuf packet = packet(1);
        ends[0].protect(packet);
        ByteBuf again = packet.copy(0, packet.capacity());
        again.writerIndex(packet.writerIndex());
        assertThat(ends[1].unprotect(packet, SSRC, 0)).isTrue();
        assertThat(ends[1].unprotect(again, SSRC, 0)).isFalse();
    }

    @Test
    void shortAndLongRubbishIsRefused() throws GeneralSecurityException {
        SrtpSession end = pair(SrtpSuite.AEAD_AES_128_GCM)[1];
        for (int length = 0; length < 3000; length += 7) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            ByteBuf packet = Unpooled.buffer(4000).writeBytes(bytes);
            assertThat(end.unprotect(packet, SSRC, length * SECOND)).isFalse();
            assertThat(end.unprotectControl(packet, length * SECOND)).isFalse();
        }
    }

    @Test
    void unprovenSourcesAreTriedSeldom() throws GeneralSecurityException {
        SrtpSession[] ends = pair(SrtpSuite.AES_CM_128_HMAC_SHA1_80);
        assertThat(ends[1].unprotect(packet(1), 99, 0)).isFalse();
        ByteBuf good = packet(1);
        ends[0].protect(good);
        assertThat(ends[1].unprotect(good, SSRC, 1)).isFalse();
        assertThat(ends[1].unprotect(good, SSRC, SECOND)).isTrue();
    }

    private SrtpSession[] pair(SrtpSuite suite) throws GeneralSecurityException {
        SrtpKey one = SrtpKey.random(suite, random);
        SrtpKey other = SrtpKey.random(suite, random);
        SrtpScratch scratch = new SrtpScratch();
        return new SrtpSession[] {
            new SrtpSession(new SrtpKeys(one, other), SSRC, scratch, -SECOND),
            new SrtpSession(new SrtpKeys(other, one), 5, scratch, -SECOND)
        };
    }

    private static ByteBuf packet(int sequence) {
        ByteBuf packet = Unpooled.buffer(400);
        packet.writeZero(12 + 160);
        RtpPacket.write(packet, 0, false, 0, sequence & 0xffff, 160, SSRC);
        return packet;
    }
}
