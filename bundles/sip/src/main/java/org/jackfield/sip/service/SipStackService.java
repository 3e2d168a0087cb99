// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.service;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.LegId;
import org.jackfield.api.health.HealthProbe;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.lane.Lanes;
import org.jackfield.api.network.Network;
import org.jackfield.api.security.Certificates;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.telemetry.Measured;
import org.jackfield.api.telemetry.Measurement;
import org.jackfield.api.trace.SignallingTrace;
import org.jackfield.sip.dialog.SessionTimer;
import org.jackfield.sip.jain.JainGrammar;
import org.jackfield.sip.leg.LegBook;
import org.jackfield.sip.leg.LegSettings;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.MessageReader;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.message.Transport;
import org.jackfield.sip.stack.Authenticator;
import org.jackfield.sip.stack.ChallengeAnswer;
import org.jackfield.sip.stack.Guard;
import org.jackfield.sip.stack.RequestHandler;
import org.jackfield.sip.stack.ResponseListener;
import org.jackfield.sip.stack.SipClient;
import org.jackfield.sip.trace.Tap;
import org.jackfield.sip.trace.TappedReceiver;
import org.jackfield.sip.trace.TappedWire;
import org.jackfield.sip.transaction.Addresses;
import org.jackfield.sip.transaction.Timing;
import org.jackfield.sip.transaction.Tokens;
import org.jackfield.sip.transaction.Transactions;
import org.jackfield.sip.wire.ConnectionLimits;
import org.jackfield.sip.wire.Receiver;
import org.jackfield.sip.wire.TlsContexts;
import org.jackfield.sip.wire.WebSocketSettings;
import org.jackfield.sip.wire.WebSockets;
import org.jackfield.sip.wire.Wire;
import org.jackfield.sip.wire.WireSettings;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/** The stack: sockets, transactions and dispatch. It listens as soon as its settings are there. */
@Component(
        service = {SipStackService.class, SipClient.class, SettingsOwner.class, HealthProbe.class, Measured.class},
        configurationPid = "jackfield.sip",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = SipSettings.class)
public final class SipStackService
        implements SipClient, SettingsOwner<SipSettings>, HealthProbe, Measured, Dispatcher.Company {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable Guard guard;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable Authenticator authenticator;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<RequestHandler> handlers = List.of();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable SignallingTrace trace;

    private final Certificates certificates;
    private final Tokens tokens = new Tokens();
    private final LegBook legs = new LegBook(this::belongs);
    private final Dispatcher dispatcher;
    private final Transactions transactions;
    private final WebSockets webSockets;
    private final Sockets sockets;
    private final Wire tapped;
    private final Addresses addresses;
    private final Requester requester;
    private volatile LegSettings legSettings =
            new LegSettings(Timing.STANDARD, new SessionTimer.Policy(1800, 90), Duration.ofSeconds(6));
    private @Nullable TlsContexts tls;
    private boolean verify;

    /** Does not listen yet: that begins with {@link #apply}. */
    @Activate
    public SipStackService(@Reference Lanes lanes, @Reference Network network, @Reference Certificates certificates) {
        this.certificates = certificates;
        Lane timers = lanes.open("sip timers");
        this.dispatcher = new Dispatcher(legs, timers, this);
        this.addresses = new Addresses(network, transport -> sockets().port(transport));
        this.transactions = new Transactions(
                new MessageReader(new JainGrammar()), dispatcher, this::tapped, timers, addresses, tokens);
        Tap tap = new Tap(this::trace, addresses::sentBy, InstantSource.system());
        Receiver receiver = new TappedReceiver(transactions, tap);
        // Nobody is let in before the settings are there.
        this.webSockets =
                new WebSockets(receiver, new WebSocketSettings(false, List.of(), new ConnectionLimits(0, 0, 0)));
        this.sockets = new Sockets(receiver, timers, webSockets);
        this.tapped = new TappedWire(sockets, tap);
        this.requester = new Requester(transactions, addresses, tokens, sockets);
    }

    private Sockets sockets() {
        return sockets;
    }

    private Wire tapped() {
        return tapped;
    }

    private Optional<SignallingTrace> trace() {
        return Optional.ofNullable(trace);
    }

    private void belongs(String callId, LegId leg) {
        trace().ifPresent(present -> present.belongs(callId, leg));
    }

    @Deactivate
    void stop() {
        sockets.close();
    }

    @Override
    public @Nullable Guard guard() {
        return guard;
    }

    @Override
    public @Nullable Authenticator authenticator() {
        return authenticator;
    }

    @Override
    public List<RequestHandler> handlers() {
        return handlers;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    Transactions transactions() {
        return transactions;
    }

    Addresses addresses() {
        return addresses;
    }

    Tokens tokens() {
        return tokens;
    }

    LegBook legs() {
        return legs;
    }

    LegSettings legSettings() {
        return legSettings;
    }

    /** Where connections over WebSocket come in. */
    public WebSockets webSockets() {
        return webSockets;
    }

    int port(Transport transport) {
        return sockets.port(transport);
    }

    @Override
    public String kind() {
        return "sip";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<SipSettings> type() {
        return SipSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, SipSettings settings) {
        int expires = settings.session$_$expires();
        if (!settings.udp() && !settings.tcp() && !settings.tls()) {
            return List.of(new SettingsProblem("udp", "Switch on at least one of udp, tcp and tls"));
        }
        if (settings.user$_$agent().chars().anyMatch(c -> c < ' ')) {
            return List.of(new SettingsProblem("user-agent", "Leave out line breaks and control characters"));
        }
        return expires > 0 && expires < settings.min$_$se()
                ? List.of(new SettingsProblem("session-expires", "Choose 0 or at least min-se"))
                : List.of();
    }

    @Override
    public void apply(String name, SipSettings settings) {
        apply(settings, ListeningAddress.of(settings));
    }

    void apply(SipSettings settings, WireSettings wire) {
        Timing timing = Timing.of(Duration.ofMillis(settings.t1()));
        transactions.settings(timing, settings.user$_$agent());
        legSettings = new LegSettings(
                timing,
                new SessionTimer.Policy(settings.session$_$expires(), settings.min$_$se()),
                Duration.ofSeconds(settings.no$_$response()));
        TlsContexts contexts = tls;
        if (contexts == null || verify != settings.tls$_$verify()) {
            verify = settings.tls$_$verify();
            contexts = new TlsContexts(certificates, verify);
            tls = contexts;
        }
        webSockets.settings(ListeningAddress.web(settings));
        sockets.listen(wire, contexts);
    }

    @Override
    public void remove(String name) {}

    @Override
    public String part() {
        return "sip";
    }

    @Override
    public Health health() {
        return sockets.health();
    }

    @Override
    public List<Measurement> measurements() {
        return new SipFigures()
                .of(
                        transactions.traffic(),
                        transactions.live(),
                        legs.size(),
                        sockets.connections(),
                        sockets.refusedConnections());
    }

    @Override
    public void send(OutgoingRequest request, List<Hop> hops, ChallengeAnswer credentials, ResponseListener listener) {
        requester.send(request, hops, credentials, listener);
    }

    @Override
    public SipUri contact(String user, Hop hop) {
        return requester.contact(user, hop);
    }

    @Override
    public void keepAlive(Flow flow) {
        requester.keepAlive(flow);
    }

    @Override
    public boolean open(Flow flow) {
        return requester.open(flow);
    }

    @Override
    public String token() {
        return requester.token();
    }
}
