// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.locate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A name server on a loopback port that knows what a test tells it. */
final class TinyNameServer implements AutoCloseable {

    private final DatagramSocket socket;
    private final List<Record> records = new CopyOnWriteArrayList<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    TinyNameServer() throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread thread = new Thread(this::serve, "tiny-name-server");
        thread.setDaemon(true);
        thread.start();
    }

    InetSocketAddress address() {
        return new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
    }

    /** A line as in a zone file: {@code name type data}, with absolute names. */
    TinyNameServer knows(String name, String type, String data) {
        try {
            records.add(Record.fromString(
                    Name.fromString(name, Name.root), Type.value(type), DClass.IN, 300, data, Name.root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Cannot tell about this name, whatever is asked of it. */
    TinyNameServer fails(String name) {
        failing.add(name);
        return this;
    }

    /** What was asked, as {@code name type}. */
    List<String> asked() {
        return new ArrayList<>(asked);
    }

    private void serve() {
        byte[] buffer = new byte[4096];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                byte[] answer = answer(new Message(Arrays.copyOf(packet.getData(), packet.getLength())));
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException e) {
                // The socket was closed, or nonsense came: the loop condition tells.
            }
        }
    }

    private byte[] answer(Message query) {
        Record question = query.getQuestion();
        asked.add(question.getName().toString(true) + " " + Type.string(question.getType()));
        Message answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(question, Section.QUESTION);
        boolean known = false;
        for (Record record : records) {
            if (record.getName().equals(question.getName())) {
                known = true;
                if (record.getType() == question.getType()) {
                    answer.addRecord(record, Section.ANSWER);
                }
            }
        }
        if (failing.contains(question.getName().toString(true))) {
            answer.getHeader().setRcode(Rcode.SERVFAIL);
        } else if (!known) {
            answer.getHeader().setRcode(Rcode.NXDOMAIN);
        }
        return answer.toWire();
    }

    @Override
    public void close() {
        socket.close();
    }
}
