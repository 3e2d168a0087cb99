// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.message.Transport;
import org.jackfield.sip.stack.Locator;

/** A name system that a test fills. */
final class FakeLocator implements Locator {

    private final Map<String, List<Hop>> known = new HashMap<>();
    private final Set<String> silent = new HashSet<>();
    private final List<String> asked = new ArrayList<>();

    /** From now on the name leads to these addresses, over UDP to port 5060. */
    void knows(String host, String... addresses) {
        List<Hop> hops = new ArrayList<>();
        for (String address : addresses) {
            hops.add(new Hop(Transport.UDP, new InetSocketAddress(address, 5060), host));
        }
        known.put(host, hops);
    }

    /** From now on nobody says where the name leads. */
    void saysNothingOf(String host) {
        silent.add(host);
    }

    /** URIs that were asked for. */
    List<String> asked() {
        return asked;
    }

    @Override
    public void locate(SipUri uri, Consumer<List<Hop>> found) {
        asked.add(uri.toString());
        if (silent.contains(uri.host())) {
            return;
        }
        found.accept(known.getOrDefault(uri.host(), List.of()));
    }
}
