// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import org.jackfield.rtp.packet.RtpPacket;
import org.jackfield.rtp.port.RtpParameters;
import org.jackfield.rtp.port.RtpPort;
import org.jackfield.rtp.port.SrtpKey;
import org.jackfield.rtp.port.SrtpKeys;
import org.jackfield.rtp.port.SrtpSuite;
import org.jackfield.rtp.srtp.SrtpScratch;
import org.jackfield.rtp.srtp.SrtpSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncryptedWireTest {

    private static final int ALICE_SSRC = 0xaaaa;
    private static final int MOST_DATAGRAM = 2000;

    private final Desk desk = new Desk(true, 1);
    private final Phone alice = new Phone(ALICE_SSRC, 65_530, 1000);
    private final Phone bob = new Phone(0xbbbb, 7, 5);
    private final SecureRandom random = new SecureRandom();

    @AfterEach
    void hangUp() {
        alice.close();
        bob.close();
        desk.close();
    }

    private static RtpParameters encrypted(RtpParameters p, SrtpKeys keys) {
        return new RtpParameters(
                p.remote(),
                p.rtcp(),
                p.rtcpMux(),
                p.codec(),
                p.direction(),
                p.telephoneEvent(),
                Optional.of(keys),
                p.sourceRule());
    }

    private static byte[] protect(SrtpSession session, byte[] plain) {
        ByteBuf packet = Unpooled.buffer(MOST_DATAGRAM).writeBytes(plain);
        assertThat(session.protect(packet, packet)).isTrue();
        byte[] bytes = new byte[packet.readableBytes()];
        packet.readBytes(bytes);
        return bytes;
    }

    private static byte[] unprotect(SrtpSession session, byte[] datagram) {
        ByteBuf packet = Unpooled.buffer(MOST_DATAGRAM).writeBytes(datagram);
        RtpPacket header = new RtpPacket();
        assertThat(header.read(packet, true)).isTrue();
        assertThat(session.unprotect(packet, header.ssrc(), true, System.nanoTime()))
                .isTrue();
        byte[] payload = new byte[packet.readableBytes() - RtpPacket.HEADER];
        packet.getBytes(RtpPacket.HEADER, payload);
        return payload;
    }

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void anEncryptedPhoneSpeaksWithAPlainOne(SrtpSuite suite) throws GeneralSecurityException {
        SrtpKey ours = SrtpKey.random(suite, random);
        SrtpKey theirs = SrtpKey.random(suite, random);
        SrtpSession aliceSide =
                new SrtpSession(new SrtpKeys(theirs, ours), ALICE_SSRC, new SrtpScratch(), System.nanoTime());
        RtpPort a = desk.wire.open();
        SrtpKeys keys = new SrtpKeys(ours, theirs);
        a.configure(encrypted(Desk.parameters(alice.address(), 0), keys));
        RtpPort b = desk.wire.openBeside(a);
        b.configure(Desk.parameters(bob.address(), 0));
        a.relay(b);
        b.relay(a);
        Desk.settle(a, b);
        assertThat(a.encrypted()).isTrue();
        for (int i = 0; i < 20; i++) {
            alice.raw(a.localPort(), protect(aliceSide, alice.packet(false, 0, Phone.sound(i))));
            assertThat(bob.hear().payload()).isEqualTo(Phone.sound(i));
            bob.speak(b.localPort(), 0, Phone.sound(50 + i));
            assertThat(unprotect(aliceSide, alice.bytesWithin(5000).orElseThrow()))
                    .isEqualTo(Phone.sound(50 + i));
            if (i == 10) {
                // A new description with the same keys changes nothing.
                a.configure(encrypted(Desk.parameters(alice.address(), 0), keys));
                Desk.settle(a);
            }
        }
        forgeryIsRefusedAndAKeyProvesANewPlace(a, aliceSide);
    }

    private void forgeryIsRefusedAndAKeyProvesANewPlace(RtpPort a, SrtpSession aliceSide) {
        long refused = a.counters().packetsRefused();
        alice.send(a.localPort(), false, 0, Phone.sound(66));
        byte[] changed = protect(aliceSide, alice.packet(false, 0, Phone.sound(66)));
        changed[20] ^= 1;
        alice.raw(a.localPort(), changed);
        Desk.until(() -> a.counters().packetsRefused() == refused + 2);
        assertThat(bob.hearWithin(50)).isEmpty();
        try (Phone elsewhere = new Phone(1, 1, 1)) {
            elsewhere.raw(a.localPort(), protect(aliceSide, alice.packet(false, 0, Phone.sound(77))));
            assertThat(bob.hear().payload()).isEqualTo(Phone.sound(77));
        }
    }
}
