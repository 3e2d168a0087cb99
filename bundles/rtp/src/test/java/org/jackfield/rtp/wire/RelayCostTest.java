// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jackfield.rtp.port.RtpPort;
import org.junit.jupiter.api.Test;

/**
 * What relaying costs: CPU and allocation of the event loops, over calls paced like speech. Prints both; asserts what does not
 * depend on the machine.
 */
class RelayCostTest {

    private static final int CALLS = Integer.getInteger("relay.calls", 20);
    private static final int SECONDS = Integer.getInteger("relay.seconds", 1);
    private static final int WARM_UP = Integer.getInteger("relay.warm-up", 1);
    private static final int PACKET = 172;
    private static final long MOST_BYTES = 700;

    private final List<DatagramChannel> phones = new ArrayList<>();
    private final List<RtpPort> ports = new ArrayList<>();
    private final AtomicLong heard = new AtomicLong();
    private volatile boolean running = true;

    @Test
    void relayingAllocatesLittle() throws IOException, InterruptedException {
        try (Desk desk = new Desk(true, 2);
                Selector selector = Selector.open()) {
            for (int i = 0; i < CALLS; i++) {
                call(desk, selector);
            }
            Desk.settle(ports.toArray(RtpPort[]::new));
            Thread listener = new Thread(() -> listen(selector), "phones-listen");
            Thread speaker = new Thread(this::speak, "phones-speak");
            listener.start();
            speaker.start();
            TimeUnit.SECONDS.sleep(WARM_UP);
            Figures before = new Figures(desk);
            TimeUnit.SECONDS.sleep(SECONDS);
            Figures after = new Figures(desk);
            running = false;
            speaker.join();
            listener.join();
            long packets = after.sent - before.sent;
            long bytes = (after.bytes - before.bytes) / packets;
            System.out.printf(
                    "relay: %d calls, %d packets/s, %.2f CPU-µs and %d bytes allocated a packet%n",
                    CALLS, packets / SECONDS, (after.cpu - before.cpu) / 1e3 / packets, bytes);
            assertThat(bytes).isLessThan(MOST_BYTES);
            assertThat(packets).isPositive();
            assertThat(heard.get()).isPositive();
        } finally {
            for (DatagramChannel phone : phones) {
                phone.close();
            }
        }
    }

    /** Of the event loops. */
    private static final class Figures {
        private long cpu;
        private long bytes;
        private final long sent;

        Figures(Desk desk) {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            sent = desk.wire.sums().sent();
            for (long id : threads.getAllThreadIds()) {
                if (threads.getThreadInfo(id) != null
                        && threads.getThreadInfo(id).getThreadName().startsWith("rtp-wire")) {
                    cpu += threads.getThreadCpuTime(id);
                    bytes += threads.getThreadAllocatedBytes(id);
                }
            }
        }
    }

    private void call(Desk desk, Selector selector) throws IOException {
        RtpPort a = desk.wire.open();
        RtpPort b = desk.wire.openBeside(a);
        for (RtpPort port : List.of(a, b)) {
            DatagramChannel phone = DatagramChannel.open();
            phone.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            phone.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port.localPort()));
            phone.configureBlocking(false);
            phone.register(selector, SelectionKey.OP_READ);
            phones.add(phone);
            ports.add(port);
            port.configure(Desk.parameters((InetSocketAddress) phone.getLocalAddress(), 0));
        }
        a.relay(b);
        b.relay(a);
    }

    private void speak() {
        ByteBuffer packet = ByteBuffer.allocateDirect(PACKET);
        long start = System.nanoTime();
        int slots = 20;
        try {
            for (long slot = 0; running; slot++) {
                long due = start + TimeUnit.MILLISECONDS.toNanos(slot);
                LockSupport.parkNanos(due - System.nanoTime());
                int sequence = (int) (slot / slots);
                for (int i = (int) (slot % slots); i < phones.size(); i += slots) {
                    packet.clear();
                    packet.putShort(0, (short) 0x8000)
                            .putShort(2, (short) sequence)
                            .putInt(4, sequence * 160);
                    packet.putInt(8, i);
                    phones.get(i).write(packet);
                }
            }
        } catch (IOException e) {
            running = false;
        }
    }

    private void listen(Selector selector) {
        ByteBuffer packet = ByteBuffer.allocateDirect(2048);
        try {
            while (running) {
                selector.select(
                        key -> {
                            packet.clear();
                            try {
                                ((DatagramChannel) key.channel()).read(packet);
                                heard.incrementAndGet();
                            } catch (IOException e) {
                                running = false;
                            }
                        },
                        100);
            }
        } catch (IOException e) {
            running = false;
        }
    }
}
