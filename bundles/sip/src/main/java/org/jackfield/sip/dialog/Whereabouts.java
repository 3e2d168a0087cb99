// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.dialog;

import java.util.Optional;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.SipUri;

/** Where a peer is, should the way that its dialog took be gone. Any thread; does not block. */
public interface Whereabouts {

    /** Nobody knows more than the dialog does. */
    Whereabouts UNKNOWN = target -> Optional.empty();

    /**
     * The way to the peer now; empty if there is none.
     *
     * @param target its Contact in the dialog
     */
    Optional<Flow> now(SipUri target);
}
