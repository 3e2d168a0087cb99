// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8,10.255.1.2,true",
        "10.0.0.0/8,11.0.0.0,false",
        "172.16.0.0/12,172.31.255.255,true",
        "172.16.0.0/12,172.32.0.0,false",
        "192.0.2.7,192.0.2.7,true",
        "192.0.2.7,192.0.2.6,false",
        "0.0.0.0/0,203.0.113.9,true",
        "fe80::/10,fe80::1,true",
        "fc00::/7,fd12::1,true",
        "fc00::/7,fe12::1,false",
        "10.0.0.0/8,::1,false",
    })
    void aNetworkHoldsWhatBeginsLikeIt(String net, String peer, boolean inside) {
        assertThat(Cidr.parse(net).orElseThrow().contains(address(peer))).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/x", "host/8", "::/129", "/8"})
    void whatIsNoNetworkIsRefused(String text) {
        assertThat(Cidr.parse(text)).isEmpty();
    }

    @Test
    void theInnerAddressIsTheOneByWhichPacketsLeave() {
        InnerAddresses inner = new InnerAddresses(new InetSocketAddress(0).getAddress(), System::nanoTime);
        InetAddress loopback = InetAddress.getLoopbackAddress();
        assertThat(inner.toward(loopback)).isEqualTo(loopback);
        assertThat(inner.toward(loopback)).isEqualTo(loopback);
        assertThat(inner.toward(address("192.0.2.1")).isAnyLocalAddress()).isFalse();
    }

    @Test
    void anInstanceBoundToOneAddressTellsThatOne() {
        InnerAddresses inner = new InnerAddresses(address("127.0.0.5"), System::nanoTime);
        assertThat(inner.toward(address("192.0.2.1"))).isEqualTo(address("127.0.0.5"));
    }

    @Test
    void aStunAnswerTellsTheAddress() {
        byte[] transaction = new byte[12];
        new Random(1).nextBytes(transaction);
        ByteBuf request = Unpooled.buffer();
        StunMessage.writeRequest(request, transaction);
        assertThat(request.readableBytes()).isEqualTo(20);
        ByteBuf answer = answer(transaction, 0x0020, 203 ^ 0x21, 0 ^ 0x12, 113 ^ 0xa4, 9 ^ 0x42);
        assertThat(StunMessage.readResponse(answer, transaction)).contains(address("203.0.113.9"));
        assertThat(StunMessage.readResponse(answer(transaction, 0x0001, 203, 0, 113, 9), transaction))
                .contains(address("203.0.113.9"));
        assertThat(StunMessage.readResponse(answer, new byte[12])).isEmpty();
        assertThat(StunMessage.readResponse(request, transaction)).isEmpty();
    }

    private static ByteBuf answer(byte[] transaction, int type, int... address) {
        ByteBuf answer = Unpooled.buffer();
        answer.writeShort(0x0101).writeShort(20).writeInt(0x2112A442).writeBytes(transaction);
        // An attribute of odd length before it, with its padding.
        answer.writeShort(0x8022).writeShort(3).writeZero(4);
        answer.writeShort(type).writeShort(8).writeByte(0).writeByte(1).writeShort(4711);
        for (int part : address) {
            answer.writeByte(part);
        }
        return answer;
    }

    @Test
    void rubbishFromTheStunServerTellsNothing() {
        Random random = new Random(2);
        byte[] transaction = new byte[12];
        ByteBuf good = answer(transaction, 0x0020, 1, 2, 3, 4);
        for (int i = 0; i < 100_000; i++) {
            ByteBuf bad = good.copy(0, random.nextInt(good.readableBytes() + 1));
            for (int k = random.nextInt(4); k > 0 && bad.isReadable(); k--) {
                bad.setByte(random.nextInt(bad.readableBytes()), random.nextInt(256));
            }
            Optional<InetAddress> address = StunMessage.readResponse(bad, transaction);
            assertThat(address.isPresent() && bad.readableBytes() < 20).isFalse();
        }
    }
}
