// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jackfield.api.call.LegId;
import org.osgi.service.component.annotations.Component;

/**
 * Names under which phones that watch a ringing one may take its call (RFC 3891). They are not those of its dialog, with
 * which an answered call could be taken over or ended, and there are some for phones that speak no SIP as well. Only we can
 * make them, and nothing is kept for them. Any thread.
 */
@Component(service = PickUpNames.class)
public final class PickUpNames {

    /** Hexadecimal digits of a tag: 64 bits. */
    private static final int TAG = 16;

    private final SecretKeySpec secret;

    /**
     * As in the attributes of a dialog (RFC 4235, 4.1).
     *
     * @param localTag of whom is watched
     */
    public record Names(String callId, String localTag, String remoteTag) {}

    /** With a secret of its own: no call outlives the appliance. */
    public PickUpNames() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        secret = new SecretKeySpec(key, "HmacSHA256");
    }

    /** The names of a leg that rings. */
    public Names of(LegId leg) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            String digits = HexFormat.of().formatHex(mac.doFinal(leg.value().getBytes(StandardCharsets.UTF_8)));
            return new Names(leg.value(), digits.substring(0, TAG), digits.substring(TAG, 2 * TAG));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    /** The leg whose names these are, living or not; phones differ in whose tag they put where. */
    Optional<LegId> leg(Replaced dialog) {
        if (dialog.callId().isBlank()) {
            return Optional.empty();
        }
        LegId leg = new LegId(dialog.callId());
        Names names = of(leg);
        String tags = names.localTag() + names.remoteTag();
        return same(tags, dialog.toTag() + dialog.fromTag()) || same(tags, dialog.fromTag() + dialog.toTag())
                ? Optional.of(leg)
                : Optional.empty();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
