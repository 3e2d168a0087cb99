// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.LegId;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.api.media.Engine;
import org.jackfield.api.media.NoiseSuppressorFactory;

/** All that carries sound: clocks, codecs, live calls. Any thread. */
public final class LivePlane implements MediaPlane, AutoCloseable {

    private static final Duration LEAVING_LIMIT = Duration.ofSeconds(10);

    private final MediaLog log;
    private final Clocks clocks;
    private final Runnable afterClocks;
    private final Draining draining = new Draining();
    private final CodecRegistry registry = new CodecRegistry(draining);
    private final SuppressorRegistry suppressors = new SuppressorRegistry(draining);
    private final SlotFiller filler;
    private final Set<LiveMedia> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private volatile Treatment treatment = Treatment.NONE;
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
        this.filler = new SlotFiller(registry, suppressors, log);
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

    @Override
    public List<CodecOffer> allCodecs() {
        return registry.allOffers();
    }

    @Override
    public Treatment treatment() {
        return treatment;
    }

    /** What is done with the sound of legs that begin from now on. */
    public void treatment(Treatment usual) {
        treatment = usual;
    }

    @Override
    public Optional<LentEncoder> lend(CodecFormat format, int rate) {
        Optional<RegisteredCodec> best = registry.best(format, List.of())
                .filter(codec -> codec.description().audioRates().contains(rate));
        return best.flatMap(codec -> codec.hold().map(hold -> lend(codec, hold, rate)));
    }

    private static LentEncoder lend(RegisteredCodec codec, Registered<?>.Hold hold, int rate) {
        try {
            CodecParameters parameters = new CodecParameters(rate, "", MixedCall.TICK_MS);
            return new LentEncoder(codec, hold, codec.factory().encoder(parameters), rate);
        } catch (RuntimeException | LinkageError e) {
            hold.release();
            throw new IllegalStateException(codec + " cannot be opened: " + e, e);
        }
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
     * @return to be closed when the codec goes; that returns when no live call holds a product of it
     */
    public AutoCloseable arrive(CodecFactory factory, int ranking, Maker maker) {
        RegisteredCodec codec = new RegisteredCodec(factory, ranking, maker);
        registry.add(codec);
        return arrived(codec, () -> registry.remove(codec));
    }

    /** The same for a noise suppressor. */
    public AutoCloseable arrive(NoiseSuppressorFactory factory, int ranking, Maker maker) {
        RegisteredSuppressor suppressor = new RegisteredSuppressor(factory, ranking, maker);
        suppressors.add(suppressor);
        return arrived(suppressor, () -> suppressors.remove(suppressor));
    }

    private AutoCloseable arrived(Registered<?> arrived, Runnable removal) {
        reconsider();
        log.note("%s %s is there".formatted(arrived.kind(), arrived));
        return () -> leave(arrived, removal);
    }

    private void leave(Registered<?> leaving, Runnable removal) {
        if (closed) {
            return;
        }
        removal.run();
        leaving.retire();
        reconsider();
        if (leaving.awaitRelease(LEAVING_LIMIT)) {
            log.note("%s %s is gone".formatted(leaving.kind(), leaving));
        } else {
            log.alarm(
                    "%s %s left while %d stages of live calls still held it, %d of which hang; those calls may stay silent: hang them up."
                            .formatted(leaving.kind(), leaving, leaving.products(), leaving.abandoned()));
        }
    }

    /** Nothing new begins to use what these bundles made, and what can do without it does. */
    public void drain(Set<String> bundles) {
        draining.of(bundles);
        reconsider();
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

    /** Codecs and suppressors that are there, with what they do now. */
    public List<Engine> engines() {
        Map<Registered<?>, Long> missed = calls.stream()
                .flatMap(LiveMedia::missed)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return Stream.concat(registry.all().stream(), suppressors.all().stream())
                .map(one -> one.view(missed.getOrDefault(one, 0L).intValue()))
                .toList();
    }

    /**
     * What is barred from slots of live calls is tried there again.
     *
     * @param engine see {@link Engine#called}
     * @return in how many slots
     */
    public int retry(String engine) {
        int slots = calls.stream()
                .mapToInt(call -> call.retry(maker -> maker.view(0).called(engine)))
                .sum();
        log.note("%s is tried again in %d places of live calls".formatted(engine, slots));
        return slots;
    }

    MediaLog log() {
        return log;
    }

    /** What its parts count. */
    public MediaFigures figures() {
        return new MediaFigures(clocks.all(), engines());
    }

    void alarmQuarantine(CallId call, Registered<?> by, Throwable reason) {
        log.alarm(
                "%s %s is not used any more on a leg of call %s, since it failed there again and again: %s. Update or remove it."
                        .formatted(by.kind(), by, call.value(), reason));
    }

    void alarmHang(CallId call, Registered<?> by) {
        log.alarm(
                ("%s %s did not come back from a leg of call %s and is not used there any more. A thread hangs in it: update or"
                                + " remove it, then restart when convenient.")
                        .formatted(by.kind(), by, call.value()));
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
