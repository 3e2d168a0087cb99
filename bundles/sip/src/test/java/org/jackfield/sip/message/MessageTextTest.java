// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {

    private static Optional<MessageText> cut(String head) {
        return MessageText.cut((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String with(String field) {
        return "OPTIONS sip:a SIP/2.0\r\n" + field + "\r\nCall-ID: c";
    }

    @Test
    void folded_lines_and_lines_without_carriage_return_are_read() {
        MessageText text = cut("OPTIONS sip:a SIP/2.0\nSubject: one\n two\r\n\tthree\nv: SIP/2.0/UDP a, SIP/2.0/UDP b")
                .orElseThrow();
        assertThat(text.first("subject")).isEqualTo("one two three");
        assertThat(text.vias()).containsExactly("SIP/2.0/UDP a", "SIP/2.0/UDP b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OPTIONS sip:a SIP/2.0\r\nRequire: a\rEvil: yes\r\nCall-ID: c",
                "OPTIONS sip:a\r SIP/2.0\r\nCall-ID: c",
                "OPTIONS sip:a SIP/2.0\r\nSubject: a\r\r\nCall-ID: c",
                "OPTIONS sip:a SIP/2.0\r\nSubject: a\r\n b\rc\r\nCall-ID: c"
            })
    void a_carriage_return_that_ends_no_line_is_malformed(String head) {
        assertThat(cut(head)).isEmpty();
    }

    @Test
    void a_field_may_be_long_but_not_endless() {
        assertThat(cut(with("Identity: " + "x".repeat(4000)))).isPresent();
        assertThat(cut(with("Identity: " + "x".repeat(9000)))).isEmpty();
        assertThat(cut("OPTIONS sip:" + "a".repeat(9000) + " SIP/2.0\r\nCall-ID: c"))
                .isEmpty();
    }

    @Test
    void a_long_field_is_not_hidden_by_folding() {
        assertThat(cut(with("Subject: a" + ("\r\n " + "x".repeat(1000)).repeat(9))))
                .isEmpty();
    }

    @Test
    void there_are_not_endlessly_many_fields() {
        assertThat(cut(with("X: y\r\n".repeat(200) + "X: y"))).isPresent();
        assertThat(cut(with("X: y\r\n".repeat(300) + "X: y"))).isEmpty();
    }
}
