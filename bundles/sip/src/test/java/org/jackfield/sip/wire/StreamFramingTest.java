// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamFramingTest {

    private final List<byte[]> garbled = new ArrayList<>();
    private final EmbeddedChannel channel = new EmbeddedChannel(new StreamFraming(garbled::add));

    private void arrives(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8));
    }

    private List<String> messages() {
        List<String> messages = new ArrayList<>();
        for (byte[] next = channel.readInbound(); next != null; next = channel.readInbound()) {
            messages.add(new String(next, StandardCharsets.UTF_8));
        }
        return messages;
    }

    @Test
    void messages_are_cut_by_their_length() {
        arrives("A SIP/2.0\r\nl: 3\r\n\r\nabcB SIP/2.0\r\nContent-Length : 0\r\n\r\n");
        assertThat(messages())
                .containsExactly("A SIP/2.0\r\nl: 3\r\n\r\nabc", "B SIP/2.0\r\nContent-Length : 0\r\n\r\n");
    }

    @Test
    void a_message_may_come_byte_by_byte() {
        for (char c : "A SIP/2.0\r\nContent-Length: 2\r\n\r\nxy".toCharArray()) {
            arrives(String.valueOf(c));
        }
        assertThat(messages()).containsExactly("A SIP/2.0\r\nContent-Length: 2\r\n\r\nxy");
    }

    @Test
    void bare_line_feeds_are_line_ends_too() {
        arrives("A SIP/2.0\nl: 1\n\nx");
        assertThat(messages()).hasSize(1);
    }

    @Test
    void a_keep_alive_is_answered_and_a_single_line_break_is_not() {
        arrives("\r\n");
        assertThat(channel.<ByteBuf>readOutbound()).isNull();
        arrives("\r\n\r\n");
        ByteBuf pong = channel.readOutbound();
        assertThat(pong.toString(StandardCharsets.US_ASCII)).isEqualTo("\r\n");
    }

    @Test
    void a_length_that_makes_no_sense_ends_the_stream() {
        arrives("A SIP/2.0\r\nContent-Length: 1x\r\n\r\n");
        assertThat(garbled).hasSize(1);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void two_lengths_that_differ_end_the_stream() {
        arrives("A SIP/2.0\r\nContent-Length: 1\r\nl: 2\r\n\r\n");
        assertThat(garbled).hasSize(1);
    }

    @Test
    void a_body_or_head_without_end_is_given_up() {
        arrives("A SIP/2.0\r\nContent-Length: 999999\r\n\r\n");
        assertThat(channel.isOpen()).isFalse();
        EmbeddedChannel other = new EmbeddedChannel(new StreamFraming(garbled::add));
        other.writeInbound(Unpooled.copiedBuffer("x".repeat(StreamFraming.MOST_HEAD + 1), StandardCharsets.UTF_8));
        assertThat(other.isOpen()).isFalse();
        assertThat(garbled).hasSize(2);
    }

    @Test
    void a_missing_length_means_no_body() {
        assertThat(StreamFraming.contentLength("A SIP/2.0\r\nTo: x\r\n\r\n")).isZero();
    }
}
