// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjLongConsumer;
import org.jackfield.rtp.packet.RtpPacket;
import org.jackfield.rtp.srtp.SrtpScratch;

/** One event loop and what its legs share. Everything but {@link #wake}, {@link #execute} and the load is for its own thread. */
final class WireLoop {

    /** How often legs look after what has no packet of its own: reports, lost ends of digits. */
    private static final int HOUSEKEEPING_MILLIS = 200;

    private final EventLoop eventLoop;
    private final AtomicInteger load = new AtomicInteger();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final List<LegWire> legs = new ArrayList<>();
    private final List<LegWire> mixed = new ArrayList<>();
    private final RtpPacket packet = new RtpPacket();
    private final SrtpScratch scratch = new SrtpScratch();
    private final Runnable drain = this::drain;

    WireLoop(EventLoop eventLoop) {
        this.eventLoop = eventLoop;
    }

    void start() {
        eventLoop.scheduleAtFixedRate(this::housekeep, HOUSEKEEPING_MILLIS, HOUSEKEEPING_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Legs on it, for choosing the least loaded. */
    int load() {
        return load.get();
    }

    /** Runs a task on the loop; in vain once the loop is stopped. */
    void execute(Runnable task) {
        try {
            eventLoop.execute(task);
        } catch (RejectedExecutionException e) {
            // The appliance is being stopped, and every leg with it.
        }
    }

    void schedule(Runnable task, int millis) {
        eventLoop.schedule(task, millis, TimeUnit.MILLISECONDS);
    }

    void register(Channel channel) {
        eventLoop.register(channel);
    }

    /** A leg will live here; any thread. */
    void reserve() {
        load.incrementAndGet();
    }

    /** The leg that was announced lives here from now on. */
    void add(LegWire leg) {
        leg.index(legs.size());
        legs.add(leg);
    }

    void remove(LegWire leg) {
        LegWire last = legs.remove(legs.size() - 1);
        if (last != leg) {
            legs.set(leg.index(), last);
            last.index(leg.index());
        }
        mixed.remove(leg);
        load.decrementAndGet();
    }

    /** A leg begins or ends to be fed by a clock. */
    void mixed(LegWire leg, boolean now) {
        mixed.remove(leg);
        if (now) {
            mixed.add(leg);
        }
    }

    /** Clock threads: payloads wait to be sent. One wake-up serves all that were queued before it. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            execute(drain);
        }
    }

    private void drain() {
        woken.set(false);
        long now = System.nanoTime();
        for (int i = 0; i < mixed.size(); i++) {
            guarded(mixed.get(i), LegWire::drain, now);
        }
    }

    private void housekeep() {
        long now = System.nanoTime();
        for (int i = 0; i < legs.size(); i++) {
            guarded(legs.get(i), LegWire::housekeep, now);
        }
    }

    /** What fails in one leg does not keep the others from their turn, nor end what is done at a fixed rate. */
    private static void guarded(LegWire leg, ObjLongConsumer<LegWire> work, long now) {
        try {
            work.accept(leg, now);
        } catch (RuntimeException e) {
            leg.failed();
        }
    }

    /** The header being read. */
    RtpPacket packet() {
        return packet;
    }

    SrtpScratch scratch() {
        return scratch;
    }
}
