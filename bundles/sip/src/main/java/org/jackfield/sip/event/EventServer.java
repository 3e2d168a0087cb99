// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.Source;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventListener;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.lane.Lanes;
import org.jackfield.api.mailbox.Mailboxes;
import org.jackfield.api.telemetry.Measured;
import org.jackfield.api.telemetry.Measurement;
import org.jackfield.api.telemetry.Measurement.Type;
import org.jackfield.sip.device.Devices;
import org.jackfield.sip.device.Reach;
import org.jackfield.sip.leg.PickUpNames;
import org.jackfield.sip.message.Reply;
import org.jackfield.sip.registrar.Arrivals;
import org.jackfield.sip.registrar.Locations;
import org.jackfield.sip.stack.Authenticator;
import org.jackfield.sip.stack.Identification;
import org.jackfield.sip.stack.IncomingRequest;
import org.jackfield.sip.stack.Locator;
import org.jackfield.sip.stack.RequestHandler;
import org.jackfield.sip.stack.SipClient;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Takes SUBSCRIBE, and carries to the notifier's lane what happens in the house. Any thread. */
@Component(
        service = {RequestHandler.class, EventListener.class, Measured.class},
        immediate = true)
public final class EventServer implements RequestHandler, EventListener, Measured, Arrivals {

    private static final Duration TICK = Duration.ofSeconds(5);

    private final Lane lane;
    private final Locations locations;
    private final Identification identification;
    private final LiveCalls calls = new LiveCalls();
    private final EventCounters counters = new EventCounters();
    private final Notifier notifier;
    private final UnsolicitedSummaries unsolicited;
    private volatile boolean stopped;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable SipClient client;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable Authenticator authenticator;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable CallHub hub;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable Mailboxes mailboxes;

    @Activate
    public EventServer(
            @Reference Lanes lanes,
            @Reference Locator locator,
            @Reference Devices devices,
            @Reference Locations locations,
            @Reference PickUpNames names) {
        InstantSource clock = InstantSource.system();
        this.lane = lanes.open("subscriptions");
        this.locations = locations;
        this.identification = new Identification(lane, () -> Optional.ofNullable(authenticator));
        Messenger messenger = new Messenger(() -> Optional.ofNullable(client), locator, lane, counters);
        Resources resources = new Resources(devices, () -> Optional.ofNullable(hub), clock);
        Lamps lamps = new Lamps(() -> Optional.ofNullable(mailboxes));
        this.notifier = new Notifier(
                List.of(
                        new DialogPackage(calls, resources, names),
                        new MessageSummaryPackage(devices, resources, lamps)),
                devices,
                messenger,
                lane,
                clock);
        this.unsolicited = new UnsolicitedSummaries(devices, lamps, notifier, messenger, lane);
        locations.add(this);
        lane.after(TICK, this::tick);
    }

    @Deactivate
    void stop() {
        stopped = true;
        locations.remove(this);
        lane.post(notifier::stop);
    }

    private void tick() {
        if (!stopped) {
            lane.after(TICK, this::tick);
            Optional<CallHub> present = Optional.ofNullable(hub);
            calls.are(present.map(CallHub::calls).orElse(List.of()));
            notifier.tick();
        }
    }

    @Override
    public Set<String> methods() {
        return Set.of("SUBSCRIBE");
    }

    @Override
    public void handle(IncomingRequest request) {
        identification.of(request, source -> {
            if (source instanceof Source.Device device) {
                notifier.subscribe(request, device.name());
            } else {
                request.respond(Reply.of(403, "Only devices may subscribe"));
            }
        });
    }

    @Override
    public boolean inside(IncomingRequest request) {
        return notifier.inside(request);
    }

    @Override
    public void arrived(String device, Reach reach) {
        lane.post(() -> unsolicited.arrived(device, reach));
    }

    @Override
    public void on(Event event) {
        if (event instanceof Event.CallChanged || event instanceof Event.CallEnded) {
            lane.post(() -> notifier.happened(event));
        } else if (event instanceof Event.MailboxChanged changed) {
            lane.post(() -> {
                notifier.happened(event);
                unsolicited.changed(changed.mailbox());
            });
        } else if (event instanceof Event.DeviceChanged changed) {
            lane.post(() -> notifier.reachable(changed.device().name()));
        } else if (event instanceof Event.DeviceRemoved removed) {
            lane.post(() -> notifier.removed(removed.device()));
        }
    }

    @Override
    public List<Measurement> measurements() {
        return List.of(
                subscriptions(DialogPackage.NAME),
                subscriptions(MessageSummary.PACKAGE),
                counter("notifications", "NOTIFY requests sent to telephones", counters.notifications()),
                counter("notifications_failed", "NOTIFY requests refused or not answered", counters.failures()));
    }

    private Measurement subscriptions(String event) {
        return new Measurement(
                "jackfield_sip_subscriptions",
                "Subscriptions of telephones by event package",
                Type.GAUGE,
                Map.of("event", event),
                notifier.size(event));
    }

    private static Measurement counter(String name, String help, long value) {
        return new Measurement("jackfield_sip_" + name + "_total", help, Type.COUNTER, Map.of(), value);
    }
}
