// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jackfield.sip.locate.AddressBlock;
import org.jackfield.sip.message.Hop;

/** From where a provider may send calls: what is configured, and what its names resolve to. Any thread. */
final class TrunkAddresses {

    private final List<AddressBlock> blocks;
    private volatile Set<InetAddress> resolved = Set.of();

    TrunkAddresses(List<String> configured) {
        this.blocks = configured.stream()
                .flatMap(text -> AddressBlock.parse(text).stream())
                .toList();
    }

    /** The names resolve to these now. Nothing found leaves what was known: a name server may be away. */
    void resolved(List<Hop> hops) {
        if (!hops.isEmpty()) {
            Set<InetAddress> found = new HashSet<>();
            hops.forEach(hop -> found.add(hop.address().getAddress()));
            resolved = found;
        }
    }

    /** Until its names are resolved, those that whoever had them before resolved to. */
    void inherit(TrunkAddresses former) {
        if (resolved.isEmpty()) {
            resolved = former.resolved;
        }
    }

    boolean contain(InetAddress address) {
        return resolved.contains(address) || blocks.stream().anyMatch(block -> block.contains(address));
    }
}
