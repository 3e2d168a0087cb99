// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jackfield.api.call.Target;
import org.jackfield.api.store.CallRecord;

/**
 * Writes call records as CSV (RFC 4180) below a line with the columns' names, and sends them page by page. Numbers and names
 * come from whoever calls: what a spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class RecordCsv implements Closeable {

    /** Signs with which a formula begins, also as wide as those of East Asia. */
    private static final String FORMULA = "(?s)[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*";

    private static final String SIGNED_NUMBER = "[+-]\\d+";

    private record Column(String name, Function<CallRecord, String> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("id", record -> record.id().value()),
            new Column("began", record -> record.began().toString()),
            new Column(
                    "answered",
                    record -> record.answered().map(Object::toString).orElse("")),
            new Column("ended", record -> record.ended().toString()),
            new Column("seconds", RecordCsv::seconds),
            new Column("direction", record -> Texts.of(record.direction())),
            new Column("outcome", record -> Texts.of(record.outcome())),
            new Column("source", record -> CallJson.of(record).source().kind()),
            new Column("sourceName", record -> record.source().name()),
            new Column("caller", record -> record.caller().number()),
            new Column("callerName", record -> record.caller().displayName()),
            new Column("dialled", CallRecord::dialled),
            new Column("route", record -> record.route().orElse("")),
            new Column("parties", RecordCsv::parties),
            new Column("emergency", record -> Boolean.toString(record.emergency())),
            new Column(
                    "cause", record -> Integer.toString(record.hangup().cause().code())),
            new Column("reason", record -> record.hangup().cause().sentence()),
            new Column("by", record -> Texts.of(record.hangup().by())),
            new Column("detail", record -> record.hangup().detail()));

    private final SequenceWriter rows;

    /** Begins with the names. */
    public RecordCsv(OutputStream out) throws IOException {
        CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n");
        COLUMNS.forEach(column -> schema.addColumn(column.name()));
        CsvMapper mapper = CsvMapper.builder()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .build();
        rows = mapper.writer(schema.build()).writeValues(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        rows.write(COLUMNS.stream().map(Column::name).toList());
    }

    /** Writes some and sends them. */
    public void write(List<CallRecord> records) throws IOException {
        for (CallRecord record : records) {
            rows.write(COLUMNS.stream()
                    .map(column -> harmless(column.value().apply(record)))
                    .toList());
        }
        rows.flush();
    }

    private static String seconds(CallRecord record) {
        return record.answered()
                .map(at -> Long.toString(Duration.between(at, record.ended()).toSeconds()))
                .orElse("");
    }

    private static String parties(CallRecord record) {
        return record.legs().stream()
                .map(leg -> leg.party().target())
                .map(Target::toString)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** A number with its sign computes nothing and stays as it is. */
    private static String harmless(String value) {
        return value.matches(FORMULA) && !value.matches(SIGNED_NUMBER) ? "'" + value : value;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
