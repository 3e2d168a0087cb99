// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.rtp.port.SrtpKey;
import org.jackfield.rtp.port.SrtpKeys;
import org.jackfield.rtp.port.SrtpSuite;

/** Our own keys of one session: one a suite, kept for its life, so that a new offer does not change a running cipher. */
final class LocalKeys {

    /** What we offer: first what every phone knows. */
    private static final List<SrtpSuite> OFFERED =
            List.of(SrtpSuite.AES_CM_128_HMAC_SHA1_80, SrtpSuite.AEAD_AES_128_GCM, SrtpSuite.AEAD_AES_256_GCM);

    private final SecureRandom random;
    private final Map<SrtpSuite, SrtpKey> keys = new EnumMap<>(SrtpSuite.class);

    LocalKeys(SecureRandom random) {
        this.random = random;
    }

    List<SdpCrypto> offer() {
        List<SdpCrypto> lines = new ArrayList<>();
        for (SrtpSuite suite : OFFERED) {
            lines.add(new SdpCrypto(Integer.toString(lines.size() + 1), key(suite)));
        }
        return lines;
    }

    /** Our answer to an offered key: same tag, same suite, our key (RFC 4568, 5.1.2). */
    SdpCrypto answer(SdpCrypto offered) {
        return new SdpCrypto(offered.tag(), key(offered.key().suite()));
    }

    /** The keys after the far end answered {@link #offer}; empty if it took none of its lines (RFC 4568, 5.1.3). */
    Optional<SrtpKeys> accept(List<SdpCrypto> answer) {
        List<SdpCrypto> offered = offer();
        for (SdpCrypto theirs : answer) {
            for (SdpCrypto ours : offered) {
                if (ours.tag().equals(theirs.tag())
                        && ours.key().suite() == theirs.key().suite()) {
                    return Optional.of(new SrtpKeys(ours.key(), theirs.key()));
                }
            }
        }
        return Optional.empty();
    }

    private SrtpKey key(SrtpSuite suite) {
        return keys.computeIfAbsent(suite, s -> SrtpKey.random(s, random));
    }
}
