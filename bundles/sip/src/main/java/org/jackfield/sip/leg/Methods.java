// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.util.List;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.SipRequest;

/** What we understand, as told to peers. */
public final class Methods {

    /** Methods inside calls and out of them; the registrar adds its own. */
    public static final String ALLOWED = "INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, UPDATE, PRACK, REFER, NOTIFY";

    /** Option tags (RFC 3262, 4028, 3891, 4488). */
    public static final List<String> SUPPORTED = List.of("100rel", "timer", "replaces", "norefersub");

    /** Event packages that can be subscribed to (RFC 6665, 8.2.2); {@code refer} is by REFER only. */
    public static final String EVENTS = "dialog, message-summary, refer";

    /** What we understand, for dialogs. */
    static final List<Header> HEADERS = List.of(
            new Header("Allow", ALLOWED),
            new Header("Supported", String.join(", ", SUPPORTED)),
            new Header("Allow-Events", EVENTS));

    private Methods() {}

    /** The option tags that a request requires and that we do not know: it is answered with 420 (RFC 3261, 8.2.2.3). */
    public static List<String> unknown(SipRequest request) {
        return request.tokens("Require").stream()
                .filter(option -> SUPPORTED.stream().noneMatch(option::equalsIgnoreCase))
                .toList();
    }
}
