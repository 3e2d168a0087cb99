// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.locate;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

    /**
     * Where to send a request for that URI, in order; empty if nowhere.
     *
     * <p>Completes with a {@link NoAnswerException} if nobody could say: whether there is a service decides where a request
     * goes, so a question about it that was not answered must not lead to the bare address and the usual port.
     */
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
        if (host.isEmpty() || asked.filter(Transport::web).isPresent()) {
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
            case WS, WSS -> throw new IllegalArgumentException("Nobody is looked for over WebSocket");
        };
    }

    /** NAPTR says which transports there are; without it all of them are tried (RFC 3263, 4.1). */
    private CompletionStage<List<Hop>> anyTransport(SipUri uri) {
        String host = uri.host();
        // Some home routers never answer questions of this type; then the services are asked all the same.
        return servers.ask(host, Type.NAPTR, NAPTRRecord.class)
                .exceptionally(unknown -> List.of())
                .thenCompose(records -> {
                    List<Service> named = records.stream()
                            .sorted(Comparator.comparingInt(NAPTRRecord::getOrder)
                                    .thenComparing(NAPTRRecord::getPreference))
                            .flatMap(record -> named(record).stream())
                            .filter(service -> !uri.secure() || service.transport() == Transport.TLS)
                            .toList();
                    Stream<Transport> all = uri.secure()
                            ? Stream.of(Transport.TLS)
                            : Stream.of(Transport.UDP, Transport.TCP, Transport.TLS);
                    return services(
                            named.isEmpty() ? all.map(t -> service(host, t)).toList() : named, host);
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

    /** What the parts found together. It fails only if none found anything and one failed: the others may be enough. */
    private static CompletionStage<List<Hop>> all(List<CompletionStage<List<Hop>>> parts) {
        List<CompletableFuture<List<Hop>>> futures =
                parts.stream().map(CompletionStage::toCompletableFuture).toList();
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                .handle((done, failure) -> {
                    Set<Hop> found = new LinkedHashSet<>();
                    futures.stream()
                            .filter(future -> !future.isCompletedExceptionally())
                            .forEach(future -> found.addAll(future.join()));
                    if (found.isEmpty() && failure != null) {
                        throw new CompletionException(
                                failure instanceof CompletionException ? failure.getCause() : failure);
                    }
                    return List.copyOf(found);
                });
    }
}
