// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;
import org.jackfield.api.device.DeviceState;
import org.jackfield.api.store.Binding;
import org.jackfield.sip.device.Reach;
import org.jackfield.sip.locate.Addresses;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Hosts;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.message.Transport;

/** A binding together with what its texts mean. */
record Bound(Binding binding, SipUri uri, Flow flow) {

    /** Reads what was stored; empty if it cannot be understood, as when another version wrote it. */
    static Optional<Bound> of(Binding binding) {
        Optional<SipUri> uri = SipUri.parse(binding.contact());
        Optional<Flow> flow = flow(binding.source());
        return uri.isPresent() && flow.isPresent()
                ? Optional.of(new Bound(binding, uri.get(), flow.get()))
                : Optional.empty();
    }

    private static Optional<Flow> flow(String source) {
        int slash = source.lastIndexOf('/');
        Optional<Transport> transport = slash < 0 ? Optional.empty() : Transport.parse(source.substring(slash + 1));
        return transport.flatMap(t -> Addresses.socket(source.substring(0, slash))
                // Which of our addresses it came to is not stored: any serves.
                .map(remote -> new Flow(t, remote, new InetSocketAddress(0))));
    }

    boolean live(Instant now) {
        return binding.expires().isAfter(now);
    }

    /** Whether a registration with this instance and URI takes this one's place (RFC 5626, 6; RFC 3261, 10.3). */
    boolean replacedBy(String instance, SipUri other) {
        return instance.isEmpty() || binding.instance().isEmpty()
                ? uri.sameAs(other)
                : instance.equals(binding.instance());
    }

    /** Whether a router between us translates addresses, so that the way in must be kept open. */
    boolean behindNat() {
        int port = uri.port() == 0 ? flow.transport().defaultPort() : uri.port();
        return binding.path().isEmpty()
                && !(uri.host().equals(Hosts.literal(flow.remote().getAddress()))
                        && port == flow.remote().getPort());
    }

    Reach reach() {
        return new Reach(uri, binding.path(), flow);
    }

    DeviceState.Contact contact() {
        return new DeviceState.Contact(
                binding.contact(), flow.toString(), binding.userAgent(), binding.registered(), binding.expires());
    }
}
