// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jackfield.api.call.CallException;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Endpoint;
import org.jackfield.api.call.FurtherParty;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Invitation;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.LegChange;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.NoSuchCallException;
import org.jackfield.api.call.Origination;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.call.TransferRequest;
import org.jackfield.api.device.DeviceState;
import org.jackfield.api.device.Directory;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.event.EventBus;
import org.jackfield.api.health.HealthProbe;
import org.jackfield.api.lane.Lanes;
import org.jackfield.api.route.RouteDecision;
import org.jackfield.api.route.RouteDecision.Stage;
import org.jackfield.api.route.RouteQuery;
import org.jackfield.api.telemetry.Measured;
import org.jackfield.api.telemetry.Measurement;
import org.jackfield.hub.media.MediaPlane;
import org.jackfield.hub.record.RecordWriter;
import org.jackfield.hub.route.EmergencyPlan;
import org.jackfield.hub.route.RouteBook;
import org.jackfield.hub.route.Router;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The hub as others see it: finds the call that is meant and posts to its lane what is asked of it. */
@Component(
        service = {
            CallHub.class,
            CallHubService.class,
            Recordable.class,
            Forwarder.class,
            Measured.class,
            HealthProbe.class
        },
        immediate = true)
public final class CallHubService implements CallHub, Recordable, Forwarder, Measured, HealthProbe, Router.Neighbours {

    /** How long the far ends have to be told that we stop. */
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final House house;
    private final Sweep sweep;
    private final OneWayWatch oneWay;
    private final QualityRounds quality;
    private volatile boolean stopping;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Endpoint> endpoints = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Directory> directories = List.of();

    @Activate
    public CallHubService(
            @Reference Lanes lanes,
            @Reference EventBus bus,
            @Reference MediaPlane media,
            @Reference RouteBook book,
            @Reference EmergencyPlan emergency,
            @Reference CallRules rules,
            @Reference Diversions diversions,
            @Reference Music music,
            @Reference RecordWriter records) {
        Router router = new Router(
                book, emergency, this, () -> (int) rules.limits().ringTimeout().toSeconds());
        house = new House(
                lanes,
                InstantSource.system(),
                bus,
                media,
                router,
                diversions,
                music,
                () -> endpoints,
                rules::limits,
                records::add,
                new Calls(),
                new Figures());
        sweep = new Sweep(house);
        oneWay = new OneWayWatch(house);
        quality = new QualityRounds(house);
        sweep.start();
        oneWay.start();
        quality.start();
    }

    /** In a house furnished by somebody else, without a sweep. */
    CallHubService(House house, List<Directory> directories) {
        this.house = house;
        this.sweep = new Sweep(house);
        this.oneWay = new OneWayWatch(house);
        this.quality = new QualityRounds(house);
        this.directories = directories;
    }

    @Override
    public CallId offer(Leg leg, Invitation invitation) {
        Call call = begin(
                invitation.source(), invitation.caller(), invitation.dialled(), OptionalInt.of(invitation.hopLimit()));
        Inbox inbox = new Inbox(call, Optional.of(invitation));
        CallLeg first = inbox.leg(leg);
        leg.listen(inbox);
        call.lane().post(() -> open(call, first, invitation));
        return call.id();
    }

    @Override
    public CallId replace(Leg leg, Invitation invitation, LegId replaced) {
        CallLeg old = house.calls()
                .leg(replaced)
                .orElseThrow(() -> new CallException(Hangup.of(HangupCause.INVALID_CALL_REFERENCE, By.ROUTER)));
        Call call = old.owner();
        Inbox inbox = new Inbox(call, Optional.of(invitation));
        CallLeg ours = inbox.leg(leg);
        leg.listen(inbox);
        call.lane().post(() -> Replacement.begin(call, ours, old));
        return call.id();
    }

    @Override
    public CallId originate(Origination origination) {
        Target from = origination.from();
        if (from.kind() == Target.Kind.NUMBER || house.endpoint(from).isEmpty()) {
            throw absent(from + " is not configured, so it cannot be rung");
        }
        if (isAway(from)) {
            throw absent(from + " is not registered, so it cannot be rung: look whether it is switched on");
        }
        Call call = begin(
                new Source.Console(origination.user()),
                new Caller(from.name(), "", false),
                origination.to(),
                OptionalInt.empty());
        call.lane().post(() -> {
            int timeout = (int) house.limits().get().ringTimeout().toSeconds();
            Errand errand = new Errand(
                    call.source(),
                    // Its telephone shows whom it is about to talk to.
                    new Caller(origination.to(), "", false),
                    call.codecs(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    false,
                    origination.instance(),
                    Heed.NOTHING,
                    false,
                    Optional.empty());
            Stage stage = new Stage(from.name(), List.of(from), timeout);
            call.diallings().dial(errand, List.of(stage), new Calling(call, origination));
        });
        return call.id();
    }

    @Override
    public List<CallView> calls() {
        return house.calls().oldestFirst().stream()
                .map(call -> call.snapshots().fresh())
                .toList();
    }

    @Override
    public Optional<CallView> call(CallId id) {
        return house.calls().call(id).map(call -> call.snapshots().fresh());
    }

    @Override
    public void hangUp(CallId id, Hangup hangup) {
        Call call = find(id);
        call.lane().post(() -> call.end(hangup));
    }

    @Override
    public void add(CallId id, FurtherParty party) {
        Call call = find(id);
        call.lane().post(() -> Transfers.add(call, party));
    }

    @Override
    public void remove(CallId id, LegId leg) {
        Call call = find(id);
        Hangup hangup = Hangup.of(HangupCause.NORMAL_CLEARING, By.OPERATOR);
        CallLeg ours = find(call, leg);
        call.lane().post(() -> call.find(leg).ifPresent(live -> call.drop(ours, hangup)));
    }

    @Override
    public void change(CallId id, LegId leg, LegChange change) {
        Call call = find(id);
        find(call, leg);
        call.lane().post(() -> call.find(leg).ifPresent(ours -> {
            change.hold().ifPresent(on -> {
                ours.held(on);
                ours.leg().hold(on);
                call.sound().look();
            });
            call.sound().treat(ours, ours.treatment().changedBy(change));
            change.transfer().ifPresent(number -> Transfers.order(call, ours, number));
            call.changed();
        }));
    }

    @Override
    public void transfer(CallId id, LegId asking, TransferRequest request) {
        find(find(id), asking);
        order(id, asking, request.progress(), (call, ours) -> Transfers.ask(call, ours, request));
    }

    @Override
    public void forward(CallId id, LegId leg, Forward forward) {
        order(id, leg, forward.progress(), (call, ours) -> Transfers.forward(call, ours, forward));
    }

    @Override
    public void join(CallId id, LegId leg, Visit visit) {
        order(id, leg, visit.progress(), (call, ours) -> call.whenActive(() -> Visits.join(call, ours, visit)));
    }

    @Override
    public void pickUp(CallId id, LegId leg, List<Target> ringing, TransferRequest.Progress progress) {
        Set<Target> all = new LinkedHashSet<>();
        ringing.forEach(target -> all.addAll(household(target)));
        order(id, leg, progress, (call, ours) -> call.whenActive(() -> Visits.pickUp(call, ours, all, progress)));
    }

    @Override
    public void callOff(CallId id, LegId leg) {
        house.calls().call(id).ifPresent(call -> call.lane()
                .post(() -> call.find(leg).ifPresent(call.diallings()::callOff)));
    }

    @Override
    public void attach(CallId id, Recorder recorder) {
        Call call = find(id);
        call.lane().post(() -> {
            if (call.isOver()) {
                recorder.over();
            } else {
                call.sound().record(recorder);
            }
        });
    }

    @Override
    public void detach(CallId id, Recorder recorder) {
        Optional<Call> call = house.calls().call(id);
        if (call.isPresent()) {
            call.get().lane().post(() -> call.get().sound().unrecord(recorder));
        } else {
            recorder.over();
        }
    }

    @Override
    public RouteDecision explain(RouteQuery query) {
        return house.router().explain(query);
    }

    @Override
    public List<Measurement> measurements() {
        return house.figures().measurements(house.calls().size());
    }

    @Override
    public String part() {
        return "call";
    }

    @Override
    public Health health() {
        return stopping ? new Health(false, true, "Jackfield is about to stop") : new Health(true, true, "");
    }

    @Override
    public Optional<Target> owner(String number) {
        for (Endpoint endpoint : endpoints) {
            Optional<Target> owner = endpoint.owner(number);
            if (owner.isPresent()) {
                return owner;
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Target> household(Target device) {
        Set<Target> all = new LinkedHashSet<>(List.of(device));
        endpoints.stream()
                .flatMap(endpoint -> endpoint.user(device).stream())
                .findFirst()
                .ifPresent(user -> endpoints.forEach(endpoint -> all.addAll(endpoint.devices(user))));
        return List.copyOf(all);
    }

    @Override
    public List<TrunkState> trunks() {
        return directories.stream()
                .flatMap(directory -> directory.trunks().stream())
                .toList();
    }

    /**
     * Takes no new calls and waits until those that are there have ended.
     *
     * @return how many went on for longer than that
     */
    int close(Duration longest) throws InterruptedException {
        stopping = true;
        house.calls().awaitQuiet(longest);
        return house.calls().size();
    }

    /** Ends all calls and gives their far ends a moment to be told. */
    @Deactivate
    void stop() throws InterruptedException {
        stopping = true;
        sweep.stop();
        oneWay.stop();
        quality.stop();
        Hangup hangup = Hangup.of(HangupCause.NORMAL_UNSPECIFIED, By.ROUTER).detailed("Jackfield stops");
        house.calls().all().forEach(call -> call.lane().post(() -> call.end(hangup)));
        house.calls().awaitQuiet(GOODBYE);
    }

    private static CallException absent(String detail) {
        return new CallException(
                Hangup.of(HangupCause.SUBSCRIBER_ABSENT, By.ROUTER).detailed(detail));
    }

    /** Whether some directory knows the device and none knows where it is. */
    private boolean isAway(Target target) {
        List<DeviceState> known = directories.stream()
                .flatMap(directory -> directory.devices().stream())
                .filter(device ->
                        target.kind() == Target.Kind.DEVICE && device.name().equals(target.name()))
                .toList();
        return !known.isEmpty()
                && known.stream().allMatch(device -> device.contacts().isEmpty());
    }

    private Call begin(Source source, Caller caller, String dialled, OptionalInt hopLimit) {
        Instant now = house.clock().instant();
        Call call = new Call(house, new Call.Beginning(Ids.call(now), source, caller, dialled, now, hopLimit));
        house.calls().add(call);
        house.figures().begun();
        return call;
    }

    private void open(Call call, CallLeg first, Invitation invitation) {
        if (call.isOver()) {
            return;
        }
        call.admit(first);
        if (stopping) {
            call.end(Hangup.of(HangupCause.TEMPORARY_FAILURE, By.ROUTER).detailed("Jackfield stops"));
        } else {
            call.diallings()
                    .dial(
                            call.diallings().errand(first, invitation.source()),
                            invitation.dialled(),
                            Opening.of(call, first));
        }
    }

    /**
     * On the lane of the call, if the leg is in it when its turn comes; whoever waits is told otherwise. The leg is not looked for before:
     * an application that has just been dialled may ask while the call is about to admit it.
     */
    private void order(CallId id, LegId leg, TransferRequest.Progress progress, BiConsumer<Call, CallLeg> work) {
        Call call = find(id);
        call.lane().post(() -> call.find(leg)
                .ifPresentOrElse(
                        ours -> work.accept(call, ours),
                        () -> progress.failed(Hangup.of(HangupCause.INVALID_CALL_REFERENCE, By.ROUTER)
                                .detailed("the call is over"))));
    }

    private Call find(CallId id) {
        return house.calls().call(id).orElseThrow(() -> new NoSuchCallException(id));
    }

    private CallLeg find(Call call, LegId leg) {
        return house.calls()
                .leg(leg)
                .filter(live -> live.owner() == call && !live.over())
                .orElseThrow(() -> new NoSuchCallException(call.id(), leg));
    }
}
