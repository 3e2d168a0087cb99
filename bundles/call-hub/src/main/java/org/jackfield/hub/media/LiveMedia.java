// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallView.MediaMode;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegSound;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.media.EncodedPort;
import org.jackfield.api.media.MediaPort;
import org.jspecify.annotations.Nullable;

/** The sound of one call: decides between relay and mix, and has it carried out. Belongs to the call's lane. */
final class LiveMedia implements CallMedia, MixDesk.Surroundings {

    /** How often, and at most how many times, a mix that could be relayed is asked whether the moment is good. */
    private static final Duration LOOK = Duration.ofMillis(20);

    private static final int LOOKS = 50;

    private final CallId call;
    private final Lane lane;
    private final MediaNews news;
    private final LivePlane plane;
    private final OrphanWatch orphans;

    /** In the order in which they joined; changed on the lane alone, read on any thread. */
    private volatile Map<LegId, LegMedia> legs = Map.of();

    private @Nullable MixDesk desk;
    private boolean closed;
    private boolean looking;
    private int looks;

    private volatile MediaMode mode = MediaMode.NONE;
    private volatile Map<LegId, String> chains = Map.of();

    LiveMedia(CallId call, Lane lane, MediaNews news, LivePlane plane) {
        this.call = call;
        this.lane = lane;
        this.news = news;
        this.plane = plane;
        this.orphans = new OrphanWatch(lane, news, plane);
    }

    @Override
    public void join(LegId leg, MediaPort port) {
        join(new LegMedia(leg, port, false));
    }

    @Override
    public void play(LegId leg, MediaPort music) {
        join(new LegMedia(leg, music, true));
    }

    @Override
    public void hold(LegId leg, Hold hold) {
        LegMedia found = legs.get(leg);
        if (found != null && found.hold != hold) {
            found.hold = hold;
            rearrange();
        }
    }

    private void join(LegMedia leg) {
        if (!closed) {
            leave(leg.id);
            Map<LegId, LegMedia> more = new LinkedHashMap<>(legs);
            more.put(leg.id, leg);
            legs = more;
            rearrange();
        }
    }

    @Override
    public void changed(LegId leg) {
        if (legs.containsKey(leg)) {
            rearrange();
        }
    }

    @Override
    public void leave(LegId leg) {
        Map<LegId, LegMedia> fewer = new LinkedHashMap<>(legs);
        LegMedia left = fewer.remove(leg);
        if (left != null) {
            legs = fewer;
            Row row = left.row;
            if (row != null) {
                row.revoke();
            }
            left.idle();
            orphans.forget(left);
            rearrange();
        }
    }

    @Override
    public void treat(LegId leg, Treatment treatment) {
        LegMedia found = legs.get(leg);
        if (found != null && !found.treatment().equals(treatment)) {
            found.treat(treatment);
            rearrange();
        }
    }

    @Override
    public void tones(LegId leg, boolean inSound) {
        LegMedia found = legs.get(leg);
        if (found != null && found.tones != inSound) {
            found.tones = inSound;
            rearrange();
        }
    }

    @Override
    public void tone(LegId leg, Dtmf dtmf) {
        LegMedia found = legs.get(leg);
        if (found != null && desk != null) {
            desk.tone(found, dtmf);
        }
    }

    @Override
    public void tap(LegId leg, @Nullable PcmTap tap) {
        LegMedia found = legs.get(leg);
        if (found != null) {
            found.tap(tap);
        }
    }

    /** On the clock: hands the news on. */
    @Override
    public void pressed(LegId leg, char digit, int millis) {
        Dtmf dtmf = new Dtmf(digit, Duration.ofMillis(millis), false);
        plane.keeper().execute(() -> lane.post(() -> news.digit(leg, dtmf)));
    }

    @Override
    public Optional<LegSound> sound(LegId leg) {
        return Optional.ofNullable(legs.get(leg)).map(LegMedia::sound);
    }

    @Override
    public MediaMode mode() {
        return mode;
    }

    @Override
    public String chain(LegId leg) {
        return chains.getOrDefault(leg, "");
    }

    @Override
    public void close() {
        closed = true;
        List.copyOf(legs.keySet()).forEach(this::leave);
        forgetIfOver();
    }

    /** Any thread: codecs came or went. */
    void reconsider() {
        lane.post(() -> {
            if (desk != null) {
                orphans.askAgain(legs.values());
                rearrange();
            }
        });
    }

    /** Any thread: whose products are missed in slots of this call, since they are barred there. */
    Stream<Registered<?>> missed() {
        return legs.values().stream().flatMap(leg -> plane.filler().missed(leg).stream());
    }

    /**
     * Any thread: these makers get another chance wherever they are barred.
     *
     * @return in how many slots
     */
    int retry(Predicate<Registered<?>> makers) {
        int barred = (int)
                slots().flatMap(slot -> slot.barred().stream()).filter(makers).count();
        if (barred > 0) {
            lane.post(() -> {
                slots().forEach(slot -> slot.lift(makers));
                rearrange();
            });
        }
        return barred;
    }

    private Stream<Slot<?>> slots() {
        return legs.values().stream().flatMap(leg -> leg.slots().stream());
    }

    @Override
    public void onLane(Runnable task) {
        lane.post(task);
    }

    @Override
    public void settled() {
        if (desk != null && desk.size() == 0) {
            desk = null;
        }
        rearrange();
        forgetIfOver();
    }

    /** On the clock: hands the news on. */
    @Override
    public void gaveUp(LegId leg) {
        plane.keeper().execute(() -> plane.alarmSilence(call, leg));
    }

    /** On the clock: hands the news on. */
    @Override
    public void quarantined(Slot<?> slot, Slot.Filling<?> given, Throwable reason) {
        plane.keeper().execute(() -> lane.post(() -> bar(slot, given, by -> plane.alarmQuarantine(call, by, reason))));
    }

    /** While no clock runs the call: hands the news on. */
    @Override
    public void abandoned(Slot<?> slot, Slot.Filling<?> given) {
        plane.keeper().execute(() -> lane.post(() -> bar(slot, given, by -> plane.alarmHang(call, by))));
    }

    /** On the clock: hands it on. */
    @Override
    public void released(Slot.Filling<?> filling) {
        plane.keeper().execute(() -> lane.post(() -> Exchanges.close(filling, plane.log())));
    }

    private void bar(Slot<?> slot, Slot.Filling<?> given, Consumer<Registered<?>> alarm) {
        Registered<?> by = given.by();
        if (by != null) {
            slot.bar(by);
            alarm.accept(by);
            rearrange();
        }
    }

    /** Brings what runs in line with what should run; what waits for the clock goes on in {@link #settled}. */
    private void rearrange() {
        if (desk != null && desk.pending()) {
            return;
        }
        List<LegMedia> ready = legs.values().stream().filter(LegMedia::ready).toList();
        boolean relayable = relayable(ready);
        looks = relayable ? looks : 0;
        if (ready.size() >= 2 && !(relayable && mayRelay())) {
            mix(ready);
        } else if (desk != null) {
            desk.dissolve();
        } else if (ready.size() == 2) {
            relay(ready.get(0), ready.get(1));
            show(MediaMode.RELAY, ready);
        } else {
            legs.values().forEach(LegMedia::idle);
            show(MediaMode.NONE, List.of());
        }
    }

    /**
     * What waits in the jitter buffers of a mix is left out when it ends, and the call comes closer by it: that is done in a quiet
     * moment, if there is one within a second or two.
     */
    private boolean mayRelay() {
        if (desk == null || desk.size() == 0 || desk.quiet() || looks >= LOOKS) {
            return true;
        }
        if (!looking) {
            looking = true;
            looks++;
            lane.after(LOOK, () -> {
                looking = false;
                rearrange();
            });
        }
        return false;
    }

    private void mix(List<LegMedia> ready) {
        MixDesk present = desk;
        if (present == null) {
            present = new MixDesk(plane.clocks().least(), plane.filler(), this);
            desk = present;
        }
        present.arrange(ready);
        orphans.look(ready);
        show(MediaMode.MIXED, ready);
    }

    private static boolean relayable(List<LegMedia> ready) {
        return ready.size() == 2
                && ready.stream().allMatch(leg -> leg.treatment().relayable() && leg.hold != Hold.BY_OPERATOR)
                && ready.get(0).port instanceof EncodedPort a
                && ready.get(1).port instanceof EncodedPort b
                && ready.get(0).tones == ready.get(1).tones
                && a.relayable(b)
                && b.relayable(a);
    }

    private static void relay(LegMedia a, LegMedia b) {
        relayOneWay(a, b);
        relayOneWay(b, a);
    }

    private static void relayOneWay(LegMedia from, LegMedia to) {
        EncodedPort port = (EncodedPort) from.port;
        if (from.direction().receives() && to.hears()) {
            port.relay((EncodedPort) to.port);
        } else {
            port.idle();
        }
    }

    private void show(MediaMode newMode, Collection<LegMedia> flowing) {
        if (newMode != MediaMode.MIXED) {
            orphans.forgetAll(legs.values());
        }
        Map<LegId, String> newChains = Chains.of(newMode, flowing, desk);
        if (newMode != mode || !newChains.equals(chains)) {
            mode = newMode;
            chains = newChains;
            lane.post(news::changed);
        }
    }

    private void forgetIfOver() {
        if (closed && desk == null) {
            plane.forget(this);
        }
    }
}
