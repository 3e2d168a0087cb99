// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.locate;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/** Asks name servers without waiting; answers are kept as long as they say. Any thread. */
final class NameServers {

    private static final Logger LOG = LoggerFactory.getLogger(NameServers.class);

    private final LookupSession session;

    private NameServers(LookupSession session) {
        this.session = session;
    }

    /** @param servers empty asks those of this machine */
    static NameServers of(List<InetSocketAddress> servers, Duration timeout, Executor executor) {
        ExtendedResolver resolver = servers.isEmpty()
                ? new ExtendedResolver()
                : new ExtendedResolver(
                        servers.stream().map(NameServers::resolver).toList());
        resolver.setTimeout(timeout);
        resolver.setRetries(2);
        return new NameServers(LookupSession.defaultBuilder()
                .resolver(resolver)
                .executor(executor)
                .build());
    }

    private static Resolver resolver(InetSocketAddress server) {
        return new SimpleResolver(server);
    }

    /**
     * The records of one type, in no particular order; none if it is certain that there are none.
     *
     * <p>Completes with a {@link NoAnswerException} if nobody could say.
     */
    <R extends Record> CompletionStage<List<R>> ask(String name, int type, Class<R> kind) {
        Optional<Name> parsed = parse(name);
        if (parsed.isEmpty()) {
            return CompletableFuture.completedStage(List.of());
        }
        return session.lookupAsync(parsed.get(), type)
                .handle((answer, failure) -> failure == null ? answer.getRecords() : absent(name, failure))
                .thenApply(records -> {
                    List<R> found = new ArrayList<>();
                    records.stream().filter(kind::isInstance).map(kind::cast).forEach(found::add);
                    return found;
                });
    }

    private static List<Record> absent(String name, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof NoSuchDomainException || cause instanceof NoSuchRRSetException) {
            return List.of();
        }
        LOG.info("No name server could tell about {}: {}", name, cause.toString());
        throw new NoAnswerException(name, cause);
    }

    /** A name without a dot is looked for in this machine's search domains. */
    private static Optional<Name> parse(String name) {
        try {
            Name parsed = Name.fromString(name);
            return Optional.of(name.indexOf('.') < 0 ? parsed : Name.fromString(name, Name.root));
        } catch (TextParseException e) {
            return Optional.empty();
        }
    }
}
