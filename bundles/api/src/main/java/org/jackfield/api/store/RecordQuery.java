// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Which records, newest first.
 *
 * @param filter which of them
 * @param from only calls that began then or later
 * @param before only records after this position, that is older ones; for paging, the position of the last record of a page
 * @param limit how many at most, 1 to 1000
 */
public record RecordQuery(Filter filter, Optional<Instant> from, Optional<Position> before, int limit) {

    public RecordQuery {
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("limit must be 1 to 1000");
        }
    }

    /**
     * What all of the records must have.
     *
     * @param party matches the caller's number or name, the dialled number, or the number or configured name of a device or provider that
     *     took part; part of it is enough, in capital or small letters
     * @param outcome what became of the call
     * @param direction between whom it was
     * @param provider the whole name of a provider that took part
     */
    public record Filter(
            Optional<String> party,
            Optional<CallRecord.Outcome> outcome,
            Optional<CallRecord.Direction> direction,
            Optional<String> provider) {

        /** Any record. */
        public static final Filter ANY =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** Records of calls in which somebody took part. */
        public static Filter party(String party) {
            return new Filter(Optional.of(party), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** The same from a later place on. */
    public RecordQuery after(Position last) {
        return new RecordQuery(filter, from, Optional.of(last), limit);
    }

    /**
     * A place in the order of all records: by when the call began and, since many may begin at the same moment, by its id.
     *
     * @param id empty: before all calls that began at that moment
     */
    public record Position(Instant began, String id) {

        /** Where a record stands. */
        public static Position of(CallRecord record) {
            return new Position(record.began(), record.id().value());
        }

        /**
         * Reads what {@link #toString} writes, or a moment alone.
         *
         * @throws IllegalArgumentException with a sentence if it is neither
         */
        public static Position parse(String text) {
            int comma = text.indexOf(',');
            String moment = comma < 0 ? text : text.substring(0, comma);
            try {
                return new Position(Instant.parse(moment), comma < 0 ? "" : text.substring(comma + 1));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "'" + moment + "' is no time: write it like 2026-12-24T17:00:00Z", e);
            }
        }

        @Override
        public String toString() {
            return id.isEmpty() ? began.toString() : began + "," + id;
        }
    }
}
