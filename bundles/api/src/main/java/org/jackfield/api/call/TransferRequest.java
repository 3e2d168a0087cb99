// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A party asks that the other party of its call be connected elsewhere.
 *
 * @param number whom to dial (blind transfer); for an attended one what Refer-To names, which is not dialled
 * @param replaces the leg of ours that the transferring party holds with the new party (attended transfer, RFC 3891)
 * @param progress is told how it goes; the endpoint turns it into NOTIFY (RFC 3515, 2.4.4)
 */
public record TransferRequest(String number, Optional<LegId> replaces, Progress progress) {

    /** Told how a transfer goes: any number of {@link #ringing}, then one of the other two. */
    @ConsumerType
    public interface Progress {

        /** The new party is alerted. */
        void ringing();

        /** The parties are connected. */
        void succeeded();

        /** It failed; the call between the first parties goes on. */
        void failed(Hangup hangup);
    }
}
