// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.appliance.Trouble;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.torture.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing that a stranger can send disturbs a call, and none of it makes anything fail inside. */
@ExtendWith(SharedAppliance.class)
class RobustnessE2E {

    private static final int HUGE = 60_000;
    private static final int ROUNDS = 50;

    /** Between the junk for two ports: what is sent is to be bad, not to be much. */
    private static final Duration PAUSE = Duration.ofMillis(8);

    /** Kinds of junk that are no RTP or RTCP at all, of which each round has one for each port. */
    private static final int KINDS = 8;

    private final Appliance appliance;

    RobustnessE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    private interface Abuse {
        void happen(List<Baresip> talking) throws IOException;
    }

    @Test
    void randomTruncatedAndHugeMessagesDisturbNoCall() throws IOException {
        List<byte[]> messages = List.copyOf(Corpus.own().values());
        Random random = new Random(4475);

        duringCalls(talking -> {
            for (int i = 0; i < 2000; i++) {
                byte[] message = messages.get(random.nextInt(messages.size())).clone();
                byte[] cut = new byte[random.nextInt(message.length + 1)];
                System.arraycopy(message, 0, cut, 0, cut.length);
                datagram(appliance.sipPort(), cut);
                message[random.nextInt(message.length)] = (byte) random.nextInt();
                datagram(appliance.sipPort(), message);
            }
            byte[] huge = new byte[HUGE];
            random.nextBytes(huge);
            for (int i = 0; i < 50; i++) {
                datagram(appliance.sipPort(), huge);
                stream(huge);
            }
        });
    }

    @Test
    void junkOnTheSoundPortsOfLiveCallsIsRefusedAndNotHeard() throws IOException {
        Random random = new Random(3550);

        duringCalls(talking -> {
            List<Long> before = talking.stream().map(this::refused).toList();
            List<Integer> ports = talking.stream().map(Baresip::farSoundPort).toList();
            for (int round = 0; round < ROUNDS; round++) {
                for (int port : ports) {
                    for (byte[] junk : junk(random)) {
                        datagram(port, junk);
                        datagram(port + 1, junk);
                    }
                    await().pollDelay(PAUSE).until(() -> true);
                }
            }
            for (int i = 0; i < talking.size(); i++) {
                Baresip phone = talking.get(i);
                long least = before.get(i) + (long) ROUNDS * KINDS;
                await().atMost(Duration.ofSeconds(3))
                        .untilAsserted(() -> assertThat(refused(phone)).isGreaterThanOrEqualTo(least));
            }
        });
    }

    /** What may come to a port of RTP or RTCP: too short, too long, random, and forged as well as one can who sees nothing. */
    private static List<byte[]> junk(Random random) {
        List<byte[]> junk = new ArrayList<>();
        junk.add(new byte[0]);
        junk.add(packet(0x80, 0, random, 1 + random.nextInt(11)));
        junk.add(packet(0x8f, 0, random, 20));
        junk.add(packet(0x90, 0, random, 17));
        junk.add(packet(0xa0, 0, random, 172));
        junk.add(packet(random.nextInt(256), random.nextInt(256), random, random.nextInt(1400)));
        junk.add(packet(0x80, 0, random, HUGE));
        junk.add(packet(0x80, 0, random, 172));
        junk.add(packet(0x80, 8, random, 172));
        junk.add(packet(0x80, 101, random, 16));
        junk.add(packet(0x80, 200, random, 28));
        junk.add(packet(0x81, 203, random, 8));
        junk.add(packet(0x81, 201, random, 32));
        return junk;
    }

    /** A datagram that begins like RTP or RTCP; source, numbers and the rest are random. */
    private static byte[] packet(int first, int second, Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        ByteBuffer head = ByteBuffer.wrap(bytes);
        if (length > 1) {
            head.put((byte) first).put((byte) second);
        }
        if (second >= 200 && length >= 4) {
            head.putShort((short) (length / 4 - 1));
        }
        return bytes;
    }

    private long refused(Baresip phone) {
        return Calls.leg(appliance, phone.config().name())
                .path("packets")
                .path("refused")
                .asLong();
    }

    /** A relayed, a mixed and an encrypted call are heard without a gap while something bad happens, and nothing fails inside. */
    private void duringCalls(Abuse abuse) throws IOException {
        Trouble trouble = Trouble.watch(appliance);
        try (Phones phones = new Phones(appliance, "abuse")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());
            Baresip cleo = phones.phone("cleo", LOW, UnaryOperator.identity());
            Baresip dora = phones.phone("dora", HIGH, config -> config.codecs("PCMA"));
            Map<String, ?> required = Map.of("srtp", "required");
            Baresip emil = phones.phone("emil", LOW, config -> config.encryption("srtp-mand"), required);
            Baresip fred = phones.phone("fred", HIGH, config -> config.encryption("srtp-mand"), required);
            List<Conversation> calls = List.of(
                    Conversation.between(appliance, anna, bert),
                    Conversation.between(appliance, cleo, dora),
                    Conversation.between(appliance, emil, fred));

            abuse.happen(List.of(anna, bert, cleo, dora, emil, fred));

            calls.get(0).lasts(1);
            calls.forEach(Conversation::endsUnbroken);
        }
        trouble.none();
    }

    private static void datagram(int port, byte[] bytes) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(bytes, bytes.length, new InetSocketAddress("127.0.0.1", port)));
        }
    }

    private void stream(byte[] bytes) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", appliance.sipPort())) {
            socket.getOutputStream().write(bytes);
        } catch (java.net.SocketException e) {
            // A stream that is no SIP may be closed under the writer.
        }
    }
}
