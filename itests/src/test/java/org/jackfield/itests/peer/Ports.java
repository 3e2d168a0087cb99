// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports on loopback that nobody holds, away from the range from which the kernel serves others. */
public final class Ports {

    private static final int FIRST = 10_000;
    private static final int LAST = 15_900;

    private static int next = FIRST + 20 * ThreadLocalRandom.current().nextInt((LAST - FIRST) / 20);

    private Ports() {}

    /** The first of {@code count} ports in a row, free for UDP and TCP a moment ago and not given to anybody else. */
    public static synchronized int block(int count) {
        for (int tries = 0; tries < 2000; tries++) {
            int first = next;
            next = next + count + 1 > LAST ? FIRST : next + count;
            if (free(first, count)) {
                return first;
            }
        }
        throw new IllegalStateException("No " + count + " free ports in a row between " + FIRST + " and " + LAST);
    }

    /** Whether all of these ports are free on loopback, for UDP and TCP. */
    public static boolean free(int first, int count) {
        for (int port = first; port < first + count; port++) {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            try (DatagramSocket udp = new DatagramSocket(address);
                    ServerSocket tcp = new ServerSocket()) {
                tcp.bind(address);
                assert udp.isBound();
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
