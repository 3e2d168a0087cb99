// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jackfield.api.app.Application;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.DialRequest;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.LegDirection;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegListener;
import org.jackfield.api.call.Party;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaPort;
import org.jackfield.hub.call.Forwarder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An application's part in one call. All that is asked of the application is asked on a lane of this leg's own. */
final class AppLeg implements Leg {

    private static final Logger LOG = LoggerFactory.getLogger(AppLeg.class);

    private final LegId id;
    private final Application application;
    private final DialRequest request;
    private final LegListener listener;
    private final Lane lane;
    private final Supplier<Optional<Forwarder>> forwarder;
    private final Consumer<AppLeg> onEnd;
    private final AppPort port = new AppPort();
    private volatile CallId call;
    private volatile String number;
    private volatile Optional<Hangup> refusal = Optional.empty();

    // On the lane.
    private Optional<ApplicationLeg> inside = Optional.empty();
    private boolean over;

    AppLeg(
            LegId id,
            Application application,
            DialRequest request,
            LegListener listener,
            Lane lane,
            Supplier<Optional<Forwarder>> forwarder,
            Consumer<AppLeg> onEnd) {
        this.id = id;
        this.application = application;
        this.request = request;
        this.call = request.call();
        this.number = request.number();
        this.listener = listener;
        this.lane = lane;
        this.forwarder = forwarder;
        this.onEnd = onEnd;
    }

    void start() {
        lane.post(this::open);
    }

    Application application() {
        return application;
    }

    /** Ends it, and runs {@code then} when the application is let go of. */
    void end(Hangup hangup, Runnable then) {
        lane.post(() -> {
            close(hangup);
            then.run();
        });
    }

    @Override
    public LegId id() {
        return id;
    }

    @Override
    public String endpoint() {
        return AppEndpoint.NAME;
    }

    @Override
    public LegDirection direction() {
        return LegDirection.OUTBOUND;
    }

    @Override
    public Party party() {
        return new Party(request.target(), number, request.target().name(), "");
    }

    @Override
    public List<CodecOffer> offered() {
        return List.of();
    }

    @Override
    public Optional<MediaPort> media() {
        return Optional.of(port);
    }

    @Override
    public void end(Hangup hangup) {
        lane.post(() -> close(hangup));
    }

    @Override
    public void sendDtmf(Dtmf dtmf) {
        lane.post(() -> inside.ifPresent(app -> guard("take a digit", () -> app.dtmf(dtmf))));
    }

    @Override
    public void moved(CallId next) {
        if (!next.equals(call)) {
            call = next;
            lane.post(() -> inside.ifPresent(app -> guard("hear that it is in another call", () -> app.moved(next))));
        }
    }

    // What an application does not need: it answers at once, has no wire, and is there as long as its bundle is.

    @Override
    public void listen(LegListener ignored) {}

    @Override
    public void ring() {}

    @Override
    public void progress(List<CodecOffer> order) {}

    @Override
    public void answer(List<CodecOffer> order) {}

    @Override
    public void hold(boolean held) {}

    @Override
    public void renegotiate(List<CodecOffer> order) {}

    @Override
    public void probe() {}

    private void open() {
        if (over) {
            return;
        }
        boolean answered = guard("answer", () -> {
            ApplicationLeg app = application.answer(new SeenCall(this, request, forwarder));
            inside = Optional.of(app);
            port.fill(app.port());
        });
        if (refusal.isPresent()) {
            close(refusal.get());
        } else if (answered && application.answers()) {
            listener.answered(this);
        } else if (answered) {
            listener.earlyMedia(this);
        } else {
            close(new Hangup(
                    HangupCause.TEMPORARY_FAILURE, By.CALLED, "application " + application.name() + " failed", true));
        }
    }

    private void close(Hangup hangup) {
        if (!over) {
            over = true;
            port.empty();
            inside.ifPresent(app -> guard("end", app::ended));
            inside = Optional.empty();
            onEnd.accept(this);
            listener.ended(this, hangup);
        }
    }

    private boolean guard(String what, Runnable task) {
        try {
            task.run();
            return true;
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Application {} fails to {}: {}; look after its bundle", application.name(), what, e.toString());
            return false;
        }
    }

    // What the application asks through its view of the call. Any thread.

    CallId call() {
        return call;
    }

    Lane lane() {
        return lane;
    }

    void show(String shown) {
        number = shown;
        listener.mediaChanged(this);
    }

    /** Ends it; if the application is about to answer, it is never taken as answered. */
    void refuse(Hangup hangup) {
        refusal = Optional.of(hangup);
        end(hangup);
    }

    /** Tells the application something on its lane, unless it is over by then. */
    void tell(Runnable news) {
        lane.post(() -> {
            if (!over) {
                guard("hear where its caller is", news);
            }
        });
    }
}
