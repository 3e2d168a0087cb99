// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands between a phone and the appliance for the calls that the phone makes: SIP passes whole, with the sound led through here,
 * where RTP both ways loses packets and is delayed, each packet differently, so that some overtake others.
 */
public final class BadNetwork implements AutoCloseable {

    private static final Pattern AUDIO = Pattern.compile("m=audio (\\d+) ");
    private static final Pattern LENGTH = Pattern.compile("(?i)(\nContent-Length: *)\\d+");

    private final InetAddress host = InetAddress.getLoopbackAddress();
    private final InetSocketAddress appliance;
    private final double loss;
    private final int jitterMillis;
    private final Random losses = new Random(11);
    private final Random delays = new Random(12);
    private final ScheduledExecutorService late = Executors.newSingleThreadScheduledExecutor();
    private final List<DatagramSocket> sockets = new ArrayList<>();
    private final DatagramSocket near;
    private final DatagramSocket far;
    private final Way sound;
    private final Way reports;
    private InetSocketAddress phone;
    private int outward;
    private int outwardLost;
    private int inARow;
    private int mostInARow;

    /** A pair of sockets, one towards each side, and where the sides are. */
    private final class Way {

        private final DatagramSocket towardsPhone;
        private final DatagramSocket towardsAppliance;
        private volatile InetSocketAddress phone = new InetSocketAddress(host, 9);
        private volatile InetSocketAddress appliance = new InetSocketAddress(host, 9);

        private Way(int port) {
            towardsPhone = socket(port);
            towardsAppliance = socket(port + 2);
        }
    }

    /**
     * @param loss share of the RTP packets that is lost
     * @param jitterMillis the longest of the delays, which are equally distributed from 0 on
     */
    public BadNetwork(String appliance, double loss, int jitterMillis) {
        int colon = appliance.indexOf(':');
        this.appliance = new InetSocketAddress(host, Integer.parseInt(appliance.substring(colon + 1)));
        this.loss = loss;
        this.jitterMillis = jitterMillis;
        int port = Ports.block(6);
        near = socket(port + 4);
        far = socket(port + 5);
        phone = new InetSocketAddress(host, 9);
        sound = new Way(port);
        reports = new Way(port + 1);
        pump(near, this::request);
        pump(far, this::answer);
        pump(sound.towardsPhone, packet -> spoil(packet, true));
        pump(sound.towardsAppliance, packet -> spoil(packet, false));
        pump(reports.towardsPhone, packet -> send(reports.towardsAppliance, packet, reports.appliance));
        pump(reports.towardsAppliance, packet -> send(reports.towardsPhone, packet, reports.phone));
    }

    private interface Sink {
        void take(byte[] packet) throws IOException;
    }

    private DatagramSocket socket(int port) {
        try {
            DatagramSocket socket = new DatagramSocket(new InetSocketAddress(host, port));
            sockets.add(socket);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pump(DatagramSocket from, Sink sink) {
        Thread thread = new Thread(
                () -> {
                    DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
                    try {
                        while (true) {
                            from.receive(packet);
                            if (from == near) {
                                phone = (InetSocketAddress) packet.getSocketAddress();
                            }
                            sink.take(Arrays.copyOf(packet.getData(), packet.getLength()));
                        }
                    } catch (IOException e) {
                        // Closed.
                    }
                },
                "bad-network");
        thread.setDaemon(true);
        thread.start();
    }

    private void request(byte[] packet) throws IOException {
        send(far, led(packet, sound.towardsAppliance, true), appliance);
    }

    private void answer(byte[] packet) throws IOException {
        send(near, led(packet, sound.towardsPhone, false), phone);
    }

    /** A SIP message with the sound led to another port; what its sender named is kept as the place to send to. */
    private byte[] led(byte[] packet, DatagramSocket to, boolean fromPhone) {
        String text = new String(packet, StandardCharsets.ISO_8859_1);
        Matcher audio = AUDIO.matcher(text);
        if (!audio.find()) {
            return packet;
        }
        int port = Integer.parseInt(audio.group(1));
        if (fromPhone) {
            sound.phone = new InetSocketAddress(host, port);
            reports.phone = new InetSocketAddress(host, port + 1);
        } else {
            sound.appliance = new InetSocketAddress(host, port);
            reports.appliance = new InetSocketAddress(host, port + 1);
        }
        text = audio.replaceFirst("m=audio " + to.getLocalPort() + " ");
        int length = text.length() - text.indexOf("\r\n\r\n") - 4;
        return LENGTH.matcher(text).replaceFirst("$1" + length).getBytes(StandardCharsets.ISO_8859_1);
    }

    private synchronized void spoil(byte[] packet, boolean fromPhone) {
        boolean lost = losses.nextDouble() < loss;
        if (fromPhone) {
            outward++;
            outwardLost += lost ? 1 : 0;
            inARow = lost ? inARow + 1 : 0;
            mostInARow = Math.max(mostInARow, inARow);
        }
        if (!lost) {
            DatagramSocket from = fromPhone ? sound.towardsAppliance : sound.towardsPhone;
            InetSocketAddress to = fromPhone ? sound.appliance : sound.phone;
            late.schedule(
                    () -> {
                        send(from, packet, to);
                        return true;
                    },
                    (long) (delays.nextDouble() * jitterMillis * 1000),
                    TimeUnit.MICROSECONDS);
        }
    }

    private static void send(DatagramSocket from, byte[] packet, InetSocketAddress to) throws IOException {
        from.send(new DatagramPacket(packet, packet.length, to));
    }

    /** Where the phone finds its registrar. */
    public String registrar() {
        return host.getHostAddress() + ":" + near.getLocalPort();
    }

    /** The share of the phone's packets that was lost. */
    public synchronized double lost() {
        return (double) outwardLost / Math.max(1, outward);
    }

    /** How many of the phone's packets were lost in a row, at most. */
    public synchronized int mostInARow() {
        return mostInARow;
    }

    @Override
    public void close() {
        late.shutdownNow();
        sockets.forEach(DatagramSocket::close);
    }
}
