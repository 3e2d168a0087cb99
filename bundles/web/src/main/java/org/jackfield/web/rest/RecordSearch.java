// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jackfield.api.store.CallRecord;
import org.jackfield.api.store.RecordQuery;
import org.jackfield.api.store.RecordQuery.Filter;
import org.jackfield.api.store.RecordQuery.Position;
import org.jspecify.annotations.Nullable;

/** Which records somebody asks for, as it stands in a URL. Filled by Jersey. */
public final class RecordSearch {

    @QueryParam("party")
    @Parameter(description = "Part of a number or name of anybody in the call")
    @Nullable
    String party;

    @QueryParam("outcome")
    @Parameter(description = "What became of it: answered, missed or failed")
    @Nullable
    String outcome;

    @QueryParam("direction")
    @Parameter(description = "Between whom it was: incoming, outgoing or internal")
    @Nullable
    String direction;

    @QueryParam("provider")
    @Parameter(description = "The whole name of a provider that took part")
    @Nullable
    String provider;

    @QueryParam("from")
    @Parameter(description = "A time: calls that began then or later")
    @Nullable
    String from;

    @QueryParam("before")
    @Parameter(description = "A time: calls that began earlier")
    @Nullable
    String before;

    RecordQuery query(int limit) {
        Filter filter = new Filter(
                given(party),
                given(outcome).map(text -> one(CallRecord.Outcome.class, "outcome", text)),
                given(direction).map(text -> one(CallRecord.Direction.class, "direction", text)),
                given(provider));
        return new RecordQuery(filter, time(), given(before).map(Position::parse), limit);
    }

    private Optional<Instant> time() {
        return given(from).map(Position::parse).map(Position::began);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(t -> !t.isBlank());
    }

    private static <E extends Enum<E>> E one(Class<E> of, String name, String text) {
        E[] all = of.getEnumConstants();
        return Arrays.stream(all)
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        400,
                        "'" + text + "' is no " + name + ": use one of "
                                + Arrays.stream(all)
                                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /** Where the page after the one that ends with this record is. */
    String next(int limit, CallRecord last) {
        UriBuilder next = UriBuilder.fromPath("/api/record");
        put(next, "party", given(party));
        put(next, "outcome", given(outcome));
        put(next, "direction", given(direction));
        put(next, "provider", given(provider));
        put(next, "from", time().map(Instant::toString));
        return next.queryParam("before", Position.of(last))
                .queryParam("limit", limit)
                .build()
                .toString();
    }

    private static void put(UriBuilder uri, String name, Optional<String> value) {
        value.ifPresent(v -> uri.queryParam(name, "{" + name + "}").resolveTemplate(name, v));
    }
}
