// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Transport;
import org.junit.jupiter.api.Test;

class StreamHandlerTest implements Receiver {

    private boolean sip = true;
    private int messages;

    /** A connection without a socket, whose clock the test moves. */
    private static final class Connection extends EmbeddedChannel {

        @Override
        protected SocketAddress remoteAddress0() {
            return new InetSocketAddress("192.0.2.9", 40_000);
        }

        @Override
        protected SocketAddress localAddress0() {
            return new InetSocketAddress("198.51.100.1", 5060);
        }

        void passes(int seconds) {
            advanceTimeBy(seconds, TimeUnit.SECONDS);
            runScheduledPendingTasks();
        }

        void brings(String text) {
            writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8));
        }
    }

    private Connection connect(int idleSeconds, int firstMessageSeconds) {
        Connection connection = new Connection();
        connection.freezeTime();
        StreamHandler.install(connection, Transport.TCP, this, idleSeconds, firstMessageSeconds);
        return connection;
    }

    @Override
    public boolean admits(InetAddress source) {
        return true;
    }

    @Override
    public boolean message(byte[] data, Flow flow) {
        messages++;
        return sip;
    }

    @Override
    public void garbled(byte[] head, Flow flow) {}

    @Test
    void a_connection_over_which_no_message_comes_is_closed_in_time() {
        Connection connection = connect(600, 30);
        connection.passes(20);
        connection.brings("\r\n\r\nOPTIONS sip:");
        connection.passes(9);
        assertThat(connection.isOpen()).isTrue();
        connection.passes(1);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void what_is_no_message_does_not_keep_it_open() {
        Connection connection = connect(600, 30);
        sip = false;
        connection.brings("HELO\r\n\r\n");
        assertThat(messages).isEqualTo(1);
        connection.passes(30);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void after_its_first_message_it_stays_as_long_as_it_is_not_idle() {
        Connection connection = connect(600, 30);
        connection.brings("OPTIONS sip:a SIP/2.0\r\n\r\n");
        connection.passes(599);
        assertThat(connection.isOpen()).isTrue();
        connection.passes(1);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void where_we_began_there_is_no_deadline() {
        Connection connection = connect(600, 0);
        connection.passes(599);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void another_time_of_silence_holds_for_open_connections_too() {
        Connection connection = connect(600, 0);
        StreamHandler.idle(connection, 60);
        connection.runPendingTasks();
        connection.passes(59);
        assertThat(connection.isOpen()).isTrue();
        connection.passes(1);
        assertThat(connection.isOpen()).isFalse();
    }
}
