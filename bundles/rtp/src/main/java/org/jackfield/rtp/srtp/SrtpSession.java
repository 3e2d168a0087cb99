// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.srtp;

import io.netty.buffer.ByteBuf;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import org.jackfield.rtp.port.SrtpKey;
import org.jackfield.rtp.port.SrtpKeys;
import org.jackfield.rtp.port.SrtpSuite;

/**
 * Encryption of one leg (RFC 3711, RFC 7714), over changes of its keys. Used by the leg's event loop only. Whatever bytes come
 * in, the worst answer is false.
 *
 * <p>A direction whose key stays goes on as it is. What was ever sent under a key is remembered until the leg closes, because a
 * key that counted from the beginning again would encrypt two packets alike, which gives both away (RFC 3711, 9.1).
 */
public final class SrtpSession {

    /** Most bytes that protection adds to a packet: an SRTCP index and a tag. */
    public static final int MOST_ADDED = 20;

    private final int ssrc;
    private final SrtpScratch scratch;
    private final Map<SrtpKey, SrtpSender> senders = new HashMap<>(2);
    private SrtpKeys keys;
    private SrtpSender sender;
    private SrtpReceiver receiver;

    /**
     * @param ssrc our own
     * @throws GeneralSecurityException if the Java runtime lacks the cipher
     */
    public SrtpSession(SrtpKeys keys, int ssrc, SrtpScratch scratch, long nowNanos) throws GeneralSecurityException {
        this.ssrc = ssrc;
        this.scratch = scratch;
        this.keys = keys;
        sender = new SrtpSender(keys.send(), ssrc, scratch);
        senders.put(keys.send(), sender);
        receiver = new SrtpReceiver(keys.receive(), scratch, nowNanos);
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

    /**
     * Goes on under these keys.
     *
     * @throws GeneralSecurityException if the Java runtime lacks the cipher; nothing has changed then
     */
    public void rekey(SrtpKeys next, long nowNanos) throws GeneralSecurityException {
        SrtpSender known = senders.get(next.send());
        if (known == null) {
            known = new SrtpSender(next.send(), ssrc, scratch);
            senders.put(next.send(), known);
        }
        sender = known;
        if (!keys.receive().equals(next.receive())) {
            receiver.close();
            receiver = new SrtpReceiver(next.receive(), scratch, nowNanos);
        }
        keys = next;
    }

    /**
     * Encrypts an RTP packet of ours.
     *
     * @param into where the result goes, at its reader index; may be the packet's own buffer. Needs {@link #MOST_ADDED} bytes
     * more room than the packet has
     */
    public boolean protect(ByteBuf packet, ByteBuf into) {
        return sender.protect(packet, into);
    }

    /** Encrypts RTCP of ours where it lies; its buffer needs {@link #MOST_ADDED} spare bytes. */
    public boolean protectControl(ByteBuf packet) {
        return sender.protectControl(packet);
    }

    /**
     * Checks and decrypts an RTP packet where it lies.
     *
     * @param expected whether it comes from where the far end is expected
     * @return false if it is not authentic, or was seen before
     */
    public boolean unprotect(ByteBuf packet, int source, boolean expected, long nowNanos) {
        return receiver.unprotect(packet, source, expected, nowNanos);
    }

    /** Checks and decrypts RTCP, likewise. */
    public boolean unprotectControl(ByteBuf packet, boolean expected, long nowNanos) {
        return receiver.unprotectControl(packet, expected, nowNanos);
    }

    /** Forgets the keys. */
    public void close() {
        senders.values().forEach(SrtpSender::close);
        receiver.close();
    }
}
