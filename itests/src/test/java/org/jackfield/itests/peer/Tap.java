// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands between a SIP tool and the appliance on an address of its own, hands datagrams on both ways, and measures how long
 * requests wait for their answer. One tool at a time.
 */
public final class Tap implements AutoCloseable {

    private static final Pattern TRANSACTION = Pattern.compile("branch=([^;\\s]+)");

    private final DatagramSocket near;
    private final DatagramSocket far;
    private final InetSocketAddress appliance;
    private final Map<String, Request> requests = new HashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private SocketAddress tool = new InetSocketAddress(0);

    private record Request(long nanos, boolean guess) {}

    /**
     * An answer that came.
     *
     * @param guess whether the request carried credentials
     * @param millis after the request
     */
    public record Answer(boolean guess, long millis) {}

    public Tap(String address, InetSocketAddress appliance) {
        this.appliance = appliance;
        try {
            near = new DatagramSocket(new InetSocketAddress(address, 0));
            far = new DatagramSocket(new InetSocketAddress(address, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pump(near, this::request);
        pump(far, this::answer);
    }

    private interface Sink {
        void take(DatagramPacket packet) throws IOException;
    }

    private static void pump(DatagramSocket from, Sink sink) {
        Thread thread = new Thread(
                () -> {
                    DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
                    try {
                        while (true) {
                            from.receive(packet);
                            sink.take(packet);
                        }
                    } catch (IOException e) {
                        // Closed.
                    }
                },
                "tap");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void request(DatagramPacket packet) throws IOException {
        String text = text(packet);
        tool = packet.getSocketAddress();
        requests.put(transaction(text), new Request(System.nanoTime(), text.contains("\nAuthorization: ")));
        far.send(new DatagramPacket(packet.getData(), packet.getLength(), appliance));
    }

    private synchronized void answer(DatagramPacket packet) throws IOException {
        Request request = requests.remove(transaction(text(packet)));
        if (request != null) {
            answers.add(
                    new Answer(request.guess(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - request.nanos())));
        }
        near.send(new DatagramPacket(packet.getData(), packet.getLength(), tool));
    }

    private static String text(DatagramPacket packet) {
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1);
    }

    private static String transaction(String text) {
        Matcher matcher = TRANSACTION.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** Where the tool finds it. */
    public InetSocketAddress near() {
        return (InetSocketAddress) near.getLocalSocketAddress();
    }

    /** The answers so far, in the order in which they came. */
    public synchronized List<Answer> answers() {
        return List.copyOf(answers);
    }

    @Override
    public void close() {
        near.close();
        far.close();
    }
}
