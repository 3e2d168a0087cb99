// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;
import org.jackfield.api.store.CallRecord;
import org.jackfield.web.Samples;
import org.junit.jupiter.api.Test;

class RecordCsvTest {

    @Test
    void aRecordIsALineBelowTheNames() throws IOException {
        String[] lines = csv(Samples.RECORD).split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("id,began,answered,ended,seconds,direction,outcome,");
        assertThat(lines[1])
                .startsWith("c1,2026-01-01T10:00:00Z,,2026-01-01T10:00:09Z,,incoming,missed,trunk,carrier,")
                .contains(",102,in,");
    }

    @Test
    void theNamesStandThereWithoutAnyRecord() throws IOException {
        assertThat(csv()).startsWith("id,").endsWith("detail\r\n");
    }

    @Test
    void whatASpreadsheetWouldComputeIsDefused() throws IOException {
        assertThat(csv(of("=HYPERLINK(\"http://x\")", "102"))).contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(csv(of("@SUM(A1)", "102"))).contains("'@SUM(A1)");
        assertThat(csv(of("-1+cmd|' /C calc'!A0", "102"))).contains("'-1+cmd");
        assertThat(csv(of("\t=1", "102"))).contains("'\t=1");
        assertThat(csv(of("\uFF1D1", "102"))).contains("'\uFF1D1");
    }

    @Test
    void aNumberWithItsPlusStaysANumber() throws IOException {
        assertThat(csv(of("Anna, \"A\"", "+49301234567")))
                .contains("+49301234567")
                .doesNotContain("'+49301234567")
                .contains("\"Anna, \"\"A\"\"\"");
        assertThat(csv(of("x", "+49-30"))).contains("'+49-30");
    }

    private static CallRecord of(String name, String dialled) {
        CallRecord any = Samples.RECORD;
        return new CallRecord(
                new CallId("c9"),
                any.source(),
                new Caller("31", name, false),
                dialled,
                Optional.empty(),
                false,
                any.began(),
                any.answered(),
                any.ended(),
                any.hangup(),
                any.legs(),
                List.of());
    }

    private static String csv(CallRecord... records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordCsv csv = new RecordCsv(out)) {
            csv.write(List.of(records));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
