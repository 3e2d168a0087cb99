// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.device;

import java.util.List;
import java.util.function.Consumer;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.stack.Locator;

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

    /** Where requests to it go first; told once, on any thread. */
    public void locate(Locator locator, Consumer<List<Hop>> found) {
        path.stream()
                .findFirst()
                .flatMap(NameAddress::parse)
                .ifPresentOrElse(proxy -> locator.locate(proxy.uri(), found), () -> found.accept(List.of(flow.hop())));
    }
}
