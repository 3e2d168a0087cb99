// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.LegId;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecOffer;

/** All that carries sound: clocks, codecs, live calls. Any thread. */
public final class LivePlane implements MediaPlane, AutoCloseable {

    private static final Duration LEAVING_LIMIT = Duration.ofSeconds(10);

    private final MediaLog log;
    private final Clocks clocks;
    private final Runnable afterClocks;
    private final CodecRegistry registry = new CodecRegistry();
    private final SlotFiller filler;
    private final Set<LiveMedia> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private volatile Duration codecGrace = Duration.ofSeconds(10);

    /** Made with a clock a core; {@code close} ends them. */
    public LivePlane(MediaLog log) {
        this(log, new Keeper(log));
    }

    private LivePlane(MediaLog log, Keeper keeper) {
        this(log, new Clocks(Runtime.getRuntime().availableProcessors(), MediaClock.REAL, keeper), keeper::close);
        clocks.start();
    }

    LivePlane(MediaLog log, Clocks clocks, Runnable afterClocks) {
        this.log = log;
        this.clocks = clocks;
        this.afterClocks = afterClocks;
        this.filler = new SlotFiller(registry, log);
    }

    @Override
    public CallMedia open(CallId call, Lane lane, MediaNews news) {
        LiveMedia media = new LiveMedia(call, lane, news, this);
        calls.add(media);
        return media;
    }

    @Override
    public List<CodecOffer> codecs() {
        return registry.offers();
    }

    /** Which codecs are offered first, by name. */
    public void order(List<String> names) {
        registry.order(names);
    }

    /** How long a leg without its codec waits for it. */
    public void codecGrace(Duration grace) {
        codecGrace = grace;
    }

    Duration codecGrace() {
        return codecGrace;
    }

    /**
     * A codec is there: calls that want it, or have a worse one, take it up.
     *
     * @param maker its origin, shown to people
     * @return to be closed when the codec goes; that returns when no live call holds a product of it
     */
    public AutoCloseable arrive(CodecFactory factory, int ranking, String maker) {
        RegisteredCodec codec = registry.arrive(factory, ranking, maker, this::reconsider);
        log.note("Codec %s is there".formatted(codec));
        return () -> leave(codec);
    }

    private void leave(RegisteredCodec codec) {
        if (closed) {
            return;
        }
        if (registry.leave(codec, this::reconsider, LEAVING_LIMIT)) {
            log.note("Codec %s is gone".formatted(codec));
        } else {
            log.alarm(
                    "Codec %s left while %d stages of live calls still held it; those calls may stay silent: hang them up."
                            .formatted(codec, codec.products()));
        }
    }

    private void reconsider() {
        calls.forEach(LiveMedia::reconsider);
    }

    Clocks clocks() {
        return clocks;
    }

    Executor keeper() {
        return clocks.keeper();
    }

    SlotFiller filler() {
        return filler;
    }

    void forget(LiveMedia media) {
        calls.remove(media);
    }

    /** What its parts count. */
    public MediaFigures figures() {
        return new MediaFigures(clocks.all(), registry.all());
    }

    void alarmQuarantine(CallId call, RegisteredCodec by, Slot<?> slot) {
        log.alarm(
                "Codec %s failed %d frames in a row in call %s and is not used there any more: %s. Update or remove it."
                        .formatted(by, Slot.FAILURES_UNTIL_QUARANTINE, call.value(), slot.lastFailure()));
    }

    void alarmSilence(CallId call, LegId leg) {
        log.alarm("What answers leg %s of call %s failed %d ticks in a row and is silent now. Update or remove it."
                .formatted(leg, call.value(), Slot.FAILURES_UNTIL_QUARANTINE));
    }

    /** No sound any more. */
    @Override
    public void close() {
        closed = true;
        clocks.close();
        afterClocks.run();
    }
}
