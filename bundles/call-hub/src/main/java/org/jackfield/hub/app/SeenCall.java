// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.DialRequest;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.NoSuchCallException;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.call.TransferRequest;
import org.jackfield.api.lane.Lane;
import org.jackfield.hub.call.Forwarder;

/** What an application sees of the call in which its leg is. Any thread. */
final class SeenCall implements ApplicationCall {

    private final AppLeg leg;
    private final DialRequest request;
    private final Supplier<Optional<Forwarder>> forwarder;

    SeenCall(AppLeg leg, DialRequest request, Supplier<Optional<Forwarder>> forwarder) {
        this.leg = leg;
        this.request = request;
        this.forwarder = forwarder;
    }

    @Override
    public CallId id() {
        return leg.call();
    }

    @Override
    public Caller caller() {
        return request.caller();
    }

    @Override
    public Source source() {
        return request.source();
    }

    @Override
    public boolean transferred() {
        return request.transferred();
    }

    @Override
    public String dialled() {
        return request.number();
    }

    @Override
    public Lane lane() {
        return leg.lane();
    }

    @Override
    public Optional<Target> extension(String digits) {
        return forwarder.get().flatMap(present -> present.owner(digits));
    }

    @Override
    public void forward(List<Target> targets, Duration timeout, boolean ringback, Forwarding told) {
        forward(told, targets, timeout, ringback, false);
    }

    @Override
    public void ring(List<Target> members, Duration timeout, Forwarding told) {
        forward(told, members, timeout, false, true);
    }

    private void forward(Forwarding told, List<Target> whom, Duration timeout, boolean ringback, boolean members) {
        Progress progress = new Progress(told);
        order(
                progress,
                hub -> hub.forward(id(), leg.id(), new Forwarder.Forward(whom, timeout, ringback, members, progress)));
    }

    @Override
    public void join(CallId other, boolean along, Forwarding told) {
        Progress progress = new Progress(told);
        order(progress, hub -> hub.join(id(), leg.id(), new Forwarder.Visit(other, along, progress)));
    }

    @Override
    public void pickUp(List<Target> ringing, Forwarding told) {
        Progress progress = new Progress(told);
        order(progress, hub -> hub.pickUp(id(), leg.id(), List.copyOf(ringing), progress));
    }

    @Override
    public void callOff() {
        lane().post(() -> forwarder.get().ifPresent(present -> present.callOff(id(), leg.id())));
    }

    @Override
    public void show(String number) {
        leg.show(number);
    }

    @Override
    public void hangUp() {
        leg.end(Hangup.of(HangupCause.NORMAL_CLEARING, By.CALLED));
    }

    @Override
    public void refuse(HangupCause cause) {
        leg.refuse(new Hangup(cause, By.CALLED, "", true));
    }

    /** Asks the hub for something, after what the application is doing now: if it is about to answer, it has answered by then. */
    private void order(Progress progress, Consumer<Forwarder> wish) {
        lane().post(() -> {
            try {
                wish.accept(forwarder.get().orElseThrow(() -> new NoSuchCallException(id())));
            } catch (NoSuchCallException e) {
                progress.failed(
                        Hangup.of(HangupCause.INVALID_CALL_REFERENCE, By.ROUTER).detailed("the call is over"));
            }
        });
    }

    /** Hands on to the application, on its lane, how it goes to lead its caller elsewhere. */
    private final class Progress implements TransferRequest.Progress {

        private final Forwarding told;

        private Progress(Forwarding told) {
            this.told = told;
        }

        @Override
        public void ringing() {}

        @Override
        public void succeeded() {
            leg.tell(told::succeeded);
        }

        @Override
        public void failed(Hangup hangup) {
            leg.tell(() -> told.failed(hangup));
        }
    }
}
