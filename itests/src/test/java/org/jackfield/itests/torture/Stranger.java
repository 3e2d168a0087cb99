// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sends one message from an address of its own and reads the answer. Over UDP it sends from the port that the message names
 * in Via, since that is where the answer goes if {@code rport} is not asked for (RFC 3261, 18.2.2; RFC 3581).
 */
public final class Stranger {

    private static final Pattern VIA = Pattern.compile(
            "^(?:via|v)[ \\t]*:\\s*SIP\\s*/\\s*[\\d.]+\\s*/\\s*\\w+\\s+[^\\s;,:]+(?::(\\d+))?",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    /** Final responses in what was received, each with its head. */
    private static final Pattern FINAL =
            Pattern.compile("SIP/2\\.0 [2-6]\\d\\d[^\\n]*\\n(?:[^\\r\\n]++\\r\\n)*+\\r\\n");

    private static final int PORT = 5060;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** For how long silence is listened to before it counts as none, and an answer before it counts as the last. */
    private static final Duration SILENCE = Duration.ofMillis(400);

    private static final Duration REST = Duration.ofMillis(40);

    private final String address;
    private final InetSocketAddress appliance;

    /** @param address of this host, and nobody else's while the answer is awaited */
    public Stranger(String address, InetSocketAddress appliance) {
        this.address = address;
        this.appliance = appliance;
    }

    /**
     * Sends a message and waits for its answer.
     *
     * @param right answers, one of which is expected and waited for; others are noticed within a moment
     * @return final statuses with {@code +} between them, or {@code -}; with {@code !} if the connection was closed
     */
    public String ask(String transport, byte[] message, Set<String> right) {
        Heard heard = new Heard(right);
        try {
            if (transport.equals("udp")) {
                datagram(message, heard);
            } else {
                stream(message, heard);
            }
            return heard.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("From " + address, e);
        }
    }

    private void datagram(byte[] message, Heard heard) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(address, sentBy(message)))) {
            socket.send(new DatagramPacket(message, message.length, appliance));
            DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
            while (heard.waits()) {
                socket.setSoTimeout(heard.millisLeft());
                socket.receive(packet);
                heard.add(packet.getData(), packet.getLength());
            }
        } catch (SocketTimeoutException e) {
            // No more comes.
        }
    }

    private void stream(byte[] message, Heard heard) throws IOException {
        try (Socket socket =
                new Socket(appliance.getAddress(), appliance.getPort(), InetAddress.getByName(address), 0)) {
            socket.getOutputStream().write(message);
            byte[] buffer = new byte[65_535];
            while (heard.waits()) {
                socket.setSoTimeout(heard.millisLeft());
                int length = socket.getInputStream().read(buffer);
                if (length < 0) {
                    heard.closed();
                    return;
                }
                heard.add(buffer, length);
            }
        } catch (SocketTimeoutException e) {
            // No more comes.
        } catch (SocketException e) {
            heard.closed();
        }
    }

    /** The port that the topmost Via names. */
    private static int sentBy(byte[] message) {
        Matcher via = VIA.matcher(new String(message, StandardCharsets.ISO_8859_1));
        return via.find() && via.group(1) != null ? Integer.parseInt(via.group(1)) : PORT;
    }

    /** What came so far, and for how long more is waited for. Responses that are sent again count once. */
    private static final class Heard {

        private final int expected;
        private final boolean untilClosed;
        private final StringBuilder text = new StringBuilder();
        private final Set<String> responses = new LinkedHashSet<>();
        private boolean closed;
        private long untilNanos;

        Heard(Set<String> right) {
            String most =
                    right.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
            expected = most.equals("-") ? 0 : most.split("\\+").length;
            untilClosed = most.endsWith("!");
            untilNanos = System.nanoTime() + (right.contains("-") ? SILENCE : PATIENCE).toNanos();
        }

        void add(byte[] bytes, int length) {
            text.append(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
            int before = responses.size();
            Matcher matcher = FINAL.matcher(text);
            while (matcher.find()) {
                responses.add(matcher.group());
            }
            if (responses.size() > before && responses.size() >= expected && !untilClosed) {
                untilNanos = System.nanoTime() + REST.toNanos();
            }
        }

        void closed() {
            closed = true;
        }

        boolean waits() {
            return System.nanoTime() < untilNanos;
        }

        int millisLeft() {
            return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(untilNanos - System.nanoTime()));
        }

        @Override
        public String toString() {
            String statuses = responses.stream()
                    .map(response -> response.substring(8, 11))
                    .collect(Collectors.joining("+"));
            return (statuses.isEmpty() ? "-" : statuses) + (closed ? "!" : "");
        }
    }
}
