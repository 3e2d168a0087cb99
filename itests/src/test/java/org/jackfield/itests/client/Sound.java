// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.Wav;

/** Speaks a tone in PCMU over RTP and keeps what it hears. Two threads. */
final class Sound implements AutoCloseable {

    private static final int SAMPLES = 160;
    private static final int HEADER = 12;
    private static final long NANOS_PER_SAMPLE = 125_000;

    private static final String KEYS = "123A456B789C*0#D";
    private static final int[] LOW = {697, 770, 852, 941};
    private static final int[] HIGH = {1209, 1336, 1477, 1633};
    private static final int KEY_AMPLITUDE = 6000;
    private static final int PRESSED = 5;
    private static final int SILENT = -1;
    private static final int PAUSE = 25;
    private static final int LOUD = 3000;

    private final Queue<Integer> pressed = new ConcurrentLinkedQueue<>();
    private final DatagramSocket socket;
    private final short[] tone;
    private final Track heard = new Track();
    private volatile int lostEach;
    private volatile long resumed;
    private volatile long resumptionHeard;
    private int silentHeard;
    private volatile InetSocketAddress target = new InetSocketAddress(0);

    Sound(String address, int port, int toneHz) {
        tone = Wav.tone(toneHz, 8000, 1).samples();
        try {
            socket = new DatagramSocket(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread(this::speak);
        thread(this::listen);
    }

    private static void thread(Runnable task) {
        Thread thread = new Thread(task, "client-sound");
        thread.setDaemon(true);
        thread.start();
    }

    /** Speaks to this address from now on. */
    void target(InetSocketAddress address) {
        target = address;
    }

    /** From now on each so-and-so-many-th packet is lost; all of them with 1, none with 0. */
    void loses(int each) {
        lostEach = each;
    }

    /** Presses keys: their tones (ITU-T Q.23) take the place of the sound, 100 ms each with as much silence after it. */
    void press(String keys) {
        for (char key : keys.toCharArray()) {
            int index = KEYS.indexOf(key);
            for (int packet = 0; packet < 2 * PRESSED; packet++) {
                pressed.add(packet < PRESSED ? index : SILENT);
            }
        }
    }

    /** Is silent for half a second. */
    void pause() {
        for (int packet = 0; packet < PAUSE; packet++) {
            pressed.add(SILENT);
        }
    }

    /** When the first packet after the latest silence was sent, by {@link System#nanoTime}. */
    long resumed() {
        return resumed;
    }

    /** When the sound in it began that ended the latest silence of the far end; its packet's arrival, and where it lies in that. */
    long resumptionHeard() {
        return resumptionHeard;
    }

    /** Forgets what was heard so far. */
    void listenAnew() {
        heard.clear();
    }

    /** What was heard. */
    Hearing hearing() {
        return Hearing.of(heard.wav());
    }

    private void speak() {
        ByteBuffer packet = ByteBuffer.allocate(12 + SAMPLES);
        long next = System.nanoTime();
        boolean silent = false;
        for (int i = 0; !socket.isClosed(); i++) {
            packet.clear()
                    .put((byte) 0x80)
                    .put((byte) 0)
                    .putShort((short) i)
                    .putInt(i * SAMPLES)
                    .putInt(0x5eed);
            Integer key = pressed.poll();
            for (int k = 0; k < SAMPLES; k++) {
                int at = i * SAMPLES + k;
                packet.put(encoded(key == null ? tone[at % tone.length] : key == SILENT ? 0 : key(key, at)));
            }
            if (silent && key == null) {
                resumed = System.nanoTime();
            }
            silent = key != null;
            if (lostEach == 0 || i % lostEach != 0) {
                send(packet);
            }
            next += 20_000_000;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private static short key(int index, int at) {
        double low = Math.sin(2 * Math.PI * LOW[index / 4] * at / 8000);
        double high = Math.sin(2 * Math.PI * HIGH[index % 4] * at / 8000);
        return (short) (KEY_AMPLITUDE * (low + high));
    }

    private void send(ByteBuffer packet) {
        InetSocketAddress to = target;
        if (to.getPort() != 0) {
            try {
                socket.send(new DatagramPacket(packet.array(), packet.position(), to));
            } catch (IOException e) {
                // Closed under it, or the peer is gone.
            }
        }
    }

    private void listen() {
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        while (!socket.isClosed()) {
            try {
                socket.receive(packet);
            } catch (IOException e) {
                return;
            }
            if (packet.getLength() > HEADER && (packet.getData()[1] & 0x7f) == 0) {
                hear(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
            }
        }
    }

    private void hear(ByteBuffer packet) {
        short[] sound = new short[packet.limit() - HEADER];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = decoded(packet.get(HEADER + i));
        }
        long now = System.nanoTime();
        heard.put(packet.getInt(8), packet.getInt(4), now, sound);
        int loud = 0;
        while (loud < sound.length && Math.abs(sound[loud]) < LOUD) {
            loud++;
        }
        if (loud < sound.length && silentHeard > PAUSE / 2) {
            resumptionHeard = now + loud * NANOS_PER_SAMPLE;
        }
        silentHeard = loud < sound.length ? 0 : silentHeard + 1;
    }

    /** ITU-T G.711, µ-law. */
    private static byte encoded(short sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs((int) sample), 32_635) + 132;
        int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        return (byte) ~(sign | exponent << 4 | magnitude >> exponent + 3 & 0x0f);
    }

    private static short decoded(byte code) {
        int bits = ~code & 0xff;
        int magnitude = (((bits & 0x0f) << 3) + 132 << (bits >> 4 & 7)) - 132;
        return (short) ((bits & 0x80) == 0 ? magnitude : -magnitude);
    }

    @Override
    public void close() {
        socket.close();
    }
}
