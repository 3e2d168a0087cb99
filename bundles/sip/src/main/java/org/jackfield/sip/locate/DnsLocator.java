// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.locate;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.Hosts;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.message.Transport;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.NAPTRRecord;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Type;

/** The steps of RFC 3263, 4. Any thread. */
final class DnsLocator {

    private static final int MOST_SERVICES = 8;
    private static final int MOST_HOPS = 16;

    private final NameServers servers;
    private final RandomGenerator random;

    DnsLocator(NameServers servers, RandomGenerator random) {
        this.servers = servers;
        this.random = random;
    }

    /** Where one name of a service leads. */
    private record Service(String name, Transport transport) {}

    /** Where to send a request for that URI, in order; empty if nowhere. */
    CompletionStage<List<Hop>> locate(SipUri uri) {
        String host = uri.host();
        Optional<Transport> asked = uri.transport().map(t -> t == Transport.TCP && uri.secure() ? Transport.TLS : t);
        Transport usual = asked.orElse(uri.secure() ? Transport.TLS : Transport.UDP);
        Optional<InetAddress> address = Addresses.parse(host);
        int port = uri.port() == 0 ? usual.defaultPort() : uri.port();
        if (address.isPresent()) {
            Hop hop = new Hop(usual, new InetSocketAddress(address.get(), port), Hosts.bare(address.get()));
            return CompletableFuture.completedStage(List.of(hop));
        }
        if (host.isEmpty()) {
            return CompletableFuture.completedStage(List.of());
        }
        CompletionStage<List<Hop>> services = uri.port() != 0
                ? CompletableFuture.completedStage(List.of())
                : asked.map(t -> services(List.of(service(host, t)), host)).orElseGet(() -> anyTransport(uri));
        return services.thenCompose(found -> found.isEmpty()
                ? addresses(host, port, usual, host)
                : CompletableFuture.completedStage(shorten(found)));
    }

    private static List<Hop> shorten(List<Hop> hops) {
        return List.copyOf(hops.subList(0, Math.min(MOST_HOPS, hops.size())));
    }

    private static Service service(String host, Transport transport) {
        return switch (transport) {
            case UDP -> new Service("_sip._udp." + host, transport);
            case TCP -> new Service("_sip._tcp." + host, transport);
            case TLS -> new Service("_sips._tcp." + host, transport);
        };
    }

    /** NAPTR says which transports there are; without it all of them are tried (RFC 3263, 4.1). */
    private CompletionStage<List<Hop>> anyTransport(SipUri uri) {
        String host = uri.host();
        return servers.ask(host, Type.NAPTR, NAPTRRecord.class).thenCompose(records -> {
            List<Service> named = records.stream()
                    .sorted(Comparator.comparingInt(NAPTRRecord::getOrder).thenComparing(NAPTRRecord::getPreference))
                    .flatMap(record -> named(record).stream())
                    .filter(service -> !uri.secure() || service.transport() == Transport.TLS)
                    .toList();
            Stream<Transport> all =
                    uri.secure() ? Stream.of(Transport.TLS) : Stream.of(Transport.UDP, Transport.TCP, Transport.TLS);
            return services(named.isEmpty() ? all.map(t -> service(host, t)).toList() : named, host);
        });
    }

    private static Optional<Service> named(NAPTRRecord record) {
        if (!record.getFlags().equalsIgnoreCase("s")) {
            return Optional.empty();
        }
        String target = record.getReplacement().toString(true);
        return switch (record.getService().toUpperCase(Locale.ROOT)) {
            case "SIP+D2U" -> Optional.of(new Service(target, Transport.UDP));
            case "SIP+D2T" -> Optional.of(new Service(target, Transport.TCP));
            case "SIPS+D2T" -> Optional.of(new Service(target, Transport.TLS));
            default -> Optional.empty();
        };
    }

    private CompletionStage<List<Hop>> services(List<Service> services, String host) {
        return all(services.stream().map(service -> hops(service, host)).toList());
    }

    private CompletionStage<List<Hop>> hops(Service service, String host) {
        return servers.ask(service.name(), Type.SRV, SRVRecord.class)
                .thenCompose(records -> all(ServiceOrder.order(records, random).stream()
                        .limit(MOST_SERVICES)
                        .filter(record -> !record.getTarget().toString().equals("."))
                        .map(record -> addresses(
                                record.getTarget().toString(true), record.getPort(), service.transport(), host))
                        .toList()));
    }

    /** IPv4 first: where both are there, the way over IPv6 is the less tried one. */
    private CompletionStage<List<Hop>> addresses(String name, int port, Transport transport, String host) {
        CompletionStage<List<Hop>> four = servers.ask(name, Type.A, ARecord.class)
                .thenApply(records -> records.stream()
                        .map(record -> hop(record.getAddress(), port, transport, host))
                        .toList());
        CompletionStage<List<Hop>> six = servers.ask(name, Type.AAAA, AAAARecord.class)
                .thenApply(records -> records.stream()
                        .map(record -> hop(record.getAddress(), port, transport, host))
                        .toList());
        return all(List.of(four, six));
    }

    /** Without the name that the address came with: it is no part of what tells one hop from another. */
    private static Hop hop(InetAddress address, int port, Transport transport, String host) {
        InetAddress bare = Addresses.parse(Hosts.bare(address)).orElse(address);
        return new Hop(transport, new InetSocketAddress(bare, port), host);
    }

    private static CompletionStage<List<Hop>> all(List<CompletionStage<List<Hop>>> parts) {
        CompletionStage<List<Hop>> whole = CompletableFuture.completedStage(List.of());
        for (CompletionStage<List<Hop>> part : parts) {
            whole = whole.thenCombine(part, (before, more) -> {
                List<Hop> both = new ArrayList<>(before);
                more.stream().filter(hop -> !both.contains(hop)).forEach(both::add);
                return both;
            });
        }
        return whole;
    }
}
