// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider that has stopped working without being gone: it takes every datagram and never answers. */
public final class BlackHole implements AutoCloseable {

    private final List<Swallowed> swallowed = new CopyOnWriteArrayList<>();
    private final DatagramSocket socket;

    /**
     * What came.
     *
     * @param at nanoseconds of {@link System#nanoTime}
     */
    private record Swallowed(long at, String text) {}

    public BlackHole(String address) {
        try {
            socket = new DatagramSocket(new InetSocketAddress(address, Ports.block(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::swallow, "black-hole");
        thread.setDaemon(true);
        thread.start();
    }

    private void swallow() {
        DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
        while (!socket.isClosed()) {
            try {
                socket.receive(packet);
            } catch (IOException e) {
                return;
            }
            String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
            swallowed.add(new Swallowed(System.nanoTime(), text));
        }
    }

    public String address() {
        return socket.getLocalAddress().getHostAddress();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** How an appliance is told about it: known by address, and not asked whether it is there. */
    public Map<String, Object> line() {
        return Map.of("adapter", "generic", "host", address(), "port", port(), "register", false, "options-seconds", 0);
    }

    /** The first lines of all that came, retransmissions, too. */
    public List<String> requests() {
        return swallowed.stream()
                .map(came -> came.text().lines().findFirst().orElse(""))
                .toList();
    }

    /** For how long nothing has come; without limit if nothing ever did. */
    public Duration quiet() {
        return swallowed.isEmpty()
                ? Duration.ofNanos(Long.MAX_VALUE)
                : Duration.ofNanos(
                        System.nanoTime() - swallowed.get(swallowed.size() - 1).at());
    }

    @Override
    public void close() {
        socket.close();
    }
}
