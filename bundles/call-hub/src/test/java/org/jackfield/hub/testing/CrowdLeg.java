// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.testing;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.LegDirection;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegListener;
import org.jackfield.api.call.Party;
import org.jackfield.api.call.Target;
import org.jackfield.api.call.TransferRequest;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaPort;

/** A leg whose far party acts by itself, at random, on threads of its own. */
public final class CrowdLeg implements Leg {

    private static final AtomicLong NEXT = new AtomicLong();

    private final LegId id = new LegId("crowd-" + NEXT.getAndIncrement());
    private final LegDirection direction;
    private final Target target;
    private final Executor world;
    private final Random random;
    private volatile Optional<LegListener> listener;
    // Guarded by this.
    private boolean over;

    /** @param listener who hears an outbound leg; empty for an inbound one */
    public CrowdLeg(Target target, Optional<LegListener> listener, Executor world, long seed) {
        this.target = target;
        this.listener = listener;
        this.direction = listener.isPresent() ? LegDirection.OUTBOUND : LegDirection.INBOUND;
        this.world = world;
        this.random = new Random(seed);
    }

    /** Outbound: rings, and then answers or does not. */
    public void live() {
        later(() -> {
            tell(to -> to.ringing(this));
            int fate = chance(10);
            if (fate < 6) {
                tell(to -> to.answered(this));
                if (fate < 2) {
                    later(() -> finish(Hangup.of(HangupCause.NORMAL_CLEARING, By.CALLED)));
                }
            } else if (fate < 9) {
                finish(new Hangup(HangupCause.USER_BUSY, By.CALLED, "", fate == 8));
            }
        });
    }

    public synchronized boolean over() {
        return over;
    }

    public void transfers(TransferRequest request) {
        tell(to -> to.transfer(this, request));
    }

    @Override
    public LegId id() {
        return id;
    }

    @Override
    public String endpoint() {
        return "crowd";
    }

    @Override
    public LegDirection direction() {
        return direction;
    }

    @Override
    public Party party() {
        return new Party(target, "1", "", "");
    }

    @Override
    public List<CodecOffer> offered() {
        return List.of();
    }

    @Override
    public Optional<MediaPort> media() {
        return Optional.empty();
    }

    @Override
    public void listen(LegListener added) {
        listener = Optional.of(added);
        if (chance(10) == 0) {
            later(() -> finish(Hangup.of(HangupCause.NORMAL_CLEARING, By.CALLER)));
        }
    }

    @Override
    public void ring() {}

    @Override
    public void progress(List<CodecOffer> order) {}

    @Override
    public void answer(List<CodecOffer> order) {
        later(() -> tell(to -> to.answered(this)));
    }

    @Override
    public void end(Hangup hangup) {
        later(() -> finish(hangup));
    }

    @Override
    public void hold(boolean held) {}

    @Override
    public void renegotiate(List<CodecOffer> order) {}

    @Override
    public void sendDtmf(Dtmf dtmf) {}

    @Override
    public void probe() {}

    private synchronized int chance(int bound) {
        return random.nextInt(bound);
    }

    private void later(Runnable task) {
        try {
            world.execute(task);
        } catch (RejectedExecutionException e) {
            task.run();
        }
    }

    // One report at a time, as an endpoint's own lane would have it.
    private synchronized void tell(Consumer<LegListener> news) {
        if (!over) {
            listener.ifPresent(news);
        }
    }

    private synchronized void finish(Hangup hangup) {
        if (!over) {
            over = true;
            listener.ifPresent(to -> to.ended(this, hangup));
        }
    }
}
