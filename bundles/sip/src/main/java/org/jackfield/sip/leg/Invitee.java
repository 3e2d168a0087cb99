// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.util.List;
import java.util.function.Consumer;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.stack.Locator;

/** Whom an outbound leg invites, and how the INVITE is written. Any thread. */
interface Invitee {

    /** Request-URI. */
    SipUri uri();

    NameAddress to();

    /**
     * From without a tag.
     *
     * @param ourHost our host as this peer reaches it
     */
    NameAddress from(String ourHost);

    /** Route values, topmost first. */
    List<String> route();

    /** Further headers, for example P-Asserted-Identity. */
    List<Header> headers();

    /** Where the INVITE goes, in order. */
    void locate(Locator locator, Consumer<List<Hop>> found);
}
