// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.srtp;

import java.lang.reflect.Proxy;
import org.jackfield.rtp.port.SrtpKey;
import org.jackfield.rtp.port.SrtpSuite;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.srtp.SrtpPolicy;
import org.jitsi.srtp.crypto.Aes;
import org.jitsi.utils.logging2.Logger;

/** How each suite is run by the library. */
final class SrtpCiphers {

    /** Takes what remote peers can provoke, and keeps silent. */
    private static final Logger SILENT = (Logger) Proxy.newProxyInstance(
            SrtpCiphers.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                if (method.getReturnType() == boolean.class) {
                    return false;
                }
                return method.getReturnType() == Logger.class ? proxy : null;
            });

    static {
        // Else each cipher is measured with every provider for a second or two, in the midst of a call.
        Aes.setFactoryClassName("SunJCE");
    }

    private SrtpCiphers() {}

    /** Makes the contexts of one direction. */
    static SrtpContextFactory factory(boolean sends, SrtpKey key) {
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
}
