// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.api.media.NegotiatedCodec;
import org.jspecify.annotations.Nullable;

/** Finds out what should stand in a slot, and makes it. On lanes. */
final class SlotFiller {

    private final CodecRegistry registry;
    private final MediaLog log;

    SlotFiller(CodecRegistry registry, MediaLog log) {
        this.log = log;
        this.registry = registry;
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
        fill(slot, codec, bus, CodecFactory::decoder, exchanges);
    }

    void fillEncoder(Slot<AudioEncoder> slot, NegotiatedCodec codec, int bus, Exchanges exchanges) {
        fill(slot, codec, bus, CodecFactory::encoder, exchanges);
    }

    private interface Maker<S> {
        S make(CodecFactory factory, CodecParameters parameters);
    }

    private <S extends AutoCloseable> void fill(
            Slot<S> slot, NegotiatedCodec codec, int bus, Maker<S> maker, Exchanges exchanges) {
        while (true) {
            Optional<RegisteredCodec> best = registry.best(codec.format(), slot.barred());
            // Without a codec at the rate of what leaves, so that its sound can be faded out.
            int rate = best.map(found -> BusRate.ofCodec(found.description().audioRates(), bus))
                    .orElse(slot.filling().parameters().audioRate());
            CodecParameters parameters = new CodecParameters(rate, codec.remoteFmtp(), codec.ptime());
            if (!slot.wants(best.orElse(null), codec.format(), parameters)) {
                return;
            }
            if (best.isEmpty()) {
                exchanges.add(slot, slot.empty(codec.format(), parameters));
                return;
            }
            Slot.Filling<S> filling = make(slot, best.get(), codec, parameters, maker);
            if (filling != null) {
                exchanges.add(slot, filling);
                return;
            }
        }
    }

    /** Null if the maker is leaving, or cannot: then it is barred from the slot, and the next best is asked. */
    private <S extends AutoCloseable> Slot.@Nullable Filling<S> make(
            Slot<S> slot, RegisteredCodec by, NegotiatedCodec codec, CodecParameters parameters, Maker<S> maker) {
        Optional<RegisteredCodec.Hold> hold = by.hold();
        if (hold.isEmpty()) {
            return null;
        }
        try {
            S product = maker.make(by.factory(), parameters);
            return new Slot.Filling<>(by, hold.get(), codec.format(), parameters, product);
        } catch (RuntimeException | LinkageError e) {
            log.warn("%s could not be opened for %s and is left out on this leg: %s".formatted(by, parameters, e));
            hold.get().release();
            slot.bar(by);
            return null;
        }
    }
}
