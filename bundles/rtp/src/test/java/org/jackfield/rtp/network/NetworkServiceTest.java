// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.rtp.service.RtpService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NetworkServiceTest {

    private final RtpService rtp = new RtpService();
    private final NetworkService network;

    NetworkServiceTest() throws NoSuchMethodException {
        network = new NetworkService(rtp);
    }

    @AfterEach
    void stop() {
        network.stop();
        rtp.stop();
    }

    private record Settings(String address, String server, String... nets) implements NetworkSettings {
        @Override
        public String public$_$address() {
            return address;
        }

        @Override
        public String stun$_$server() {
            return server;
        }

        @Override
        public int stun$_$interval() {
            return 60;
        }

        @Override
        public String[] local$_$net() {
            return nets;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return NetworkSettings.class;
        }
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void localPeersAreToldTheInnerAddressOthersThePublicOne() {
        network.apply("", new Settings("203.0.113.5", "", "127.0.0.0/9"));
        assertThat(network.local(address("127.0.0.1"))).isTrue();
        assertThat(network.advertised(address("127.0.0.1"))).isEqualTo(address("127.0.0.1"));
        assertThat(network.local(address("127.200.0.1"))).isFalse();
        assertThat(network.advertised(address("127.200.0.1"))).isEqualTo(address("203.0.113.5"));
    }

    @Test
    void withoutPublicAddressAllAreToldTheInnerOne() {
        network.apply("", new Settings("", ""));
        assertThat(network.advertised(address("127.0.0.1"))).isEqualTo(address("127.0.0.1"));
    }

    @Test
    void beforeSettingsComeThePrivateNetworksAreLocal() {
        assertThat(network.local(address("192.168.3.4"))).isTrue();
        assertThat(network.local(address("fe80::4"))).isTrue();
        assertThat(network.local(address("203.0.113.5"))).isFalse();
    }

    @Test
    void mistakesAreNamedByKey() {
        assertThat(network.check("", new Settings("host.example", "x:y", "10.0.0.0/99")))
                .extracting(SettingsProblem::key)
                .containsExactly("public-address", "stun-server", "local-net");
        assertThat(network.check("", new Settings("2001:db8::1", "stun.example.org", "10.0.0.0/8")))
                .isEmpty();
        assertThat(network.check("", new Settings("", "[2001:db8::1]:99"))).isEmpty();
    }

    @Test
    void thePublicAddressIsFoundByStun() throws IOException, InterruptedException {
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            network.apply("", new Settings("", "127.0.0.1:" + server.getLocalPort(), "10.0.0.0/8"));
            answer(server, new byte[] {(byte) 198, 51, 100, 7});
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
            while (!network.advertised(address("127.0.0.1")).equals(address("198.51.100.7"))) {
                assertThat(System.nanoTime()).isLessThan(end);
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    private static void answer(DatagramSocket server, byte[] address) throws IOException {
        server.setSoTimeout(5000);
        DatagramPacket request = new DatagramPacket(new byte[100], 100);
        server.receive(request);
        ByteBuffer answer = ByteBuffer.allocate(32);
        answer.putShort((short) 0x0101).putShort((short) 12).put(request.getData(), 4, 16);
        answer.putShort((short) 1)
                .putShort((short) 8)
                .putShort((short) 1)
                .putShort((short) 5)
                .put(address);
        server.send(new DatagramPacket(answer.array(), 32, request.getSocketAddress()));
    }
}
