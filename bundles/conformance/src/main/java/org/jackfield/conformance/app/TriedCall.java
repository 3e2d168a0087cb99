// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.app;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.lane.Lane;

/** A call that an application is tried with. Its time passes when it is told to. Any thread. */
public final class TriedCall implements ApplicationCall {

    private final String dialled;
    private final Caller caller;
    private final Source source;
    private final TriedLane lane = new TriedLane();
    private final AtomicInteger ends = new AtomicInteger();
    private final Map<String, Target> extensions = new ConcurrentHashMap<>();
    private final List<List<Target>> forwarded = new CopyOnWriteArrayList<>();
    private final List<CallId> joined = new CopyOnWriteArrayList<>();
    private final List<List<Target>> pickedUp = new CopyOnWriteArrayList<>();
    private volatile Optional<Forwarding> forwarding = Optional.empty();
    private volatile Optional<Forwarding> visit = Optional.empty();
    private volatile CallId id = new CallId("tried");
    private volatile String shown;
    private volatile boolean transferred;
    private volatile Optional<HangupCause> refusal = Optional.empty();

    /** @param dialled the number by which the application was reached */
    public TriedCall(String dialled) {
        this(dialled, new Caller("101", "Desk", false));
    }

    /** The same from somebody else. */
    public TriedCall(String dialled, Caller caller) {
        this(dialled, caller, new Source.Device("desk"));
    }

    /** The same from one who proved to be somebody else. */
    public TriedCall(String dialled, Caller caller, Source source) {
        this.dialled = dialled;
        this.shown = dialled;
        this.caller = caller;
        this.source = source;
    }

    /** Somebody is dialled by a number from now on. */
    public TriedCall with(String number, Target target) {
        extensions.put(number, target);
        return this;
    }

    /** It has that id from now on; at first it is {@code tried}. */
    public TriedCall in(CallId call) {
        id = call;
        return this;
    }

    /** Somebody else leads the caller to the application. */
    public TriedCall led() {
        transferred = true;
        return this;
    }

    @Override
    public CallId id() {
        return id;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public boolean transferred() {
        return transferred;
    }

    @Override
    public String dialled() {
        return dialled;
    }

    @Override
    public Lane lane() {
        return lane;
    }

    @Override
    public Optional<Target> extension(String digits) {
        return Optional.ofNullable(extensions.get(digits));
    }

    @Override
    public void forward(List<Target> targets, Duration timeout, boolean ringback, Forwarding told) {
        forwarded.add(List.copyOf(targets));
        forwarding = Optional.of(told);
        lane.after(timeout, this::unanswered);
    }

    @Override
    public void ring(List<Target> members, Duration timeout, Forwarding told) {
        forward(members, timeout, false, told);
    }

    @Override
    public void callOff() {
        forwarding = Optional.empty();
    }

    @Override
    public void join(CallId other, boolean along, Forwarding told) {
        joined.add(other);
        visit = Optional.of(told);
    }

    @Override
    public void pickUp(List<Target> ringing, Forwarding told) {
        pickedUp.add(List.copyOf(ringing));
        visit = Optional.of(told);
    }

    @Override
    public void show(String number) {
        shown = number;
    }

    @Override
    public void hangUp() {
        ends.incrementAndGet();
    }

    @Override
    public void refuse(HangupCause cause) {
        refusal = Optional.of(cause);
        hangUp();
    }

    /** Nobody answers to whom the application wants to lead the caller. */
    public void unanswered() {
        Optional<Forwarding> told = forwarding;
        forwarding = Optional.empty();
        told.ifPresent(present -> lane.post(() -> present.failed(Hangup.of(HangupCause.NO_ANSWER, By.CALLED))));
    }

    /** The caller has come to the other call that the application meant. */
    public void arrives() {
        visited(Forwarding::succeeded);
    }

    /** The other call that the application meant is over. */
    public void returns() {
        visited(told -> told.failed(Hangup.of(HangupCause.INVALID_CALL_REFERENCE, By.ROUTER)));
    }

    private void visited(Consumer<Forwarding> news) {
        Optional<Forwarding> told = visit;
        visit = Optional.empty();
        told.ifPresent(present -> lane.post(() -> news.accept(present)));
    }

    /** Lets time pass on the call's lane. */
    public void pass(Duration time) {
        lane.pass(time);
    }

    /** Where the application wanted to lead the caller, in order. */
    public List<List<Target>> forwarded() {
        return forwarded;
    }

    /** The calls that the caller was to join, in order. */
    public List<CallId> joined() {
        return joined;
    }

    /** Whose ringing the caller was to answer, in order. */
    public List<List<Target>> pickedUp() {
        return pickedUp;
    }

    /** Under which number the application's part is shown. */
    public String shown() {
        return shown;
    }

    /** Whether the application has asked for its end. */
    public boolean hungUp() {
        return ends.get() > 0;
    }

    /** Why the application refused the call; empty if it did not. */
    public Optional<HangupCause> refusal() {
        return refusal;
    }
}
