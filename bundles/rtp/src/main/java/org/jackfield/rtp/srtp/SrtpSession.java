// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.srtp;

import io.netty.buffer.ByteBuf;
import java.lang.reflect.Proxy;
import java.security.GeneralSecurityException;
import org.jackfield.rtp.port.SrtpKey;
import org.jackfield.rtp.port.SrtpKeys;
import org.jackfield.rtp.port.SrtpSuite;
import org.jitsi.srtp.SrtcpCryptoContext;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;
import org.jitsi.srtp.SrtpPolicy;
import org.jitsi.srtp.crypto.Aes;
import org.jitsi.utils.logging2.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Encryption of one leg (RFC 3711, RFC 7714), in place. Used by the leg's event loop only. Whatever bytes come in, the worst
 * answer is false.
 */
public final class SrtpSession {

    /** Most bytes that protection adds to a packet: an SRTCP index and a tag. */
    public static final int MOST_ADDED = 20;

    /** Sources of one far end whose state is kept; a telephone has one, and another after each transfer. */
    private static final int SOURCES = 4;

    /** Making the state of a new source costs some 50 µs, so an unproven one is tried at most this often, in ns. */
    private static final long ATTEMPT_INTERVAL = 10_000_000L;

    /** Takes what remote peers can provoke, and keeps silent. */
    private static final Logger SILENT = (Logger) Proxy.newProxyInstance(
            SrtpSession.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                if (method.getReturnType() == boolean.class) {
                    return false;
                }
                return method.getReturnType() == Logger.class ? proxy : null;
            });

    static {
        // Else each cipher is measured with every provider for a second or two, in the midst of a call.
        Aes.setFactoryClassName("SunJCE");
    }

    private final SrtpKeys keys;
    private final SrtpScratch scratch;
    private final SrtpContextFactory receiver;
    private final SrtpContextFactory sender;
    private final SrtpCryptoContext sendContext;
    private final SrtcpCryptoContext sendControl;
    private final int[] sources = new int[SOURCES];
    private final @Nullable SrtpCryptoContext[] contexts = new SrtpCryptoContext[SOURCES];
    private final @Nullable SrtcpCryptoContext[] controls = new SrtcpCryptoContext[SOURCES];
    private int nextSource;
    private long lastAttempt;

    /**
     * @param ssrc our own
     * @throws GeneralSecurityException if the Java runtime lacks the cipher
     */
    public SrtpSession(SrtpKeys keys, int ssrc, SrtpScratch scratch, long nowNanos) throws GeneralSecurityException {
        this.keys = keys;
        this.scratch = scratch;
        this.lastAttempt = nowNanos - ATTEMPT_INTERVAL;
        sender = factory(true, keys.send());
        receiver = factory(false, keys.receive());
        sendContext = sender.deriveContext(ssrc, 0);
        sendControl = sender.deriveControlContext(ssrc);
    }

    private static SrtpContextFactory factory(boolean sends, SrtpKey key) {
        return new SrtpContextFactory(
                sends, key.key(), key.salt(), policy(key.suite(), false), policy(key.suite(), true), SILENT);
    }

    private static SrtpPolicy policy(SrtpSuite suite, boolean control) {
        return switch (suite) {
            case AES_CM_128_HMAC_SHA1_80 -> countered(10);
            // The short tag is for RTP only (RFC 4568, 6.2.2).
            case AES_CM_128_HMAC_SHA1_32 -> countered(control ? 10 : 4);
            case AEAD_AES_128_GCM, AEAD_AES_256_GCM ->
                new SrtpPolicy(
                        SrtpPolicy.AESGCM_ENCRYPTION,
                        suite.keyLength(),
                        SrtpPolicy.NULL_AUTHENTICATION,
                        0,
                        16,
                        suite.saltLength());
        };
    }

    private static SrtpPolicy countered(int tag) {
        return new SrtpPolicy(SrtpPolicy.AESCM_ENCRYPTION, 16, SrtpPolicy.HMACSHA1_AUTHENTICATION, 20, tag, 14);
    }

    /** Loads and tries the ciphers, which takes some 100 ms the first time, so that no call has to wait for them. */
    public static void prepare() {
        for (SrtpSuite suite : SrtpSuite.values()) {
            SrtpKey key = SrtpKey.of(suite, new byte[suite.keyLength() + suite.saltLength()]);
            try {
                new SrtpSession(new SrtpKeys(key, key), 0, new SrtpScratch(), 0).close();
            } catch (GeneralSecurityException | RuntimeException e) {
                // Said when a call needs it.
            }
        }
    }

    /** What it was made of. */
    public SrtpKeys keys() {
        return keys;
    }

    /** Encrypts an RTP packet of ours; its buffer needs {@link #MOST_ADDED} spare bytes. */
    public boolean protect(ByteBuf packet) {
        try {
            return scratch.fill(packet)
                    && sendContext.transformPacket(scratch) == SrtpErrorStatus.OK
                    && scratch.pour(packet);
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    /** Encrypts RTCP of ours; its buffer needs {@link #MOST_ADDED} spare bytes. */
    public boolean protectControl(ByteBuf packet) {
        try {
            return scratch.fill(packet)
                    && sendControl.transformPacket(scratch) == SrtpErrorStatus.OK
                    && scratch.pour(packet);
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    /**
     * Checks and decrypts an RTP packet.
     *
     * @return false if it is not authentic, or was seen before
     */
    public boolean unprotect(ByteBuf packet, int ssrc, long nowNanos) {
        try {
            int known = find(ssrc);
            SrtpCryptoContext context = known < 0 ? null : contexts[known];
            boolean fresh = context == null;
            if (context == null) {
                if (!mayTry(nowNanos)) {
                    return false;
                }
                context = receiver.deriveContext(ssrc, 0);
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

    /** Checks and decrypts RTCP. */
    public boolean unprotectControl(ByteBuf packet, long nowNanos) {
        if (packet.readableBytes() < 8) {
            return false;
        }
        try {
            int ssrc = packet.getInt(packet.readerIndex() + 4);
            int known = find(ssrc);
            SrtcpCryptoContext context = known < 0 ? null : controls[known];
            boolean fresh = context == null;
            if (context == null) {
                if (!mayTry(nowNanos)) {
                    return false;
                }
                context = receiver.deriveControlContext(ssrc);
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

    private boolean mayTry(long nowNanos) {
        if (nowNanos - lastAttempt < ATTEMPT_INTERVAL) {
            return false;
        }
        lastAttempt = nowNanos;
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

    /** Forgets the keys. */
    public void close() {
        sender.close();
        receiver.close();
    }
}
