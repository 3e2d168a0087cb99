// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which sample rates a mix needs. */
final class BusRate {

    /** What a bus can run at, in Hz. */
    static final List<Integer> RATES = List.of(8000, 16000, 48000);

    private BusRate() {}

    /**
     * The least rate that loses nothing: sound between two legs needs no more than the poorer of them carries, and so the
     * mix needs what its second best leg carries.
     *
     * @param best the best rate of each leg in Hz
     */
    static int of(Collection<Integer> best) {
        int needed = best.stream()
                .sorted(Comparator.reverseOrder())
                .skip(1)
                .findFirst()
                .orElse(RATES.get(0));
        return RATES.stream().filter(rate -> rate >= needed).findFirst().orElse(48000);
    }

    /** The rate at which a codec is run on a bus: the bus's own, or the next better, or the best it has. */
    static int ofCodec(Collection<Integer> rates, int bus) {
        return usable(rates).stream().filter(rate -> rate >= bus).findFirst().orElseGet(() -> best(rates));
    }

    /** The best rate of a codec that a bus can make use of. */
    static int best(Collection<Integer> rates) {
        List<Integer> usable = usable(rates);
        return usable.isEmpty() ? RATES.get(0) : usable.get(usable.size() - 1);
    }

    private static List<Integer> usable(Collection<Integer> rates) {
        return RATES.stream().filter(rates::contains).toList();
    }
}
