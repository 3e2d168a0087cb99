// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Party;
import org.jackfield.api.call.Source;
import org.jackfield.api.store.CallRecord;

/** A call record as a row of the table {@code call_record}. */
final class RecordRow {

    private RecordRow() {}

    /** Fills an INSERT with all columns, in the table's order. */
    static void fill(PreparedStatement insert, CallRecord record) throws SQLException {
        Columns.of(insert)
                .text(record.id().value())
                .text(kind(record.source()))
                .text(record.source().name())
                .text(record.caller().number())
                .text(record.caller().displayName())
                .flag(record.caller().withheld())
                .text(record.dialled())
                .text(record.route())
                .flag(record.emergency())
                .moment(record.began())
                .moment(record.answered())
                .moment(record.ended())
                .number(record.hangup().cause().code())
                .text(record.hangup().by().name())
                .text(record.hangup().detail())
                .flag(record.hangup().tryNext())
                .text(parties(record))
                .text(LegJson.write(record.legs()))
                .text(WhyJson.write(record.why()));
    }

    static CallRecord read(ResultSet row) throws SQLException {
        return new CallRecord(
                new CallId(Columns.text(row, "id")),
                source(Columns.text(row, "source_kind"), Columns.text(row, "source_name")),
                new Caller(
                        Columns.text(row, "caller_number"),
                        Columns.text(row, "caller_name"),
                        row.getBoolean("caller_withheld")),
                Columns.text(row, "dialled"),
                Columns.optionalText(row, "route"),
                row.getBoolean("emergency"),
                Columns.moment(row, "began"),
                Columns.optionalMoment(row, "answered"),
                Columns.moment(row, "ended"),
                new Hangup(
                        HangupCause.of(row.getInt("cause")),
                        Hangup.By.valueOf(Columns.text(row, "ended_by")),
                        Columns.text(row, "detail"),
                        row.getBoolean("try_next")),
                LegJson.read(Columns.text(row, "legs")),
                WhyJson.read(Columns.text(row, "why")));
    }

    /** What somebody typed, as it stands in {@code LIKE ? ESCAPE '!'} on the column {@code parties}. */
    static String escaped(String typed) {
        return literal(typed.strip().toLowerCase(Locale.ROOT));
    }

    /** A text none of whose signs means anything in {@code LIKE ? ESCAPE '!'}. */
    static String literal(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }

    /** Every name and number by which somebody may look for the call, in one column. */
    private static String parties(CallRecord record) {
        Stream<String> outer = Stream.of(
                record.source().name(),
                record.caller().number(),
                record.caller().displayName(),
                record.dialled());
        Stream<String> inner = record.legs().stream().flatMap(leg -> names(leg.party()));
        return Stream.concat(outer, inner)
                .filter(name -> !name.isBlank())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> names(Party party) {
        return Stream.of(party.target().name(), party.number(), party.displayName());
    }

    private static String kind(Source source) {
        if (source instanceof Source.Device) {
            return "device";
        }
        return source instanceof Source.Trunk ? "trunk" : "console";
    }

    private static Source source(String kind, String name) {
        return switch (kind) {
            case "device" -> new Source.Device(name);
            case "trunk" -> new Source.Trunk(name);
            default -> new Source.Console(name);
        };
    }
}
