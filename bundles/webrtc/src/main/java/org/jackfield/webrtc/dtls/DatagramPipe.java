// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.dtls;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bouncycastle.tls.DatagramTransport;

/** Between the socket, which hands datagrams over and goes on, and the handshake, which waits for them. */
final class DatagramPipe implements DatagramTransport {

    private static final int RECEIVE_LIMIT = 1500;
    private static final int SEND_LIMIT = 1200;

    /** More than a handshake has flights; what does not fit is lost and sent again, as on any network. */
    private static final int MOST_WAITING = 64;

    private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Consumer<byte[]> out;
    private volatile boolean closed;

    /** @param out sends a datagram; returns at once */
    DatagramPipe(Consumer<byte[]> out) {
        this.out = out;
    }

    void arrived(byte[] datagram) {
        if (!waiting.offer(datagram)) {
            waiting.poll();
        }
    }

    /** Whether the library is done with it: the far end said goodbye, or something went wrong for good. */
    boolean closed() {
        return closed;
    }

    boolean empty() {
        return waiting.isEmpty();
    }

    @Override
    public int getReceiveLimit() {
        return RECEIVE_LIMIT;
    }

    @Override
    public int getSendLimit() {
        return SEND_LIMIT;
    }

    @Override
    public int receive(byte[] buffer, int offset, int length, int waitMillis) {
        try {
            byte[] datagram = waiting.poll(waitMillis, TimeUnit.MILLISECONDS);
            if (datagram == null) {
                return -1;
            }
            int taken = Math.min(length, datagram.length);
            System.arraycopy(datagram, 0, buffer, offset, taken);
            return taken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void send(byte[] buffer, int offset, int length) {
        byte[] datagram = new byte[length];
        System.arraycopy(buffer, offset, datagram, 0, length);
        out.accept(datagram);
    }

    @Override
    public void close() {
        closed = true;
        waiting.clear();
    }
}
