// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.LegId;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.api.media.EncodedPort;
import org.jackfield.api.media.NegotiatedCodec;
import org.jackfield.api.media.SampledPort;
import org.jackfield.hub.tone.ToneGenerator;
import org.jackfield.soundfile.Resampler;
import org.jspecify.annotations.Nullable;

/**
 * The lane's side of a mixed call: says how the mix is to run, makes what it needs, and has the clock take it over between two
 * ticks. One change is under way at a time.
 */
final class MixDesk {

    /** What the desk needs of its surroundings. */
    interface Surroundings extends Slot.Ward {

        /** Keeper's thread: runs it on the call's lane. */
        void onLane(Runnable task);

        /** Clock: a leg without a wire failed too often and is not asked any more. */
        void gaveUp(LegId leg);

        /** Clock: a digit was found in a leg's sound. */
        void pressed(LegId leg, char digit, int millis);

        /** Lane: a change is in force. */
        void settled();
    }

    private final MixedCall mixed = new MixedCall();
    private final MediaClock clock;
    private final SlotFiller filler;
    private final Surroundings surroundings;

    private List<LegMedia> legs = List.of();
    private int busRate;
    private boolean pending;

    MixDesk(MediaClock clock, SlotFiller filler, Surroundings surroundings) {
        this.clock = clock;
        this.filler = filler;
        this.surroundings = surroundings;
    }

    /** Whether a change is under way; none may be asked for then. */
    boolean pending() {
        return pending;
    }

    int busRate() {
        return busRate;
    }

    int size() {
        return legs.size();
    }

    /** Whether nobody is heard at the moment. */
    boolean quiet() {
        return mixed.quiet();
    }

    /** These legs make up the mix from now on. */
    void arrange(List<LegMedia> wanted) {
        Exchanges exchanges = filler.exchanges();
        int bus = BusRate.of(wanted.stream().map(this::bestRate).toList());
        List<Runnable> steps = new ArrayList<>();
        for (LegMedia leg : wanted) {
            plan(leg, bus, exchanges, steps);
        }
        Audiences.plan(wanted, steps);
        for (LegMedia leg : legs) {
            if (!wanted.contains(leg)) {
                dismiss(leg, exchanges, steps);
            }
        }
        if (steps.isEmpty() && exchanges.isEmpty() && wanted.equals(legs) && bus == busRate) {
            return;
        }
        clock.weigh(wanted.size() - legs.size());
        legs = List.copyOf(wanted);
        busRate = bus;
        WireRow[] wires = rows(WireRow.class).toArray(WireRow[]::new);
        AppRow[] apps = rows(AppRow.class).toArray(AppRow[]::new);
        post(exchanges, () -> {
            exchanges.apply(clock.watch());
            steps.forEach(Runnable::run);
            mixed.arrange(wires, apps, bus);
            clock.adopt(mixed);
        });
    }

    /** The mix is over: the clock lets go of every leg, then {@link Surroundings#settled} is called. */
    void dissolve() {
        Exchanges exchanges = filler.exchanges();
        List<Runnable> steps = new ArrayList<>();
        for (LegMedia leg : legs) {
            dismiss(leg, exchanges, steps);
        }
        clock.weigh(-legs.size());
        legs = List.of();
        post(exchanges, () -> {
            clock.release(mixed);
            steps.forEach(Runnable::run);
        });
    }

    private void post(Exchanges exchanges, Runnable change) {
        pending = true;
        clock.post(new ClockTask() {
            @Override
            public void apply(MediaClock ignored) {
                change.run();
            }

            @Override
            public void applied() {
                surroundings.onLane(() -> {
                    exchanges.closeOld();
                    pending = false;
                    surroundings.settled();
                });
            }
        });
    }

    private int bestRate(LegMedia leg) {
        return leg.port instanceof SampledPort sampled
                ? sampled.leastRate()
                : leg.codec().map(filler::bestRate).orElse(0);
    }

    private void plan(LegMedia leg, int bus, Exchanges exchanges, List<Runnable> steps) {
        if (leg.port instanceof SampledPort sampled) {
            AppRow row = leg.row instanceof AppRow present
                    ? present
                    : new AppRow(sampled, () -> surroundings.gaveUp(leg.id));
            take(leg, row, new RowPlan.App(leg.heard(), leg.hears()), steps);
        } else {
            planWire(leg, leg.codec().orElseThrow(), bus, exchanges, steps);
        }
    }

    private static void take(LegMedia leg, Row row, RowPlan plan, List<Runnable> steps) {
        if (!plan.equals(leg.plan)) {
            steps.add(() -> row.turnTo(plan));
        }
        leg.row(row);
        leg.plan = plan;
    }

    private void planWire(LegMedia leg, NegotiatedCodec codec, int bus, Exchanges exchanges, List<Runnable> steps) {
        WireRow row = leg.row instanceof WireRow present ? present : null;
        RowPlan.Wire old = leg.plan instanceof RowPlan.Wire present ? present : null;
        Slot<AudioDecoder> decoder = row == null ? empty(NeutralDecoder.INSTANCE, codec) : row.decoder;
        Slot<AudioEncoder> encoder = row == null ? empty(NeutralEncoder.INSTANCE, codec) : row.encoder;
        SuppressorSlot suppressor = row == null
                ? new SuppressorSlot(new Wish.Suppressor("", BusRate.RATES.get(0)), surroundings)
                : row.strip.suppressor;
        filler.fillDecoder(decoder, codec, bus, exchanges);
        filler.fillEncoder(encoder, codec, bus, exchanges);
        int heardRate = decoder.filling().wish().rate();
        filler.fillSuppressor(suppressor, leg.treatment().suppressor(), heardRate, exchanges);
        Slot.Filling<SuppressorLine> line = suppressor.filling();
        RowPlan.Wire plan = new RowPlan.Wire(
                leg.heard(),
                leg.hears(),
                codec.format(),
                old != null && old.format().equals(codec.format()) ? old.exchange() : ((EncodedPort) leg.port).mix(),
                leg.treatment(),
                resampler(old == null ? null : old.toBus(), heardRate, bus),
                resampler(
                        old == null ? null : old.fromBus(),
                        bus,
                        encoder.filling().wish().rate()),
                codec.ptime(),
                leg.tones ? tones(leg, old == null ? null : old.tones(), heardRate) : null);
        if (line.by() != null) {
            lead(line, heardRate, bus, steps);
        }
        take(leg, row == null ? new WireRow(decoder, suppressor, encoder, plan) : row, plan, steps);
    }

    private ToneLine tones(LegMedia leg, @Nullable ToneLine running, int heardRate) {
        return running != null && running.rate() == heardRate
                ? running
                : new ToneLine(
                        heardRate,
                        running == null ? new ToneGenerator() : running.generator(),
                        (digit, millis) -> surroundings.pressed(leg.id, digit, millis));
    }

    /** Has a leg hear a digit as tones. */
    void tone(LegMedia leg, Dtmf dtmf) {
        if (leg.plan instanceof RowPlan.Wire wire && wire.tones() != null) {
            ToneGenerator generator = wire.tones().generator();
            int millis = (int) Math.min(Integer.MAX_VALUE, dtmf.duration().toMillis());
            clock.post(new ClockTask() {
                @Override
                public void apply(MediaClock ignored) {
                    generator.add(dtmf.digit(), millis);
                }

                @Override
                public void applied() {
                    // Nobody waits for it.
                }
            });
        }
    }

    /** To the suppressor and on; resamplers that run already go on with what they remember. */
    private static void lead(Slot.Filling<SuppressorLine> filling, int heardRate, int bus, List<Runnable> steps) {
        SuppressorLine line = filling.product();
        int rate = filling.wish().rate();
        if (!line.leads(heardRate, rate, bus)) {
            Resampler in = new Resampler(heardRate, rate);
            Resampler out = new Resampler(rate, bus);
            line.planned(in, out);
            steps.add(() -> line.turnTo(in, out));
        }
    }

    private <S extends AutoCloseable> Slot<S> empty(S neutral, NegotiatedCodec codec) {
        CodecParameters none = new CodecParameters(BusRate.RATES.get(0), "", codec.ptime());
        return new Slot<>(neutral, new Wish.Codec(codec.format(), none), surroundings);
    }

    /** The one that runs, with what it remembers, unless the rates changed. */
    private static Resampler resampler(@Nullable Resampler running, int from, int to) {
        return running != null && running.from() == from && running.to() == to ? running : new Resampler(from, to);
    }

    private static void dismiss(LegMedia leg, Exchanges exchanges, List<Runnable> steps) {
        if (leg.row instanceof WireRow row) {
            exchanges.discard(row.decoder);
            exchanges.discard(row.encoder);
            exchanges.discard(row.strip.suppressor);
            steps.add(row.strip.suppressor::clear);
        }
        leg.row = null;
        leg.plan = null;
    }

    private <R extends Row> List<R> rows(Class<R> kind) {
        return legs.stream()
                .map(leg -> leg.row)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
