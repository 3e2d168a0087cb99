// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import static org.jackfield.hub.testing.FakeMedia.G722;
import static org.jackfield.hub.testing.FakeMedia.PCMA;
import static org.jackfield.hub.testing.FakeMedia.PCMU;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Invitation;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.device.DeviceState;
import org.jackfield.api.device.Directory;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.event.Event;
import org.jackfield.api.store.CallRecord;
import org.jackfield.hub.route.EmergencyPlan;
import org.jackfield.hub.route.RouteBook;
import org.jackfield.hub.route.Router;
import org.jackfield.hub.route.Rules;
import org.jackfield.hub.testing.FakeDiverter;
import org.jackfield.hub.testing.FakeEndpoint;
import org.jackfield.hub.testing.FakeLeg;
import org.jackfield.hub.testing.FakeMedia;
import org.jackfield.hub.testing.FakeMedia.FakeCallMedia;
import org.jackfield.hub.testing.VirtualTime;

/** A hub in a house without wires, in which time stands still until the test lets it pass. */
final class TestHouse {

    static final Source PHONE1 = new Source.Device("phone1");
    static final Source CARRIER = new Source.Trunk("carrier");

    final VirtualTime time = VirtualTime.noon();
    final FakeMedia media = new FakeMedia(G722, PCMA, PCMU);
    final FakeEndpoint endpoint = new FakeEndpoint();
    /** Whose devices belong to one user. */
    final Set<Target> household = new LinkedHashSet<>();

    final FakeDiverter diverter = new FakeDiverter();
    final Music music = new Music();
    final RouteBook book = new RouteBook();
    final EmergencyPlan emergency = new EmergencyPlan();
    final List<TrunkState> trunks = new ArrayList<>();
    final List<DeviceState> devices = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<CallRecord> records = new ArrayList<>();
    final Directory directory = new Directory() {
        @Override
        public List<DeviceState> devices() {
            return devices;
        }

        @Override
        public List<TrunkState> trunks() {
            return trunks;
        }
    };
    Limits limits = Limits.DEFAULT;
    final House house;
    final CallHubService hub;
    private int offered;

    TestHouse() {
        Router router = new Router(
                book,
                emergency,
                new Router.Neighbours() {
                    @Override
                    public Optional<Target> owner(String number) {
                        return endpoint.owner(number);
                    }

                    @Override
                    public List<Target> household(Target device) {
                        return household.contains(device) ? List.copyOf(household) : List.of(device);
                    }

                    @Override
                    public List<TrunkState> trunks() {
                        return trunks;
                    }
                },
                () -> (int) limits.ringTimeout().toSeconds());
        house = new House(
                time,
                time,
                events::add,
                media,
                router,
                new Diversions(List.of(diverter)),
                music,
                () -> List.of(endpoint),
                () -> limits,
                records::add,
                new Calls(),
                new Figures());
        hub = new CallHubService(house, List.of(directory));
        endpoint.knows("device:phone1", "10", "phone1");
        endpoint.knows("device:phone2", "20", "phone2");
        endpoint.knows("device:phone3", "30", "phone3");
        endpoint.knows("app:echo", "600");
        endpoint.knows("provider:carrier");
        endpoint.knows("provider:other");
        book.apply("out", Rules.route("number", "0*", "target", "provider:carrier, provider:other"));
        book.apply("in", Rules.route("direction", "inbound", "target", "device:phone1 + device:phone2"));
    }

    /** A call that was offered: its id and the leg that called. */
    record Offered(CallId id, FakeLeg leg) {}

    Offered call(Source source, String dialled) {
        Target.Kind kind = source instanceof Source.Trunk ? Target.Kind.PROVIDER : Target.Kind.DEVICE;
        FakeLeg leg = FakeLeg.inbound("in-" + offered++, new Target(kind, source.name()), PCMA, PCMU);
        CallId id = hub.offer(leg, invitation(source, dialled));
        time.settle();
        return new Offered(id, leg);
    }

    /** A call between phone1 and whoever has the number, answered and confirmed with PCMA. */
    Offered connected(String dialled) {
        Offered call = call(PHONE1, dialled);
        FakeLeg called = endpoint.leg(endpoint.legs().size() - 1);
        called.answers(PCMA);
        time.settle();
        call.leg().confirms();
        time.settle();
        return call;
    }

    static Invitation invitation(Source source, String dialled) {
        return new Invitation(source, new Caller(source.name() + "-caller", "", false), dialled, 70, Map.of());
    }

    void settle() {
        time.settle();
    }

    void pass(int seconds) {
        time.pass(Duration.ofSeconds(seconds));
    }

    CallView view(Offered call) {
        return hub.call(call.id()).orElseThrow();
    }

    boolean lives(Offered call) {
        return hub.call(call.id()).isPresent();
    }

    FakeCallMedia sound(Offered call) {
        return media.of(call.id());
    }

    <T extends Event> List<T> events(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<String> alarms() {
        return events(Event.Alarm.class).stream().map(Event.Alarm::sentence).toList();
    }

    static Hangup busy() {
        return new Hangup(HangupCause.USER_BUSY, By.CALLED, "", false);
    }

    static Hangup down() {
        return new Hangup(HangupCause.NETWORK_OUT_OF_ORDER, By.ROUTER, "503", true);
    }
}
