// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.srtp;

import io.netty.buffer.ByteBuf;
import java.security.GeneralSecurityException;
import org.jackfield.rtp.port.SrtpKey;
import org.jitsi.srtp.SrtcpCryptoContext;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;

/** Encrypts what one leg sends under one key. Used by the leg's event loop only. */
final class SrtpSender {

    private final SrtpScratch scratch;
    private final SrtpContextFactory factory;
    private final SrtpCryptoContext context;
    private final SrtcpCryptoContext control;

    /**
     * @param ssrc our own
     * @throws GeneralSecurityException if the Java runtime lacks the cipher
     */
    SrtpSender(SrtpKey key, int ssrc, SrtpScratch scratch) throws GeneralSecurityException {
        this.scratch = scratch;
        factory = SrtpCiphers.factory(true, key);
        context = factory.deriveContext(ssrc, 0);
        control = factory.deriveControlContext(ssrc);
    }

    boolean protect(ByteBuf packet, ByteBuf into) {
        try {
            return scratch.fill(packet) && context.transformPacket(scratch) == SrtpErrorStatus.OK && scratch.pour(into);
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    boolean protectControl(ByteBuf packet) {
        try {
            return scratch.fill(packet)
                    && control.transformPacket(scratch) == SrtpErrorStatus.OK
                    && scratch.pour(packet);
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    /** Forgets the key. */
    void close() {
        factory.close();
    }
}
