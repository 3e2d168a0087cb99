// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jackfield.hub.testing.FakeMedia.PCMA;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jackfield.api.call.Audience;
import org.jackfield.api.call.CallException;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.DialRequest;
import org.jackfield.api.call.Endpoint;
import org.jackfield.api.call.FurtherParty;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegListener;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.NoSuchCallException;
import org.jackfield.api.call.Target;
import org.jackfield.api.call.TransferRequest;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.store.CallRecord;
import org.jackfield.hub.lane.LaneService;
import org.jackfield.hub.route.EmergencyPlan;
import org.jackfield.hub.route.RouteBook;
import org.jackfield.hub.route.Router;
import org.jackfield.hub.testing.CrowdLeg;
import org.jackfield.hub.testing.NoMedia;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many calls on real lanes, whose parties do at random whatever parties do. */
class CrowdTest {

    private static final int CALLS = 1_000;

    private final ExecutorService world = Executors.newFixedThreadPool(4);
    private final LaneService lanes = new LaneService();
    private final Queue<CrowdLeg> legs = new ConcurrentLinkedQueue<>();
    private final Queue<CallRecord> records = new ConcurrentLinkedQueue<>();
    private final AtomicInteger promises = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();
    private final Endpoint endpoint = new Crowd();
    private final House house = house();
    private final CallHubService hub = new CallHubService(house, List.of());

    @AfterEach
    void stop() throws InterruptedException {
        world.shutdownNow();
        lanes.stop();
    }

    @Test
    void whateverPartiesDoNobodyIsLeftBehindAndEveryCallIsRecordedOnce() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(4);
        for (int thread = 0; thread < 4; thread++) {
            Random random = new Random(thread);
            world.execute(() -> {
                for (int i = 0; i < CALLS / 4; i++) {
                    act(random);
                }
                done.countDown();
            });
        }
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        // A leg that was refused before its call admitted it is unknown to the house already, and ends a moment later.
        for (int i = 0; i < 500 && !(house.calls().quiet() && legs.stream().allMatch(CrowdLeg::over)); i++) {
            hub.calls().forEach(view -> attempt(() -> hub.hangUp(view.id(), bye())));
            Thread.sleep(10);
        }
        assertThat(legs).allMatch(CrowdLeg::over);
        assertThat(house.calls().quiet()).isTrue();
        assertThat(records.stream().map(CallRecord::id)).doesNotHaveDuplicates();
        assertThat(records).hasSize((int) begun());
        assertThat(kept.get()).isBetween(1, promises.get());
    }

    private double begun() {
        return hub.measurements().stream()
                .filter(m -> m.name().equals("jackfield_call_begun_total"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private void act(Random random) {
        List<CallView> calls = hub.calls();
        CallView any = calls.isEmpty() ? null : calls.get(random.nextInt(calls.size()));
        if (any == null || calls.size() < 40 || random.nextInt(3) == 0) {
            CrowdLeg leg =
                    new CrowdLeg(new Target(Target.Kind.DEVICE, "caller"), Optional.empty(), world, random.nextLong());
            legs.add(leg);
            hub.offer(leg, TestHouse.invitation(TestHouse.PHONE1, random.nextInt(50) == 0 ? "77" : "20"));
            return;
        }
        attempt(() -> disturb(any, calls, random));
    }

    private void disturb(CallView call, List<CallView> calls, Random random) {
        List<LegView> present = call.legs();
        LegId leg = present.isEmpty()
                ? new LegId("none")
                : present.get(random.nextInt(present.size())).id();
        switch (random.nextInt(8)) {
            case 5 -> hub.pickUp(call.id(), leg, List.of(new Target(Target.Kind.DEVICE, "caller")), progress());
            case 6 -> {
                CallId other = calls.get(random.nextInt(calls.size())).id();
                hub.join(call.id(), leg, new Forwarder.Visit(other, random.nextBoolean(), progress()));
            }
            case 0 -> hub.hangUp(call.id(), bye());
            case 1 -> hub.add(call.id(), new FurtherParty("20", Audience.EVERYONE));
            case 2 -> hub.remove(call.id(), leg);
            case 3 ->
                find(leg).ifPresent(own -> own.transfers(new TransferRequest("20", Optional.empty(), progress())));
            case 4 -> {
                List<LegView> others = calls.get(random.nextInt(calls.size())).legs();
                if (!others.isEmpty()) {
                    Optional<LegId> second = Optional.of(others.get(0).id());
                    find(leg).ifPresent(own -> own.transfers(new TransferRequest("", second, progress())));
                }
            }
            default -> {
                CrowdLeg taker = new CrowdLeg(
                        new Target(Target.Kind.DEVICE, "taker"), Optional.empty(), world, random.nextLong());
                hub.replace(taker, TestHouse.invitation(TestHouse.PHONE1, "20"), leg);
                legs.add(taker);
            }
        }
    }

    private Optional<CrowdLeg> find(LegId id) {
        return legs.stream().filter(leg -> leg.id().equals(id)).findFirst();
    }

    private TransferRequest.Progress progress() {
        promises.incrementAndGet();
        return new TransferRequest.Progress() {
            @Override
            public void ringing() {}

            @Override
            public void succeeded() {
                kept.incrementAndGet();
            }

            @Override
            public void failed(Hangup hangup) {
                kept.incrementAndGet();
            }
        };
    }

    /** What is meant may be gone by now. */
    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (NoSuchCallException | CallException e) {
            assertThat(e).hasMessageContaining("");
        }
    }

    private static Hangup bye() {
        return Hangup.of(HangupCause.NORMAL_CLEARING, By.OPERATOR);
    }

    private House house() {
        Router router = new Router(
                new RouteBook(),
                new EmergencyPlan(),
                new Router.Neighbours() {
                    @Override
                    public Optional<Target> owner(String number) {
                        return endpoint.owner(number);
                    }

                    @Override
                    public List<Target> household(Target device) {
                        return List.of(device);
                    }

                    @Override
                    public List<TrunkState> trunks() {
                        return List.of();
                    }
                },
                () -> 1);
        return new House(
                lanes,
                InstantSource.system(),
                event -> {},
                new NoMedia(PCMA),
                router,
                new Diversions(List.of()),
                new Music(),
                () -> List.of(endpoint),
                () -> Limits.DEFAULT,
                records::add,
                new Calls(),
                new Figures());
    }

    /** Three telephones with one number. */
    private final class Crowd implements Endpoint {

        private final Random random = new Random(42);

        @Override
        public String name() {
            return "crowd";
        }

        @Override
        public boolean reaches(Target target) {
            return true;
        }

        @Override
        public Optional<Target> owner(String number) {
            return number.equals("20") ? Optional.of(new Target(Target.Kind.DEVICE, "caller")) : Optional.empty();
        }

        @Override
        public List<Leg> dial(DialRequest request, LegListener listener) {
            List<Leg> made = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                long seed;
                synchronized (random) {
                    seed = random.nextLong();
                }
                CrowdLeg leg = new CrowdLeg(request.target(), Optional.of(listener), world, seed);
                legs.add(leg);
                made.add(leg);
                leg.live();
            }
            return made;
        }
    }
}
