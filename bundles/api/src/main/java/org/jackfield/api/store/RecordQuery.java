// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Which records, newest first.
 *
 * @param party matches caller number, dialled number or the name of a device or provider; part of it is enough
 * @param before only calls that began before this moment, for paging
 * @param limit how many at most, 1 to 1000
 */
public record RecordQuery(Optional<String> party, Optional<Instant> from, Optional<Instant> before, int limit) {

    public RecordQuery {
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("limit must be 1 to 1000");
        }
    }
}
