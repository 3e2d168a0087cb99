// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.dialog;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.Hosts;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.stack.Locator;

/**
 * Where requests inside a dialog go: to the first route, else to the target, except that a peer behind NAT is reached only
 * where its packets come from.
 */
record NextHop(boolean symmetric) {

    void locate(Optional<SipUri> route, SipUri target, Flow flow, Locator locator, Consumer<Optional<Hop>> found) {
        boolean unreachable = route.isEmpty() && privateBehindPublic(target, flow);
        if (route.isEmpty() && symmetric || unreachable) {
            found.accept(Optional.of(flow.hop()));
        } else {
            locator.locate(route.orElse(target), hops -> found.accept(first(hops)));
        }
    }

    private static Optional<Hop> first(List<Hop> hops) {
        return hops.stream().findFirst();
    }

    /** A target with a private address whose packets come from a public one can only be reached at the latter. */
    private static boolean privateBehindPublic(SipUri target, Flow flow) {
        if (!Hosts.numeric(target.host())) {
            return false;
        }
        try {
            InetAddress address = InetAddress.getByName(target.host());
            InetAddress source = flow.remote().getAddress();
            return inner(address) && !inner(source);
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private static boolean inner(InetAddress address) {
        return address.isSiteLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress();
    }
}
