// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A name server on loopback (RFC 1035) that knows a few records of its own and of nothing else. */
public final class NameServer implements AutoCloseable {

    private static final int A = 1;
    private static final int SRV = 33;
    private static final int INTERNET = 1;
    private static final int TTL_SECONDS = 5;

    private final DatagramSocket socket;
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private record Entry(String name, int type, byte[] data) {}

    /** Serves from now on, on a port of its own. */
    public NameServer() {
        try {
            socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", Ports.block(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "name-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** {@code host:port}. */
    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** The names that were asked for. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** An address record. */
    public NameServer host(String name, String address) {
        try {
            entries.add(new Entry(name, A, InetAddress.getByName(address).getAddress()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service record (RFC 2782); the least priority is tried first. */
    public NameServer service(String name, int priority, String target, int port) {
        byte[] encoded = name(target);
        ByteBuffer data = ByteBuffer.allocate(6 + encoded.length)
                .putShort((short) priority)
                .putShort((short) 1)
                .putShort((short) port)
                .put(encoded);
        entries.add(new Entry(name, SRV, data.array()));
        return this;
    }

    private void serve() {
        DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
        while (!socket.isClosed()) {
            try {
                socket.receive(packet);
                byte[] answer = answer(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException e) {
                return;
            }
        }
    }

    private byte[] answer(ByteBuffer query) throws IOException {
        short id = query.getShort();
        query.position(12);
        List<String> labels = new ArrayList<>();
        for (int length = query.get(); length > 0; length = query.get()) {
            byte[] label = new byte[length];
            query.get(label);
            labels.add(new String(label, StandardCharsets.US_ASCII));
        }
        String name = String.join(".", labels).toLowerCase(Locale.ROOT);
        int type = query.getShort();
        asked.add(name);
        List<Entry> found = entries.stream()
                .filter(entry -> entry.name().equals(name) && entry.type() == type)
                .toList();
        boolean known = entries.stream().anyMatch(entry -> entry.name().equals(name));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(id);
        // A response with authority; no such name, where there is none.
        out.writeShort(0x8580 | (known ? 0 : 3));
        for (int count : new int[] {1, found.size(), 0, 0}) {
            out.writeShort(count);
        }
        out.write(name(name));
        out.writeShort(type);
        out.writeShort(INTERNET);
        for (Entry entry : found) {
            write(out, entry);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Entry entry) throws IOException {
        out.write(name(entry.name()));
        out.writeShort(entry.type());
        out.writeShort(INTERNET);
        out.writeInt(TTL_SECONDS);
        out.writeShort(entry.data().length);
        out.write(entry.data());
    }

    private static byte[] name(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String label : name.split("\\.")) {
            bytes.write(label.length());
            bytes.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        bytes.write(0);
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
