// SPDX-License-Identifier: Apache-2.0
package org.jackfield.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The least of a SIP user agent that can call and be called over UDP: one codec, no timers but one retransmission, no
 * authentication.
 */
final class Trunk implements AutoCloseable {

    private static final Pattern SOUND =
            Pattern.compile("c=IN IP4 (\\S+)[\\s\\S]*?m=audio (\\d+)|m=audio (\\d+)[\\s\\S]*?c=IN IP4 (\\S+)");

    private final DatagramSocket socket;
    private final String codec;
    private final Map<String, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
    private final Function<InetSocketAddress, Integer> answer;

    /**
     * @param codec payload type and rtpmap, {@code 0 PCMU/8000}
     * @param answer takes the caller's address for sound and gives the port on which an inbound call is answered
     */
    Trunk(InetSocketAddress local, String codec, Function<InetSocketAddress, Integer> answer) {
        this.codec = codec;
        this.answer = answer;
        try {
            socket = new DatagramSocket(local);
            socket.setReceiveBufferSize(4 << 20);
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::listen, "bench-sip-" + local.getPort());
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private String host() {
        return socket.getLocalAddress().getHostAddress();
    }

    /** A call that stands. */
    record Call(String id, String from, String to, String contact, InetSocketAddress sound) {}

    /** Calls a number and waits for the answer. */
    Call call(InetSocketAddress via, String number, int port) {
        String id = UUID.randomUUID().toString();
        String from = "<sip:load@" + host() + ":" + port() + ">;tag=" + id.substring(0, 8);
        String to = "<sip:" + number + "@" + via.getAddress().getHostAddress() + ":" + via.getPort() + ">";
        String body = sdp(port);
        String invite = request("INVITE", to.substring(1, to.length() - 1), id, from, to, 1)
                + "Contact: <sip:load@" + host() + ":" + port()
                + ">\r\nContent-Type: application/sdp\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
        CompletableFuture<String> answered = new CompletableFuture<>();
        waiting.put(id, answered);
        send(invite, via);
        String response = await(answered, () -> send(invite, via));
        waiting.remove(id);
        if (!response.startsWith("SIP/2.0 200")) {
            throw new IllegalStateException(
                    "The call was refused: " + response.lines().findFirst().orElse(""));
        }
        Call call = new Call(id, from, header(response, "To"), uri(header(response, "Contact")), sound(response));
        send(request("ACK", call.contact(), id, from, call.to(), 1) + "Content-Length: 0\r\n\r\n", via);
        return call;
    }

    /** Hangs up and does not wait. */
    void hangUp(Call call, InetSocketAddress via) {
        send(request("BYE", call.contact(), call.id(), call.from(), call.to(), 2) + "Content-Length: 0\r\n\r\n", via);
    }

    private String await(CompletableFuture<String> future, Runnable again) {
        try {
            for (int tries = 0; tries < 10; tries++) {
                try {
                    return future.get(1, TimeUnit.SECONDS);
                } catch (java.util.concurrent.TimeoutException e) {
                    again.run();
                }
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("No answer to a call within 10 s");
    }

    private String request(String method, String uri, String id, String from, String to, int sequence) {
        return method + " " + uri + " SIP/2.0\r\nVia: SIP/2.0/UDP " + host() + ":" + port() + ";rport;branch=z9hG4bK"
                + UUID.randomUUID() + "\r\nMax-Forwards: 70\r\nFrom: " + from + "\r\nTo: " + to + "\r\nCall-ID: " + id
                + "\r\nCSeq: " + sequence + " " + method + "\r\n";
    }

    private String sdp(int port) {
        String type = codec.substring(0, codec.indexOf(' '));
        // Opus is told its receiver's wishes: without redundancy it would cost less than it does with most phones.
        String wishes = codec.contains("OPUS") ? "a=fmtp:" + type + " useinbandfec=1\r\n" : "";
        return "v=0\r\no=- 1 1 IN IP4 " + host() + "\r\ns=-\r\nc=IN IP4 " + host() + "\r\nt=0 0\r\nm=audio " + port
                + " RTP/AVP " + type + "\r\na=rtpmap:" + codec + "\r\n" + wishes + "a=ptime:20\r\n";
    }

    private void listen() {
        byte[] buffer = new byte[65_535];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
            } catch (IOException e) {
                return;
            }
            String message = new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8);
            receive(message, (InetSocketAddress) packet.getSocketAddress());
        }
    }

    private void receive(String message, InetSocketAddress source) {
        if (message.startsWith("SIP/2.0 ")) {
            CompletableFuture<String> answered = waiting.get(header(message, "Call-ID"));
            if (answered != null
                    && !message.startsWith("SIP/2.0 1")
                    && header(message, "CSeq").endsWith("INVITE")) {
                answered.complete(message);
            }
        } else if (message.startsWith("INVITE ")) {
            String body = sdp(answer.apply(sound(message)));
            send(
                    response(message) + "Contact: <sip:load@" + host() + ":" + port()
                            + ">\r\nContent-Type: application/sdp\r\nContent-Length: " + body.length() + "\r\n\r\n"
                            + body,
                    source);
        } else if (!message.startsWith("ACK ")) {
            send(response(message) + "Content-Length: 0\r\n\r\n", source);
        }
    }

    private static String response(String request) {
        StringBuilder out = new StringBuilder("SIP/2.0 200 OK\r\n");
        for (String line : request.split("\r\n\r\n", 2)[0].split("\r\n")) {
            String name = line.split(":", 2)[0].toLowerCase(java.util.Locale.ROOT);
            switch (name) {
                case "via", "from", "call-id", "cseq", "record-route" ->
                    out.append(line).append("\r\n");
                case "to" ->
                    out.append(line)
                            .append(line.contains("tag=") ? "" : ";tag=callee")
                            .append("\r\n");
                default -> {
                    // Not repeated in a response.
                }
            }
        }
        return out.toString();
    }

    private static String header(String message, String name) {
        Matcher matcher = Pattern.compile("(?im)^" + name + ": *(.*?)\r?$").matcher(message);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String uri(String header) {
        return header.substring(header.indexOf('<') + 1, header.indexOf('>'));
    }

    private static InetSocketAddress sound(String message) {
        Matcher matcher = SOUND.matcher(message);
        if (!matcher.find()) {
            throw new IllegalStateException("No sound in " + message);
        }
        boolean first = matcher.group(1) != null;
        return new InetSocketAddress(
                first ? matcher.group(1) : matcher.group(4),
                Integer.parseInt(first ? matcher.group(2) : matcher.group(3)));
    }

    private void send(String message, InetSocketAddress to) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (java.net.UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
