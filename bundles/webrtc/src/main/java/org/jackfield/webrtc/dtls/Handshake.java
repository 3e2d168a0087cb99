// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.dtls;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.jackfield.rtp.port.SrtpKeys;
import org.jspecify.annotations.Nullable;

/**
 * One association, as its server. The library waits for datagrams, and so the handshake has a thread of a pool as long as it lasts;
 * afterwards one is borrowed for each datagram that still comes: a flight that got lost, or the farewell. Any thread.
 */
public final class Handshake implements AutoCloseable {

    private static final int LONGEST = 1500;
    private static final int WAIT_MILLIS = 1;

    /** Hears what comes of it, on a thread of the pool. */
    public interface Listener {

        /** The far end is who it said it would be, and these are the keys. */
        void agreed(SrtpKeys keys);

        /** There will be no keys. */
        void failed(String why);

        /** The far end said goodbye. */
        void closed();
    }

    private final Identity identity;
    private final List<Fingerprint> expected;
    private final Executor pool;
    private final Listener listener;
    private final DatagramPipe pipe;
    private boolean begun;
    private boolean working;
    private boolean over;
    private @Nullable DTLSTransport transport;

    /**
     * @param expected of which the far end's certificate must match one
     * @param out sends a datagram; returns at once
     */
    public Handshake(
            Identity identity, List<Fingerprint> expected, Executor pool, Consumer<byte[]> out, Listener listener) {
        this.identity = identity;
        this.expected = List.copyOf(expected);
        this.pool = pool;
        this.listener = listener;
        this.pipe = new DatagramPipe(out);
    }

    /** Whether a datagram may be DTLS by its first byte (RFC 7983). */
    public static boolean possible(int firstByte) {
        return firstByte >= 20 && firstByte <= 63;
    }

    /** A datagram of the far end; the first one begins the handshake. */
    public synchronized void arrived(byte[] datagram) {
        if (over) {
            return;
        }
        pipe.arrived(datagram);
        if (!working) {
            working = true;
            run(begun ? this::listenOn : this::shake);
            begun = true;
        }
    }

    private void run(Runnable work) {
        try {
            pool.execute(work);
        } catch (RejectedExecutionException e) {
            // All threads are at work: the far end will send it again.
            working = false;
        }
    }

    private void shake() {
        KeyServer server = new KeyServer(identity, expected);
        try {
            DTLSTransport made = new DTLSServerProtocol().accept(server, pipe);
            SrtpKeys keys = server.keys();
            if (keys == null) {
                throw new IOException("no keys were agreed");
            }
            synchronized (this) {
                transport = made;
                working = false;
            }
            listener.agreed(keys);
        } catch (IOException | RuntimeException e) {
            boolean mine;
            synchronized (this) {
                mine = !over;
                over = true;
            }
            if (mine) {
                listener.failed(String.valueOf(e.getMessage()));
            }
        }
    }

    private void listenOn() {
        byte[] buffer = new byte[LONGEST];
        boolean more = true;
        while (more) {
            try {
                DTLSTransport open = transport;
                if (open != null) {
                    open.receive(buffer, 0, buffer.length, WAIT_MILLIS);
                }
            } catch (IOException | RuntimeException e) {
                pipe.close();
            }
            synchronized (this) {
                more = !pipe.empty() && !pipe.closed() && !over;
                working = more;
            }
        }
        boolean farewell;
        synchronized (this) {
            farewell = pipe.closed() && !over;
            over |= farewell;
        }
        if (farewell) {
            listener.closed();
        }
    }

    /** Says goodbye; nothing is reported any more. */
    @Override
    public void close() {
        DTLSTransport open;
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            open = transport;
        }
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // The far end will notice by its own timers.
            }
        }
        pipe.close();
    }
}
