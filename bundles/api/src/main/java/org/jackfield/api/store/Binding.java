// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.store;

import java.time.Instant;
import java.util.List;

/**
 * One registration of a device (RFC 3261, 10.3).
 *
 * @param device the configured name
 * @param contact the contact URI as written
 * @param path the Path header values, topmost first (RFC 3327)
 * @param source where requests to it go if there is no Path: {@code host:port/transport}, as its packets came
 * @param callId of the REGISTER
 * @param cseq of the REGISTER
 * @param instance {@code +sip.instance} (RFC 5626); empty if none
 */
public record Binding(
        String device,
        String contact,
        List<String> path,
        String source,
        String callId,
        long cseq,
        String instance,
        String userAgent,
        Instant registered,
        Instant expires) {

    public Binding {
        path = List.copyOf(path);
    }
}
