// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jackfield.rtp.port.RtpPort;
import org.jackfield.rtp.port.SharedSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two legs on one socket, told apart by where their packets come from. */
class WireSocketTest {

    private static final int PORT = 27_998;

    private final Desk desk = new Desk(true, 1);
    private final Phone alice = new Phone(0xaaaa, 1, 1000);
    private final Phone bob = new Phone(0xbbbb, 7, 5);
    private final Map<InetSocketAddress, RtpPort> legs = new ConcurrentHashMap<>();
    private final SharedSocket socket = desk.wire.share(PORT, this::arrived).orElseThrow();

    @AfterEach
    void hangUp() {
        alice.close();
        bob.close();
        socket.close();
        desk.close();
    }

    private void arrived(ByteBuf datagram, InetSocketAddress from) {
        RtpPort leg = legs.get(from);
        if (datagram.getByte(datagram.readerIndex()) == 1) {
            socket.send(Unpooled.copiedBuffer(datagram), from);
        } else if (leg == null) {
            throw new IllegalStateException("A stranger");
        } else {
            socket.hand(leg, datagram, from);
        }
    }

    private RtpPort leg(Phone phone, int payloadType) {
        RtpPort leg = socket.open();
        leg.configure(Desk.parameters(phone.address(), payloadType));
        legs.put(phone.address(), leg);
        Desk.settle(leg);
        return leg;
    }

    @Test
    void eachLegGetsItsOwnAndOneThatGoesLeavesTheSocketToTheOther() {
        RtpPort a = leg(alice, 0);
        RtpPort b = leg(bob, 96);
        a.relay(b);
        b.relay(a);
        Desk.settle(a, b);
        for (int i = 0; i < 10; i++) {
            alice.speak(PORT, 0, Phone.sound(i));
            assertThat(bob.hear().payload()).isEqualTo(Phone.sound(i));
            bob.speak(PORT, 96, Phone.sound(100 + i));
            assertThat(alice.hear().payload()).isEqualTo(Phone.sound(100 + i));
        }
        assertThat(a.localPort()).isEqualTo(PORT);

        b.close();
        alice.raw(PORT, new byte[] {1, 2, 3});
        assertThat(alice.bytesWithin(2000)).hasValue(new byte[] {1, 2, 3});
        alice.speak(PORT, 0, Phone.sound(1));
        Desk.until(() -> a.counters().packetsReceived() == 11);
    }

    @Test
    void whatStrangersSendHurtsNobody() {
        RtpPort a = leg(alice, 0);
        bob.speak(PORT, 0, Phone.sound(1));
        alice.speak(PORT, 0, Phone.sound(2));
        Desk.until(() -> a.counters().packetsReceived() == 1);
    }

    @Test
    void aPortThatIsInUseIsNotShared() {
        assertThat(desk.wire.share(PORT, this::arrived)).isEmpty();
    }
}
