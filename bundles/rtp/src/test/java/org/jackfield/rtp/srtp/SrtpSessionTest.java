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
            assertThat(ends[0].protect(packet, packet)).isTrue();
            assertThat(packet).isNotEqualTo(before);
            assertThat(packet.readableBytes()).isGreaterThan(before.readableBytes());
            assertThat(ends[1].unprotect(packet, SSRC, true, 0)).isTrue();
            assertThat(packet).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void reportsAreEncryptedToo(SrtpSuite suite) throws GeneralSecurityException {
        SrtpSession[] ends = pair(suite);
        ByteBuf report = report();
        ByteBuf before = report.copy();
        assertThat(ends[0].protectControl(report)).isTrue();
        assertThat(report).isNotEqualTo(before);
        assertThat(ends[1].unprotectControl(report, true, 0)).isTrue();
        assertThat(report).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void aChangedPacketIsRefused(SrtpSuite suite) throws GeneralSecurityException {
        SrtpSession[] ends = pair(suite);
        ByteBuf packet = packet(1);
        ends[0].protect(packet, packet);
        packet.setByte(20, packet.getByte(20) ^ 1);
        assertThat(ends[1].unprotect(packet, SSRC, true, 0)).isFalse();
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
            ends[0].protect(packet, packet);
            assertThat(ends[1].unprotect(packet, SSRC, true, 0)).isTrue();
        }
        long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / rounds;
        System.out.printf("srtp: %s allocates %d bytes a packet, both ways together%n", suite, bytes);
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void aPacketIsReadOnce() throws GeneralSecurityException {
        SrtpSession[] ends = pair(SrtpSuite.AES_CM_128_HMAC_SHA1_80);
        ByteBuf packet = packet(1);
        ends[0].protect(packet, packet);
        ByteBuf again = packet.copy(0, packet.capacity());
        again.writerIndex(packet.writerIndex());
        assertThat(ends[1].unprotect(packet, SSRC, true, 0)).isTrue();
        assertThat(ends[1].unprotect(again, SSRC, true, 0)).isFalse();
    }

    @Test
    void shortAndLongRubbishIsRefused() throws GeneralSecurityException {
        SrtpSession end = pair(SrtpSuite.AEAD_AES_128_GCM)[1];
        for (int length = 0; length < 3000; length += 7) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            ByteBuf packet = Unpooled.buffer(4000).writeBytes(bytes);
            assertThat(end.unprotect(packet, SSRC, true, length * SECOND)).isFalse();
            assertThat(end.unprotectControl(packet, true, length * SECOND)).isFalse();
        }
    }

    @Test
    void unprovenSourcesAreTriedSeldom() throws GeneralSecurityException {
        SrtpSession[] ends = pair(SrtpSuite.AES_CM_128_HMAC_SHA1_80);
        assertThat(ends[1].unprotect(packet(1), 99, true, 0)).isFalse();
        ByteBuf good = packet(1);
        ends[0].protect(good, good);
        assertThat(ends[1].unprotect(good, SSRC, true, 1)).isFalse();
        assertThat(ends[1].unprotect(good, SSRC, true, SECOND)).isTrue();
    }

    @Test
    void strangersDoNotTakeTheTurnOfWhoIsExpected() throws GeneralSecurityException {
        SrtpSession[] ends = pair(SrtpSuite.AES_CM_128_HMAC_SHA1_80);
        ByteBuf good = packet(1);
        ends[0].protect(good, good);
        assertThat(ends[1].unprotect(packet(1), 99, false, 0)).isFalse();
        assertThat(ends[1].unprotect(good, SSRC, true, 1)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void aDirectionWhoseKeyStaysGoesOnOverARekey(SrtpSuite suite) throws GeneralSecurityException {
        SrtpKey ours = SrtpKey.random(suite, random);
        SrtpKey theirs = SrtpKey.random(suite, random);
        SrtpKey theirsLater = SrtpKey.random(suite, random);
        SrtpSession near = new SrtpSession(new SrtpKeys(ours, theirs), SSRC, new SrtpScratch(), -SECOND);
        SrtpSession far = new SrtpSession(new SrtpKeys(theirs, ours), 5, new SrtpScratch(), -SECOND);
        // Over the wrap of the sequence number, after which both ends count a rollover.
        for (int i = 0; i < 4; i++) {
            passes(near, far, 65_534 + i);
        }

        near.rekey(new SrtpKeys(ours, theirsLater), 0);
        far.rekey(new SrtpKeys(theirsLater, ours), 0);

        passes(near, far, 65_538);
        ByteBuf back = packet(7);
        RtpPacket.write(back, 0, false, 0, 7, 160, 5);
        assertThat(far.protect(back, back)).isTrue();
        assertThat(near.unprotect(back, 5, true, SECOND)).isTrue();
    }

    @Test
    void aKeyThatComesBackDoesNotBeginAnew() throws GeneralSecurityException {
        SrtpKey one = SrtpKey.random(SrtpSuite.AES_CM_128_HMAC_SHA1_80, random);
        SrtpKey other = SrtpKey.random(SrtpSuite.AEAD_AES_128_GCM, random);
        SrtpSession near = new SrtpSession(new SrtpKeys(one, one), SSRC, new SrtpScratch(), -SECOND);
        ByteBuf first = report();
        near.protectControl(first);

        near.rekey(new SrtpKeys(other, other), 0);
        near.rekey(new SrtpKeys(one, one), 0);

        ByteBuf second = report();
        near.protectControl(second);
        assertThat(second).as("the same report under another SRTCP index").isNotEqualTo(first);
    }

    private static void passes(SrtpSession from, SrtpSession to, int sequence) {
        ByteBuf packet = packet(sequence);
        ByteBuf before = packet.copy();
        assertThat(from.protect(packet, packet)).isTrue();
        assertThat(to.unprotect(packet, SSRC, true, 0)).isTrue();
        assertThat(packet).isEqualTo(before);
    }

    private static ByteBuf report() {
        return Unpooled.buffer(200).writeInt(0x80c90001).writeInt(SSRC);
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
