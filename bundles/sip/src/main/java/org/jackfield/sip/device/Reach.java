// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.device;

import java.util.List;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.SipUri;

/**
 * One registration as a way to ring a device.
 *
 * @param contact Request-URI of an INVITE
 * @param path Route values from the Path header, topmost first (RFC 3327); where there is one, its first entry is the next
 *     hop
 * @param flow where its REGISTER came from: the next hop without a Path
 */
public record Reach(SipUri contact, List<String> path, Flow flow) {

    public Reach {
        path = List.copyOf(path);
    }
}
