// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.transaction;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jackfield.api.lane.Lane;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.MessageReader;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.Reading;
import org.jackfield.sip.message.Reply;
import org.jackfield.sip.message.TextRequest;
import org.jackfield.sip.message.TextResponse;
import org.jackfield.sip.message.Transport;
import org.jackfield.sip.message.Via;
import org.jackfield.sip.stack.ResponseListener;
import org.jackfield.sip.wire.Receiver;
import org.jackfield.sip.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All transactions: matches what arrives, makes new ones, sends. Any thread. What is malformed is answered here (RFC 3261,
 * 8.2) or dropped, and counted.
 */
public final class Transactions implements Receiver {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    /** Hops remembered at most; more than any appliance talks to within seconds. */
    private static final int MOST_HEARD = 20_000;

    private static final ResponseListener NOBODY = response -> {};

    private final MessageReader reader;
    private final TransactionUser user;
    private final Supplier<Wire> wire;
    private final Lane timers;
    private final Addresses addresses;
    private final Tokens tokens;
    private final Traffic traffic = new Traffic();
    private final ConcurrentMap<String, ServerTransaction> servers = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, ClientTransaction> clients = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> merged = new ConcurrentHashMap<>();
    private final ConcurrentMap<InetSocketAddress, Long> lastHeard = new ConcurrentHashMap<>();
    private volatile Timing timing = Timing.STANDARD;
    private volatile Encoder encoder = new Encoder("");

    /** @param wire is asked for each transaction, so that sockets may be opened anew */
    public Transactions(
            MessageReader reader,
            TransactionUser user,
            Supplier<Wire> wire,
            Lane timers,
            Addresses addresses,
            Tokens tokens) {
        this.reader = reader;
        this.user = user;
        this.wire = wire;
        this.timers = timers;
        this.addresses = addresses;
        this.tokens = tokens;
    }

    /**
     * Settings for transactions that begin from now on.
     *
     * @param product value of User-Agent and Server; may be empty
     */
    public void settings(Timing times, String product) {
        timing = times;
        encoder = new Encoder(product);
    }

    /** What was counted. */
    public Traffic traffic() {
        return traffic;
    }

    /** How many transactions are remembered now. */
    public int live() {
        return servers.size() + clients.size();
    }

    @Override
    public boolean admits(InetAddress source) {
        boolean admitted = user.admits(source);
        if (!admitted) {
            traffic.refused();
        }
        return admitted;
    }

    @Override
    public boolean message(byte[] data, Flow flow) {
        try {
            Reading reading = reader.read(data, flow);
            handle(reading, flow);
            return reading instanceof Reading.Request || reading instanceof Reading.Response;
        } catch (RuntimeException e) {
            failed("A message from " + flow, e);
            return false;
        }
    }

    /**
     * Something of ours failed over what a peer sent, and was answered or ended by whoever says so here: it is counted and
     * told in one line. Any thread.
     *
     * @param what begins the sentence
     */
    public void failed(String what, RuntimeException e) {
        traffic.failure();
        StackTraceElement[] trace = e.getStackTrace();
        LOG.error(
                "{} could not be handled, everything else goes on: {} at {}; please report it",
                what,
                e,
                trace.length == 0 ? "an unknown place" : trace[0]);
    }

    private void handle(Reading reading, Flow flow) {
        if (reading instanceof Reading.Request request) {
            request(request.request());
        } else if (reading instanceof Reading.Response response) {
            response(response.response());
        } else if (reading instanceof Reading.Faulty faulty) {
            if (faulty.status() == 400) {
                user.garbled(flow.remote().getAddress());
            }
            faulty(faulty, flow);
        } else {
            traffic.malformed();
            user.garbled(flow.remote().getAddress());
        }
    }

    @Override
    public void garbled(byte[] head, Flow flow) {
        traffic.malformed();
        user.garbled(flow.remote().getAddress());
        if (reader.read(head, flow) instanceof Reading.Faulty faulty) {
            faulty(faulty, flow);
        }
    }

    /** A request that cannot be understood is answered without a transaction (RFC 3261, 8.2.7). */
    private void faulty(Reading.Faulty faulty, Flow flow) {
        traffic.malformed();
        Optional<Via> via = faulty.text().vias().stream().findFirst().flatMap(Via::parse);
        boolean tagged = faulty.text().first("to").toLowerCase(Locale.ROOT).contains(";tag=");
        Reply reply = Reply.of(faulty.status(), faulty.reason());
        byte[] message = encoder.response(faulty.text(), reply, via, flow, tagged ? "" : tokens.token());
        traffic.responseOut(faulty.status());
        Hop hop = flow.transport() == Transport.UDP && via.isPresent()
                ? ReplyPath.datagramHop(via.get(), flow)
                : flow.hop();
        wire.get().sendOpen(hop, message);
    }

    private void request(TextRequest request) {
        traffic.requestIn(request.method());
        String key = ServerKeys.own(request);
        ServerTransaction known = servers.get(key);
        if (request.method().equals("ACK")) {
            if (known != null) {
                known.acknowledged();
            }
            user.acknowledgement(request);
        } else if (known != null && !request.method().equals("CANCEL")) {
            known.retransmitted();
        } else {
            begin(request, key, known);
        }
    }

    private void begin(TextRequest request, String key, @Nullable ServerTransaction target) {
        boolean cancel = request.method().equals("CANCEL");
        String own = cancel ? key + "|CANCEL" : key;
        String merge = ServerKeys.merge(request);
        Runnable settled = () -> merged.remove(merge, own);
        ServerTransaction transaction = new ServerTransaction(request, outlet(), tokens.token(), settled, () -> {
            servers.remove(own);
            settled.run();
        });
        ServerTransaction earlier = servers.putIfAbsent(own, transaction);
        if (earlier != null) {
            earlier.retransmitted();
        } else if (cancel) {
            transaction.respond(Reply.of(target == null ? 481 : 200));
            if (target != null) {
                target.cancelled(request);
            }
        } else if (!merge.isEmpty() && !own.equals(firstOf(merge, own))) {
            // The same request came by two ways (RFC 3261, 8.2.2.2).
            transaction.respond(Reply.of(482));
        } else {
            transaction.forgetUnlessAnswered();
            handOver(transaction);
        }
    }

    /** Whatever fails above ends this request only: an INVITE that nobody answers would be remembered for ever. */
    private void handOver(ServerTransaction transaction) {
        try {
            user.request(transaction);
        } catch (RuntimeException e) {
            failed(
                    transaction.message().method() + " from "
                            + transaction.message().flow(),
                    e);
            transaction.respond(Reply.of(500));
        }
    }

    private String firstOf(String merge, String own) {
        String first = merged.putIfAbsent(merge, own);
        return first == null ? own : first;
    }

    private void response(TextResponse response) {
        traffic.responseIn(response.status());
        ClientTransaction transaction = clients.get(response.branch() + '|' + response.method());
        if (transaction == null) {
            user.stray(response);
        } else {
            heard(transaction.hop());
            transaction.received(response);
        }
    }

    private void heard(Hop hop) {
        if (lastHeard.size() > MOST_HEARD) {
            lastHeard.clear();
        }
        lastHeard.put(hop.address(), System.nanoTime());
    }

    /** Whether any response came from a hop after a moment of {@link System#nanoTime}: then its silence is not death. */
    public boolean heardSince(Hop hop, long moment) {
        Long last = lastHeard.get(hop.address());
        return last != null && last - moment > 0;
    }

    /** Whether a message could leave to there now without a new connection; over UDP always. */
    public boolean open(Hop hop) {
        return wire.get().open(hop);
    }

    /** 64 × T1 as in force: how long a peer is waited for. */
    public Duration patience() {
        return timing.patience();
    }

    private Outlet outlet() {
        return new Outlet(wire.get(), timers, timing, encoder, traffic);
    }

    /** Sends a request other than INVITE and ACK in a transaction of its own. */
    public void send(OutgoingRequest request, Hop hop, ResponseListener listener) {
        start(request, hop, tokens.branch(), addresses.sentBy(hop), listener);
    }

    /** Sends an INVITE. */
    public SentInvite invite(OutgoingRequest request, Hop hop, InviteListener listener) {
        ClientTransaction transaction = start(request, hop, tokens.branch(), addresses.sentBy(hop), listener);
        return new SentInvite() {
            @Override
            public Hop hop() {
                return hop;
            }

            @Override
            public void cancel(List<Header> headers) {
                start(transaction.cancellation(headers), hop, transaction.branch(), transaction.sentBy(), NOBODY);
                transaction.giveUpAfter(timing.patience());
            }

            @Override
            public void abandon() {
                transaction.repeatNoMore();
            }
        };
    }

    private ClientTransaction start(
            OutgoingRequest request, Hop hop, String branch, String sentBy, ResponseListener listener) {
        String key = branch + '|' + request.method();
        ClientTransaction transaction =
                new ClientTransaction(request, hop, sentBy, branch, outlet(), listener, () -> clients.remove(key));
        clients.put(key, transaction);
        transaction.start();
        return transaction;
    }

    /** Sends the ACK to a 2xx, which is a transaction of nobody (RFC 3261, 13.2.2.4). */
    public void acknowledge(OutgoingRequest ack, Hop hop) {
        traffic.requestOut("ACK");
        byte[] message = encoder.request(ack, hop.transport(), addresses.sentBy(hop), tokens.branch());
        wire.get().send(hop, message, () -> {});
    }

    /** Keeps a path open (RFC 5626, 3.5.1): CRLF CRLF over an open connection, over UDP as well. */
    public void keepAlive(Flow flow) {
        wire.get().sendOpen(flow.hop(), "\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
