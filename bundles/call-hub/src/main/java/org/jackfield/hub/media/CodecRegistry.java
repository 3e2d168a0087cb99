// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecOffer;

/**
 * The codecs that are there now, best first, and which slots each has filled. Fed by whoever knows the plug-ins' coming and
 * going; asked by the lanes of calls. Any thread; takes no lock that a lane could wait for.
 */
final class CodecRegistry {

    private final List<RegisteredCodec> codecs = new CopyOnWriteArrayList<>();
    private final Draining draining;
    private volatile List<String> order = List.of();

    CodecRegistry(Draining draining) {
        this.draining = draining;
    }

    void add(RegisteredCodec codec) {
        codecs.add(codec);
    }

    void remove(RegisteredCodec codec) {
        codecs.remove(codec);
    }

    /** Which codecs are offered first, by name; those not named follow by ranking. */
    void order(List<String> names) {
        order = names.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
    }

    /** The best maker of a codec that is not among {@code barred}; one that is being drained only if there is no other. */
    Optional<RegisteredCodec> best(CodecFormat format, Collection<Registered<?>> barred) {
        return codecs.stream()
                .filter(codec -> codec.description().format().equals(format))
                .filter(codec -> !codec.retired() && !barred.contains(codec))
                .max(Comparator.comparing((RegisteredCodec codec) -> !draining.includes(codec))
                        .thenComparingInt(RegisteredCodec::ranking));
    }

    /** The registered makers, in no order. */
    List<RegisteredCodec> all() {
        return List.copyOf(codecs);
    }

    /** One offer for each codec, best first; none for what is being drained. */
    List<CodecOffer> offers() {
        return offers(codecs.stream().filter(codec -> !draining.includes(codec)).toList());
    }

    /** The same, and what is being drained after them. */
    List<CodecOffer> allOffers() {
        return offers(codecs);
    }

    private List<CodecOffer> offers(List<RegisteredCodec> from) {
        Map<CodecFormat, RegisteredCodec> best = new LinkedHashMap<>();
        List<RegisteredCodec> sorted = new ArrayList<>(from);
        sorted.sort(Comparator.comparing((RegisteredCodec codec) -> draining.includes(codec))
                .thenComparingInt(this::place)
                .thenComparing(Comparator.comparingInt(RegisteredCodec::ranking).reversed()));
        sorted.forEach(codec -> best.putIfAbsent(codec.description().format(), codec));
        return best.values().stream().map(codec -> codec.description().offer()).toList();
    }

    private int place(RegisteredCodec codec) {
        int index = order.indexOf(codec.description().format().name());
        return index < 0 ? Integer.MAX_VALUE : index;
    }
}
