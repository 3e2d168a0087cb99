// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that a stranger can send disturbs a call, and nothing of it leaves a stack trace in the log. */
@ExtendWith(SharedAppliance.class)
class RobustnessE2E {

    private static final int LOW = 440;
    private static final int HIGH = 1000;
    private static final Path TORTURE = Path.of("../bundles/sip/src/test/resources/torture");

    private final Appliance appliance;

    RobustnessE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    private interface Abuse {
        void happen() throws IOException;
    }

    @ParameterizedTest(name = "{0}, mixed codecs: {1}")
    @CsvSource({"udp,false", "udp,true", "tcp,false", "tcp,true"})
    void theMessagesOfRfc4475DisturbNoCall(String transport, boolean mixed) throws IOException {
        List<byte[]> messages = torture();
        assertThat(messages).hasSizeGreaterThanOrEqualTo(49);

        callDuring(mixed, () -> {
            for (byte[] message : messages) {
                if (transport.equals("udp")) {
                    datagram(appliance.sipPort(), message);
                } else {
                    stream(message);
                }
            }
        });
    }

    @Test
    void randomTruncatedAndHugeDatagramsDisturbNoCall() throws IOException {
        List<byte[]> messages = torture();
        Random random = new Random(4475);

        callDuring(true, () -> {
            for (int i = 0; i < 2000; i++) {
                byte[] message = messages.get(random.nextInt(messages.size())).clone();
                byte[] cut = new byte[random.nextInt(message.length + 1)];
                System.arraycopy(message, 0, cut, 0, cut.length);
                datagram(appliance.sipPort(), cut);
                message[random.nextInt(message.length)] = (byte) random.nextInt();
                datagram(appliance.sipPort(), message);
            }
            byte[] huge = new byte[65_000];
            random.nextBytes(huge);
            for (int i = 0; i < 50; i++) {
                datagram(appliance.sipPort(), huge);
                stream(huge);
            }
        });
    }

    @Test
    void junkOnTheSoundPortsIsNotHeard() throws IOException {
        Random random = new Random(3550);
        int first = 16_384 + appliance.sipPort() - 5060;

        callDuring(true, () -> {
            for (int round = 0; round < 20; round++) {
                for (int port = first; port < first + 60; port++) {
                    byte[] junk = new byte[random.nextInt(1400)];
                    random.nextBytes(junk);
                    datagram(port, junk);
                    byte[] rtp = new byte[172];
                    random.nextBytes(rtp);
                    rtp[0] = (byte) 0x80;
                    rtp[1] = 0;
                    datagram(port, rtp);
                }
            }
        });
    }

    /** A call is heard without a gap while something bad happens, the appliance answers after it, and its log is clean. */
    private void callDuring(boolean mixed, Abuse abuse) throws IOException {
        long before = stackTraces();
        try (Phones phones = new Phones(appliance, "abuse")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, config -> mixed ? config.codecs("PCMA") : config);
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established().hears(1);

            abuse.happen();

            anna.hears(anna.heard().orElseThrow().seconds() + 2).hangUp();
            bert.closed();
            assertThat(anna.hearing().gaps(HIGH)).isZero();
            assertThat(bert.hearing().gaps(LOW)).isZero();
        }
        assertThat(stackTraces()).as("stack traces in the log").isEqualTo(before);
    }

    private long stackTraces() {
        return appliance.log().lines().filter(line -> line.startsWith("\tat ")).count();
    }

    private static List<byte[]> torture() throws IOException {
        List<byte[]> messages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TORTURE)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                messages.add(Files.readAllBytes(file));
            }
        }
        return messages;
    }

    private static void datagram(int port, byte[] bytes) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(bytes, bytes.length, new InetSocketAddress("127.0.0.1", port)));
        }
    }

    private void stream(byte[] bytes) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", appliance.sipPort())) {
            socket.setSoTimeout(100);
            socket.getOutputStream().write(bytes);
            byte[] answer = socket.getInputStream().readNBytes(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII))
                    .satisfiesAnyOf(text -> assertThat(text).isEmpty(), text -> assertThat(text)
                            .startsWith("SIP/2.0 "));
        } catch (java.net.SocketTimeoutException | java.net.SocketException e) {
            // No answer is due to some, and a stream that is no SIP is closed under the writer.
        }
    }
}
