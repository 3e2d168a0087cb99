// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jackfield.api.event.Event;
import org.jackfield.api.lane.Lane;
import org.jackfield.sip.device.Devices;
import org.jackfield.sip.dialog.Dialog;
import org.jackfield.sip.dialog.NextHop;
import org.jackfield.sip.leg.Methods;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.Reply;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.stack.IncomingRequest;

/** Keeps the subscriptions (RFC 6665, 4.2). On its lane, but for what says otherwise. */
final class Notifier {

    /** A telephone with all its extension modules has fewer keys. */
    private static final int MOST_PER_DEVICE = 256;

    private final List<EventPackage> packages;
    private final Devices devices;
    private final Messenger messenger;
    private final Lane lane;
    private final InstantSource clock;
    private final Map<Key, Subscription> subscriptions = new ConcurrentHashMap<>();

    private record Key(String callId, String localTag) {

        static Key of(Dialog dialog) {
            return new Key(dialog.callId(), dialog.localTag());
        }
    }

    Notifier(List<EventPackage> packages, Devices devices, Messenger messenger, Lane lane, InstantSource clock) {
        this.packages = packages;
        this.devices = devices;
        this.messenger = messenger;
        this.lane = lane;
        this.clock = clock;
    }

    /** How many there are of a package. Any thread. */
    long size(String name) {
        return subscriptions.values().stream()
                .filter(one -> one.event().name().equals(name))
                .count();
    }

    /** Whether whoever is at the end of this flow subscribes to a package. */
    boolean subscribed(Flow flow, String name) {
        return subscriptions.values().stream()
                .anyMatch(one ->
                        one.event().name().equals(name) && one.flow().hop().equals(flow.hop()));
    }

    /** A SUBSCRIBE outside a dialog, from a device that proved itself. Any thread. */
    void subscribe(IncomingRequest request, String device) {
        guarded(request, () -> take(request, device));
    }

    /** A request inside a dialog; false if that is none of ours. Any thread. */
    boolean inside(IncomingRequest request) {
        SipRequest message = request.message();
        Subscription known =
                subscriptions.get(new Key(message.callId(), message.to().tag()));
        if (known != null) {
            guarded(request, () -> inside(known, request));
        }
        return known != null;
    }

    private void guarded(IncomingRequest request, Runnable task) {
        lane.post(() -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                request.respond(Reply.of(500));
                throw e;
            }
        });
    }

    private void take(IncomingRequest request, String device) {
        SipRequest message = request.message();
        EventHeader event = EventHeader.of(message);
        Optional<EventPackage> known =
                packages.stream().filter(one -> one.name().equals(event.name())).findFirst();
        Lifetime lifetime = Lifetime.of(message);
        Optional<Watch> watch = known.flatMap(one -> one.watch(device, message.uri()));
        if (known.isEmpty()) {
            request.respond(badEvent());
        } else if (!accepts(message, known.get().contentType())) {
            request.respond(Reply.of(406));
        } else if (lifetime.refusal().isPresent()) {
            request.respond(lifetime.refusal().get());
        } else if (watch.isEmpty()) {
            request.respond(Reply.of(404));
        } else if (count(device) >= MOST_PER_DEVICE) {
            request.respond(Reply.of(403, "Too many subscriptions"));
        } else {
            begin(request, device, event, watch.get(), lifetime);
        }
    }

    private static Reply badEvent() {
        return Reply.of(489).with("Allow-Events", Methods.EVENTS);
    }

    /** Whoever says nothing takes the package's own type (RFC 6665, 3.1.3). */
    private static boolean accepts(SipRequest message, String type) {
        String range = type.substring(0, type.indexOf('/')) + "/*";
        List<String> accepted = message.tokens("Accept");
        return accepted.isEmpty()
                || accepted.stream()
                        .map(one -> one.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                        .anyMatch(one -> one.equals(type) || one.equals(range) || one.equals("*/*"));
    }

    private long count(String device) {
        return subscriptions.values().stream()
                .filter(one -> one.device().equals(device))
                .count();
    }

    private void begin(IncomingRequest request, String device, EventHeader event, Watch watch, Lifetime lifetime) {
        NextHop back = NextHop.phone(contact -> devices.flow(device, contact));
        Dialog dialog = Dialog.incoming(request.message(), request.localTag(), back);
        Subscription subscription = new Subscription(
                dialog, event, device, watch, new Subscription.Surroundings(messenger, lane, clock, this::forget));
        subscriptions.put(Key.of(dialog), subscription);
        grant(request, subscription, lifetime);
    }

    private void forget(Subscription subscription) {
        subscriptions.remove(Key.of(subscription.dialog()));
    }

    private void inside(Subscription subscription, IncomingRequest request) {
        SipRequest message = request.message();
        Lifetime lifetime = Lifetime.of(message);
        if (!subscription.dialog().owns(message)) {
            request.respond(Reply.of(481));
        } else if (!message.method().equals("SUBSCRIBE")) {
            request.respond(Reply.of(405).with("Allow", "SUBSCRIBE, NOTIFY"));
        } else if (!subscription.dialog().inOrder(message)) {
            request.respond(Reply.of(500, "Out of order"));
        } else if (!EventHeader.of(message).equals(subscription.event())) {
            request.respond(badEvent());
        } else if (lifetime.refusal().isPresent()) {
            request.respond(lifetime.refusal().get());
        } else {
            subscription.dialog().refresh(message);
            grant(request, subscription, lifetime);
        }
    }

    /** Answers before anything is told. Without any time it is told once, for the last time (RFC 6665, 4.4.3). */
    private void grant(IncomingRequest request, Subscription subscription, Lifetime lifetime) {
        Reply reply = Reply.of(200).with("Expires", lifetime.seconds()).with("Allow-Events", Methods.EVENTS);
        request.respond(messenger
                .contact(subscription.device(), subscription.flow().hop())
                .map(contact -> reply.with("Contact", NameAddress.of(contact).toString()))
                .orElse(reply));
        if (lifetime.granted().isZero()) {
            subscription.end("timeout");
        } else {
            subscription.refresh(lifetime.granted());
        }
    }

    /** Something happened that lamps may show. */
    void happened(Event event) {
        packages.forEach(one -> one.happened(event));
        each(subscription -> subscription.happened(event));
    }

    /** A device may be reached where it could not be. */
    void reachable(String device) {
        each(device, Subscription::reachable);
    }

    /** A device is no longer configured. */
    void removed(String device) {
        each(device, subscription -> subscription.end("rejected"));
    }

    /** Ends what has expired, and looks after everything else. */
    void tick() {
        each(subscription -> {
            if (subscription.expired(clock.instant())) {
                subscription.end("timeout");
            } else {
                subscription.look();
            }
        });
    }

    /** Ends them all; whoever wants may subscribe anew at once. */
    void stop() {
        each(subscription -> subscription.end("deactivated"));
    }

    private void each(String device, Consumer<Subscription> what) {
        each(subscription -> {
            if (subscription.device().equals(device)) {
                what.accept(subscription);
            }
        });
    }

    private void each(Consumer<Subscription> what) {
        List.copyOf(subscriptions.values()).forEach(what);
    }
}
