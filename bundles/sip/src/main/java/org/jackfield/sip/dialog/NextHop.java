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
import org.jackfield.sip.message.Transport;

/**
 * Where requests inside a dialog go: to the first route, else to the target, except that a peer behind NAT is reached only
 * where its packets come from, and that a dialog over a connection stays on it.
 *
 * @param symmetric whether requests go to where the peer's come from, as they must to a phone behind NAT
 * @param domain for which a certificate must be valid where only an address is known; empty for none
 * @param whereabouts where a phone is whose connection is gone
 */
public record NextHop(boolean symmetric, String domain, Whereabouts whereabouts) {

    /** To a phone. */
    public static NextHop phone(Whereabouts whereabouts) {
        return new NextHop(true, "", whereabouts);
    }

    /** To a provider of this domain. */
    public static NextHop trunk(String domain) {
        return new NextHop(false, domain, Whereabouts.UNKNOWN);
    }

    void locate(Optional<SipUri> route, SipUri target, Flow flow, Ways ways, Consumer<Hop> found) {
        SipUri next = route.orElse(target);
        boolean back = route.isEmpty() && (symmetric || privateBehindPublic(target, flow));
        if (back || sameWay(next, flow) && ways.open().test(flow)) {
            found.accept(named(flow.hop()));
        } else {
            ways.locator().locate(alike(next, flow), hops -> found.accept(named(first(hops, flow))));
        }
    }

    /** A name that cannot be found now is no reason to lose a call whose peer sends from somewhere. */
    private static Hop first(List<Hop> hops, Flow flow) {
        return hops.isEmpty() ? flow.hop() : hops.get(0);
    }

    /**
     * Whether a dialog over a connection goes on over it. Peers that were reached over TCP or TLS often leave that out of
     * their Contact, which then would mean UDP.
     */
    private static boolean sameWay(SipUri next, Flow flow) {
        boolean unsaid = !next.parameters().has("transport");
        boolean itself = next.host().equals(Hosts.literal(flow.remote().getAddress()));
        boolean secret = !next.secure() || flow.transport().secure();
        return flow.transport().reliable() && secret && (unsaid || itself);
    }

    /** A lost connection is followed by one of the same kind unless something else is said: no clear text after TLS. */
    private static SipUri alike(SipUri next, Flow flow) {
        boolean unsaid = !next.parameters().has("transport") && !next.secure();
        return unsaid && flow.transport().reliable()
                ? next.with(next.parameters().with("transport", flow.transport().parameter()))
                : next;
    }

    /** No certificate is made out to an address that a peer wrote into its Contact: it must be the provider's own. */
    private Hop named(Hop hop) {
        boolean bare = hop.transport() == Transport.TLS && Hosts.numeric(hop.name());
        return bare && !domain.isEmpty() ? new Hop(hop.transport(), hop.address(), domain) : hop;
    }

    /** A target with a private address whose packets come from one that leads further can only be reached at the latter. */
    private static boolean privateBehindPublic(SipUri target, Flow flow) {
        if (!Hosts.numeric(target.host())) {
            return false;
        }
        try {
            InetAddress address = InetAddress.getByName(target.host());
            return Realm.of(address).compareTo(Realm.of(flow.remote().getAddress())) < 0;
        } catch (UnknownHostException e) {
            return true;
        }
    }

    /** How far around an address leads to the same host. */
    private enum Realm {
        HOUSE,
        /** Between a provider and its customers: 100.64.0.0/10 (RFC 6598). */
        PROVIDER,
        WORLD;

        static Realm of(InetAddress address) {
            byte[] bytes = address.getAddress();
            boolean unique = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
            boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
            boolean house = address.isSiteLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress();
            // fc00::/7 are the private addresses of today (RFC 4193); Java knows those of yesterday, fec0::/10.
            return house || unique ? HOUSE : shared ? PROVIDER : WORLD;
        }
    }
}
