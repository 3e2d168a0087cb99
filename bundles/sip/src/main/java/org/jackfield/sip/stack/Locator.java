// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.stack;

import java.util.List;
import java.util.function.Consumer;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.SipUri;

/** Finds where a URI leads (RFC 3263: NAPTR where configured, SRV, A and AAAA). Registered as a service. */
public interface Locator {

    /**
     * Locates a URI.
     *
     * @param uri host, port and transport of it count; an address needs no look-up and is answered before this returns
     * @param found is told once, on any thread: where to send, in order; empty if nothing was found
     */
    void locate(SipUri uri, Consumer<List<Hop>> found);
}
