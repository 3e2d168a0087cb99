// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.DialRequest;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.network.Network;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.rtp.transport.MediaTransportFactory;
import org.jackfield.sip.bench.FakeHub;
import org.jackfield.sip.bench.FakePort;
import org.jackfield.sip.bench.FakeWire;
import org.jackfield.sip.bench.FarEnd;
import org.jackfield.sip.bench.VirtualLanes;
import org.jackfield.sip.device.DeviceProfile;
import org.jackfield.sip.device.Devices;
import org.jackfield.sip.device.Reach;
import org.jackfield.sip.dialog.SessionTimer;
import org.jackfield.sip.jain.JainGrammar;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.MessageReader;
import org.jackfield.sip.message.Reading;
import org.jackfield.sip.message.Reply;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.message.Transport;
import org.jackfield.sip.stack.IncomingInvite;
import org.jackfield.sip.stack.IncomingRequest;
import org.jackfield.sip.stack.Locator;
import org.jackfield.sip.transaction.Addresses;
import org.jackfield.sip.transaction.Timing;
import org.jackfield.sip.transaction.Tokens;
import org.jackfield.sip.transaction.TransactionUser;
import org.jackfield.sip.transaction.Transactions;
import org.jackfield.sip.trunk.Trunk;
import org.jackfield.sip.trunk.Trunks;
import org.jspecify.annotations.Nullable;

/** Legs with everything real but sockets, sound, clock and hub. The device "far" proves itself by being there. */
final class LegBench implements TransactionUser, Devices, Trunks {

    static final CodecOffer PCMU = new CodecOffer(new CodecFormat("PCMU", 8000, 1), "");
    static final CodecOffer PCMA = new CodecOffer(new CodecFormat("PCMA", 8000, 1), "");
    static final CodecOffer G722 = new CodecOffer(new CodecFormat("G722", 8000, 1), "");
    static final List<CodecOffer> CODECS = List.of(PCMU, PCMA);

    final VirtualLanes lanes = new VirtualLanes();
    final FakeWire wire = new FakeWire();
    final FakePort.Pool ports = new FakePort.Pool();
    final FakeHub hub = new FakeHub();
    final PickUpNames names = new PickUpNames();
    final LegBook legs = new LegBook((callId, leg) -> {});
    final FarEnd far = new FarEnd(5070);
    final Transactions transactions;
    final SipEndpoint endpoint;
    final Map<String, Trunk> trunks = new ConcurrentHashMap<>();
    final List<Reach> reaches = new ArrayList<>();
    DeviceProfile device = new DeviceProfile("far", List.of("7001"), List.of(), SrtpPolicy.OPTIONAL);
    Source source = new Source.Device("far");
    LegSettings settings = new LegSettings(Timing.STANDARD, new SessionTimer.Policy(1800, 90), Duration.ofSeconds(6));

    @Nullable
    MediaTransportFactory browsers;

    private final IncomingCalls calls;

    LegBench() {
        Tokens tokens = new Tokens();
        Addresses addresses = new Addresses(new Here(), transport -> transport == Transport.TLS ? 5061 : 5060);
        transactions = new Transactions(
                new MessageReader(new JainGrammar()), this, () -> wire, lanes.open("timers"), addresses, tokens);
        LegContext context = new LegContext(
                transactions,
                addresses,
                new Here(),
                tokens,
                new Numeric(),
                ports,
                legs,
                () -> settings,
                () -> Optional.ofNullable(browsers),
                new SecureRandom());
        endpoint = new SipEndpoint(context, lanes, this, this);
        calls = new IncomingCalls(context, lanes, this, this, () -> Optional.of(hub), names);
        reaches.add(new Reach(SipUri.of("far", "192.0.2.10", 5070), List.of(), far.flow()));
    }

    private static final class Here implements Network {
        @Override
        public InetAddress advertised(InetAddress peer) {
            return new InetSocketAddress("198.51.100.1", 0).getAddress();
        }

        @Override
        public boolean local(InetAddress peer) {
            return false;
        }
    }

    /** Finds addresses that are written as such. */
    private static final class Numeric implements Locator {
        @Override
        public void locate(SipUri uri, java.util.function.Consumer<List<Hop>> found) {
            int port = uri.port() == 0 ? 5060 : uri.port();
            Transport transport = uri.transport().orElse(Transport.UDP);
            found.accept(List.of(new Hop(transport, new InetSocketAddress(uri.host(), port), uri.host())));
        }
    }

    // What happens on the wire.

    void arrives(String message) {
        arrives(message, far.flow());
    }

    void arrives(String message, Flow flow) {
        transactions.message(message.getBytes(StandardCharsets.UTF_8), flow);
    }

    /** The next message that left, as a response with this status. */
    SipResponse response(int status) {
        FakeWire.Sent sent = wire.next();
        assertThat(sent.startLine()).startsWith("SIP/2.0 " + status + " ");
        return ((Reading.Response) read(sent)).response();
    }

    /** The next message that left, as a request with this method. */
    SipRequest request(String method) {
        return ((Reading.Request) read(raw(method))).request();
    }

    /** The same as text. */
    FakeWire.Sent raw(String method) {
        FakeWire.Sent sent = wire.next();
        assertThat(sent.startLine()).startsWith(method + " ");
        return sent;
    }

    /** A request that left, read. */
    SipRequest parsed(FakeWire.Sent sent) {
        return ((Reading.Request) read(sent)).request();
    }

    private Reading read(FakeWire.Sent sent) {
        return new MessageReader(new JainGrammar()).read(sent.text().getBytes(StandardCharsets.UTF_8), far.flow());
    }

    void quiet() {
        assertThat(wire.waiting()).as("messages that nobody expected").isZero();
    }

    /** A call from the far end that rings: the INVITE was taken and offered to the hub. */
    void callIn(String headers, String body) {
        callIn("600", headers, body);
    }

    void callIn(String user, String headers, String body) {
        arrives(far.invite(user, headers, body));
        response(100);
    }

    /** An answered call from the far end; the 200. */
    SipResponse answeredIn(String headers) {
        callIn(headers, FarEnd.SDP);
        hub.leg().answer(CODECS);
        SipResponse ok = response(200);
        arrives(far.ack(ok, ""));
        return ok;
    }

    /** Dials the device; its legs. */
    OutboundLeg dial() {
        return dial(Target.parse("device:far"));
    }

    OutboundLeg dial(Target target) {
        DialRequest request = new DialRequest(
                new CallId("call"),
                target,
                "7001",
                new Caller("7002", "Somebody", false),
                new Source.Device("other"),
                CODECS,
                false,
                Optional.empty(),
                OptionalInt.of(69),
                Optional.empty(),
                false,
                Optional.empty());
        return (OutboundLeg) endpoint.dial(request, hub).get(0);
    }

    /** An answered call to the far end; the INVITE as it was sent. */
    FakeWire.Sent answeredOut(String headers) {
        dial();
        FakeWire.Sent invite = raw("INVITE");
        arrives(far.reply(invite.text(), 200, "far", headers, FarEnd.SDP));
        raw("ACK");
        return invite;
    }

    // What the stack asks.

    @Override
    public boolean admits(InetAddress from) {
        return true;
    }

    @Override
    public void request(IncomingRequest request) {
        if (!request.message().to().tag().isEmpty()) {
            if (!legs.deliver(request)) {
                request.respond(Reply.of(481));
            }
        } else {
            request.respond(Reply.of(100));
            calls.invite((IncomingInvite) request, source);
        }
    }

    @Override
    public void acknowledgement(SipRequest ack) {
        legs.acknowledged(ack);
    }

    @Override
    public void stray(SipResponse response) {
        legs.stray(response);
    }

    @Override
    public void garbled(InetAddress from) {}

    @Override
    public Optional<DeviceProfile> device(String name) {
        return Optional.of(device).filter(known -> known.name().equals(name));
    }

    @Override
    public Optional<DeviceProfile> owner(String number) {
        return Optional.of(device).filter(known -> known.numbers().contains(number));
    }

    @Override
    public List<DeviceProfile> of(String user) {
        return List.of();
    }

    @Override
    public List<Reach> reach(String name) {
        return reaches;
    }

    @Override
    public Optional<Trunk> trunk(String provider) {
        return Optional.ofNullable(trunks.get(provider));
    }
}
