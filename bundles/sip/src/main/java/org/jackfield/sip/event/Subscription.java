// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jackfield.api.event.Event;
import org.jackfield.api.lane.Lane;
import org.jackfield.sip.dialog.Dialog;
import org.jackfield.sip.message.Body;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Header;
import org.jspecify.annotations.Nullable;

/**
 * One subscription (RFC 6665, 4.2): what its subscriber was told, and what it is to be told next. One NOTIFY at a time is on
 * its way and a few go in a second; whatever happens meanwhile is told by the state in which it ends. On the notifier's lane.
 */
final class Subscription {

    /** At least so long between two NOTIFY requests. */
    private static final Duration GAP = Duration.ofMillis(250);

    private static final int TIMEOUT = 408;

    private final Dialog dialog;
    private final EventHeader event;
    private final String device;
    private final Watch watch;
    private final Messenger messenger;
    private final Lane lane;
    private final InstantSource clock;
    private final Consumer<Subscription> gone;
    private Instant expires;
    private Instant notBefore = Instant.MIN;
    private Optional<WatchedState> told = Optional.empty();
    private long version;
    private boolean due;
    private boolean onItsWay;
    private boolean elsewhere;
    private boolean unreached;
    private boolean over;
    private Lane.@Nullable Timer timer;

    /** What a subscription needs from around it. */
    record Surroundings(Messenger messenger, Lane lane, InstantSource clock, Consumer<Subscription> gone) {}

    /**
     * One that has told nothing yet.
     *
     * @param device the subscriber
     */
    Subscription(Dialog dialog, EventHeader event, String device, Watch watch, Surroundings around) {
        this.dialog = dialog;
        this.event = event;
        this.device = device;
        this.watch = watch;
        this.messenger = around.messenger();
        this.lane = around.lane();
        this.clock = around.clock();
        this.gone = around.gone();
        this.expires = around.clock().instant();
    }

    Dialog dialog() {
        return dialog;
    }

    EventHeader event() {
        return event;
    }

    /** The subscriber. */
    String device() {
        return device;
    }

    /** Where its subscriber's last request came from. */
    Flow flow() {
        return dialog.flow();
    }

    boolean expired(Instant now) {
        return !expires.isAfter(now);
    }

    /** It was subscribed to or refreshed: all is told, changed or not (RFC 6665, 4.2.1.2). */
    void refresh(Duration lifetime) {
        expires = clock.instant().plus(lifetime);
        tellAll();
    }

    /** Something happened. */
    void happened(Event what) {
        if (watch.concernedBy(what)) {
            look();
        }
    }

    /** What is watched may stand otherwise now. */
    void look() {
        due = true;
        step();
    }

    /** Its subscriber can be reached again, perhaps. */
    void reachable() {
        if (unreached) {
            tellAll();
        }
    }

    private void tellAll() {
        told = Optional.empty();
        look();
    }

    private void step() {
        if (over || !due || onItsWay || timer != null) {
            return;
        }
        Instant now = clock.instant();
        if (now.isBefore(notBefore)) {
            timer = lane.after(Duration.between(now, notBefore), () -> {
                timer = null;
                step();
            });
            return;
        }
        due = false;
        WatchedState state = watch.state();
        if (!told.equals(Optional.of(state))) {
            onItsWay = true;
            notBefore = now.plus(GAP);
            send(
                    state,
                    "active;expires="
                            + Math.max(0, Duration.between(now, expires).toSeconds()),
                    this::answered);
        }
    }

    private void send(WatchedState state, String subscriptionState, IntConsumer done) {
        List<Header> headers =
                List.of(new Header("Event", event.toString()), new Header("Subscription-State", subscriptionState));
        Body body = state.document(version++, told);
        told = Optional.of(state);
        messenger.notify(dialog, device, headers, body, done);
    }

    /** A subscriber that refuses or stays silent is not told any more (RFC 6665, 4.2.2). */
    private void answered(int status) {
        onItsWay = false;
        unreached = status == Messenger.UNREACHABLE;
        if (over || status < 300) {
            elsewhere = false;
            step();
        } else if (status == TIMEOUT && !elsewhere && dialog.follow()) {
            elsewhere = true;
            tellAll();
        } else if (!unreached) {
            over = true;
            gone.accept(this);
        }
    }

    /**
     * Ends it; the subscriber is told for the last time.
     *
     * @param reason as in RFC 6665, 4.1.3
     */
    void end(String reason) {
        if (!over) {
            over = true;
            gone.accept(this);
            send(watch.state(), "terminated;reason=" + reason, status -> {});
        }
    }
}
