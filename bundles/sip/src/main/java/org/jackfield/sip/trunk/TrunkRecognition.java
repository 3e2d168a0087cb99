// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import java.net.InetAddress;
import java.util.Optional;
import org.jackfield.sip.message.SipUri;

/** Tells trunks by what comes from them. A service inside this bundle; any thread, does not block. */
public interface TrunkRecognition {

    /** The provider to which this URI was given as our contact when we registered. */
    Optional<String> byContact(SipUri requestUri);

    /**
     * The provider that may send calls from this address. Of several it is the one whose account the Request-URI names.
     *
     * @param requestUri whom the call is for
     */
    Optional<String> byAddress(InetAddress source, SipUri requestUri);
}
