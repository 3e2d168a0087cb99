// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.srtp;

import io.netty.buffer.ByteBuf;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.jackfield.rtp.port.SrtpKey;
import org.jitsi.srtp.SrtcpCryptoContext;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;
import org.jspecify.annotations.Nullable;

/** Checks and decrypts what one far end sends under one key. Used by the leg's event loop only. */
final class SrtpReceiver {

    /** Sources of one far end whose state is kept; a telephone has one, and another after each transfer. */
    private static final int SOURCES = 4;

    /** Making the state of a new source costs some 50 µs, so an unproven one is tried at most this often, in ns. */
    private static final long ATTEMPT_INTERVAL = 10_000_000L;

    /**
     * Turns at trying unproven sources: RTP and RTCP, each from where the far end is expected and from elsewhere, so that
     * strangers who spray the port do not take the far end's turn.
     */
    private static final int TURNS = 4;

    private static final int CONTROL = 2;
    private static final int EXPECTED = 1;

    private final SrtpScratch scratch;
    private final SrtpContextFactory factory;
    private final int[] sources = new int[SOURCES];
    private final @Nullable SrtpCryptoContext[] contexts = new SrtpCryptoContext[SOURCES];
    private final @Nullable SrtcpCryptoContext[] controls = new SrtcpCryptoContext[SOURCES];
    private final long[] nextTry = new long[TURNS];
    private int nextSource;

    SrtpReceiver(SrtpKey key, SrtpScratch scratch, long nowNanos) {
        this.scratch = scratch;
        factory = SrtpCiphers.factory(false, key);
        Arrays.fill(nextTry, nowNanos);
    }

    boolean unprotect(ByteBuf packet, int ssrc, boolean expected, long nowNanos) {
        try {
            int known = find(ssrc);
            SrtpCryptoContext context = known < 0 ? null : contexts[known];
            boolean fresh = context == null;
            if (context == null) {
                if (!mayTry(expected ? EXPECTED : 0, nowNanos)) {
                    return false;
                }
                context = factory.deriveContext(ssrc, 0);
            }
            if (!scratch.fill(packet)
                    || context.reverseTransformPacket(scratch, false) != SrtpErrorStatus.OK
                    || !scratch.pour(packet)) {
                return false;
            }
            if (fresh) {
                contexts[place(ssrc)] = context;
            }
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    boolean unprotectControl(ByteBuf packet, boolean expected, long nowNanos) {
        if (packet.readableBytes() < 8) {
            return false;
        }
        try {
            int ssrc = packet.getInt(packet.readerIndex() + 4);
            int known = find(ssrc);
            SrtcpCryptoContext context = known < 0 ? null : controls[known];
            boolean fresh = context == null;
            if (context == null) {
                if (!mayTry(CONTROL + (expected ? EXPECTED : 0), nowNanos)) {
                    return false;
                }
                context = factory.deriveControlContext(ssrc);
            }
            if (!scratch.fill(packet)
                    || context.reverseTransformPacket(scratch) != SrtpErrorStatus.OK
                    || !scratch.pour(packet)) {
                return false;
            }
            if (fresh) {
                controls[place(ssrc)] = context;
            }
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    private boolean mayTry(int turn, long nowNanos) {
        if (nowNanos - nextTry[turn] < 0) {
            return false;
        }
        nextTry[turn] = nowNanos + ATTEMPT_INTERVAL;
        return true;
    }

    private int find(int ssrc) {
        for (int i = 0; i < SOURCES; i++) {
            if (sources[i] == ssrc && (contexts[i] != null || controls[i] != null)) {
                return i;
            }
        }
        return -1;
    }

    /** The place of a source that has proven itself; the oldest gives way. */
    private int place(int ssrc) {
        int known = find(ssrc);
        if (known >= 0) {
            return known;
        }
        int place = nextSource;
        nextSource = (nextSource + 1) % SOURCES;
        sources[place] = ssrc;
        contexts[place] = null;
        controls[place] = null;
        return place;
    }

    /** Forgets the key. */
    void close() {
        factory.close();
    }
}
