// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

import java.util.Set;

/**
 * What a plug-in says of its noise suppressor.
 *
 * @param name by which settings and people choose it, in lower case: {@code rnnoise}
 * @param rates sample rates in Hz at which it works: of 8000, 16000 and 48000; a leg is brought to the least that loses nothing
 */
public record SuppressorDescription(String name, Set<Integer> rates) {

    public SuppressorDescription {
        rates = Set.copyOf(rates);
        if (name.isBlank() || rates.isEmpty()) {
            throw new IllegalArgumentException("A suppressor needs a name and at least one rate");
        }
    }
}
