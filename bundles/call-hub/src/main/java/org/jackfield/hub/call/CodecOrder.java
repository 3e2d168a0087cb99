// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecOffer;

/** In which order codecs are offered and answered, so that two legs speak the same one wherever they can. */
final class CodecOrder {

    private CodecOrder() {}

    /**
     * What to offer the called party: what the caller speaks or offered, so that the sound can be relayed, then the rest of
     * what we can decode. What we cannot decode is passed on with the caller's own parameters; for the others ours are
     * offered, because only those are sure to be honoured. A caller of whose codecs we can decode none can only be relayed:
     * then nothing else is offered, or somebody would answer with what the caller does not understand.
     */
    static List<CodecOffer> offer(CallLeg caller, List<CodecOffer> available) {
        return offer(own(caller), available);
    }

    /** The same for a caller who speaks or offered these. */
    static List<CodecOffer> offer(List<CodecOffer> own, List<CodecOffer> available) {
        return own.isEmpty() || shares(own, available) ? first(own, available) : own;
    }

    /** What a party speaks, or else what it offered; empty if it said nothing of codecs yet. */
    private static List<CodecOffer> own(CallLeg party) {
        return party.codec()
                .map(spoken -> List.of(new CodecOffer(spoken.format(), spoken.remoteFmtp())))
                .orElseGet(() -> party.leg().offered());
    }

    /** Whether a party could be answered with one of these, as far as it has said. */
    static boolean suits(CallLeg party, List<CodecOffer> order) {
        List<CodecOffer> own = own(party);
        return own.isEmpty() || shares(own, order);
    }

    /** Whether a codec stands in both. */
    static boolean shares(List<CodecOffer> some, List<CodecOffer> others) {
        return some.stream().anyMatch(one -> others.stream()
                .anyMatch(other -> other.format().equals(one.format())));
    }

    /** How to answer the caller: with the codec that the called party chose, else with one that we can decode. */
    static List<CodecOffer> answer(CallLeg called, List<CodecOffer> available) {
        return called.codec()
                .map(spoken -> first(List.of(new CodecOffer(spoken.format(), spoken.remoteFmtp())), available))
                .orElse(available);
    }

    /** How to answer two parties that both offered: with what they have in common, so that both choose the same. */
    static List<CodecOffer> common(CallLeg one, CallLeg other, List<CodecOffer> available) {
        List<CodecOffer> common = new ArrayList<>(one.leg().offered());
        List<CodecFormat> formats =
                other.leg().offered().stream().map(CodecOffer::format).toList();
        common.removeIf(offer -> !formats.contains(offer.format()));
        return first(common, available);
    }

    /**
     * What to offer a party whose codec has left: the others first, then what it speaks, so that a party that knows no other
     * keeps it and waits for its return. Empty if there is no other.
     */
    static List<CodecOffer> instead(CallLeg leg, List<CodecOffer> available) {
        List<CodecOffer> order = new ArrayList<>(available);
        leg.codec().ifPresent(spoken -> {
            order.removeIf(offer -> offer.format().equals(spoken.format()));
            if (!order.isEmpty()) {
                order.add(new CodecOffer(spoken.format(), spoken.remoteFmtp()));
            }
        });
        return order;
    }

    private static List<CodecOffer> first(List<CodecOffer> preferred, List<CodecOffer> available) {
        Map<CodecFormat, CodecOffer> order = new LinkedHashMap<>();
        preferred.forEach(offer -> order.putIfAbsent(offer.format(), offer));
        available.forEach(offer -> order.put(offer.format(), offer));
        return List.copyOf(order.values());
    }
}
