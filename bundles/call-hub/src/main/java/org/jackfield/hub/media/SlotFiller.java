// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.api.media.NegotiatedCodec;
import org.jackfield.api.media.SuppressorChoice;
import org.jackfield.api.media.SuppressorMode;
import org.jspecify.annotations.Nullable;

/** Finds out what should stand in a slot, and makes it. On lanes. */
final class SlotFiller {

    private final CodecRegistry registry;
    private final SuppressorRegistry suppressors;
    private final MediaLog log;

    SlotFiller(CodecRegistry registry, SuppressorRegistry suppressors, MediaLog log) {
        this.log = log;
        this.registry = registry;
        this.suppressors = suppressors;
    }

    /** An empty list of exchanges. */
    Exchanges exchanges() {
        return new Exchanges(log);
    }

    /** The best rate at which a leg with this codec can be heard, in Hz. */
    int bestRate(NegotiatedCodec codec) {
        return registry.best(codec.format(), List.of())
                .map(best -> BusRate.best(best.description().audioRates()))
                .orElse(BusRate.RATES.get(0));
    }

    /** Whether anybody makes this codec now. */
    boolean present(NegotiatedCodec codec) {
        return registry.best(codec.format(), List.of()).isPresent();
    }

    void fillDecoder(Slot<AudioDecoder> slot, NegotiatedCodec codec, int bus, Exchanges exchanges) {
        fillCodec(slot, codec, bus, CodecFactory::decoder, exchanges);
    }

    void fillEncoder(Slot<AudioEncoder> slot, NegotiatedCodec codec, int bus, Exchanges exchanges) {
        fillCodec(slot, codec, bus, CodecFactory::encoder, exchanges);
    }

    private <S extends AutoCloseable> void fillCodec(
            Slot<S> slot,
            NegotiatedCodec codec,
            int bus,
            BiFunction<CodecFactory, CodecParameters, S> maker,
            Exchanges exchanges) {
        fill(slot, exchanges, () -> {
            Optional<RegisteredCodec> best = registry.best(codec.format(), slot.barred());
            // Without a codec at the rate of what leaves, so that its sound can be faded out.
            int rate = best.map(found -> BusRate.ofCodec(found.description().audioRates(), bus))
                    .orElse(slot.filling().wish().rate());
            CodecParameters parameters = new CodecParameters(rate, codec.remoteFmtp(), codec.ptime());
            return new Choice<>(
                    best.orElse(null),
                    new Wish.Codec(codec.format(), parameters),
                    factory -> maker.apply(factory, parameters));
        });
    }

    /** @param needed the least rate in Hz at which the leg's sound loses nothing */
    void fillSuppressor(SuppressorSlot slot, SuppressorChoice choice, int needed, Exchanges exchanges) {
        fill(slot, exchanges, () -> {
            Optional<RegisteredSuppressor> best = choice.mode() == SuppressorMode.OFF
                    ? Optional.empty()
                    : suppressors.best(
                            choice.engine(), slot.barred(), slot.filling().by());
            int rate = best.map(found -> BusRate.ofCodec(found.description().rates(), needed))
                    .orElse(needed);
            String name = best.map(Registered::name).orElse("");
            return new Choice<>(
                    best.orElse(null),
                    new Wish.Suppressor(name, rate),
                    factory -> new SuppressorLine(factory.suppressor(rate)));
        });
    }

    /** Any thread: whose products would stand in this leg's slots were they not barred there, one for each such slot. */
    List<Registered<?>> missed(LegMedia leg) {
        SuppressorChoice choice = leg.treatment().suppressor();
        List<Registered<?>> missed = new ArrayList<>();
        for (Slot<?> slot : leg.slots()) {
            for (Registered<?> barred : slot.barred()) {
                Set<Registered<?>> others = new HashSet<>(slot.barred());
                others.remove(barred);
                best(slot, choice, others).filter(barred::equals).ifPresent(missed::add);
            }
        }
        return missed;
    }

    private Optional<? extends Registered<?>> best(
            Slot<?> slot, SuppressorChoice choice, Collection<Registered<?>> barred) {
        if (slot.filling().wish() instanceof Wish.Codec wish) {
            return registry.best(wish.format(), barred);
        }
        return choice.mode() == SuppressorMode.OFF
                ? Optional.empty()
                : suppressors.best(choice.engine(), barred, slot.filling().by());
    }

    /** Who is to fill a slot, with what, and how. */
    private record Choice<F, S>(@Nullable Registered<F> by, Wish wish, Function<F, S> maker) {}

    private <F, S extends AutoCloseable> void fill(Slot<S> slot, Exchanges exchanges, Supplier<Choice<F, S>> chooser) {
        while (true) {
            Choice<F, S> choice = chooser.get();
            Registered<F> by = choice.by();
            if (!slot.wants(by, choice.wish())) {
                return;
            }
            if (by == null) {
                exchanges.add(slot, slot.neutralFor(choice.wish()));
                return;
            }
            Slot.Filling<S> filling = make(slot, by, choice);
            if (filling != null) {
                exchanges.add(slot, filling);
                return;
            }
        }
    }

    /** Null if the maker is leaving, or cannot: then it is barred from the slot, and the next best is asked. */
    private <F, S extends AutoCloseable> Slot.@Nullable Filling<S> make(
            Slot<S> slot, Registered<F> by, Choice<F, S> choice) {
        Optional<Registered<F>.Hold> hold = by.hold();
        if (hold.isEmpty()) {
            return null;
        }
        try {
            S product = choice.maker().apply(by.factory());
            return new Slot.Filling<>(by, hold.get(), choice.wish(), product);
        } catch (RuntimeException | LinkageError e) {
            log.warn("%s could not be opened at %d Hz and is left out on this leg: %s"
                    .formatted(by, choice.wish().rate(), e));
            hold.get().release();
            slot.bar(by);
            return null;
        }
    }
}
