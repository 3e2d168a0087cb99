// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.event;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventClientTest {

    private final ByteArrayOutputStream wire = new ByteArrayOutputStream();
    private final List<EventClient> gone = new ArrayList<>();
    private boolean ready = true;
    private boolean broken;
    private int flushed;
    private int completed;

    private final ServletOutputStream out = new ServletOutputStream() {
        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            assertThat(listener).isNotNull();
        }

        @Override
        public void flush() {
            flushed++;
        }

        @Override
        public void write(int b) throws IOException {
            if (broken) {
                throw new IOException("gone");
            }
            wire.write(b);
        }
    };

    private final AsyncContext context = (AsyncContext) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {AsyncContext.class}, (proxy, called, arguments) -> {
                if (called.getName().equals("complete")) {
                    completed++;
                }
                return null;
            });

    private final EventClient client = new EventClient(context, out, gone::add);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsSentLeavesAtOnce() {
        client.begin();
        client.send(bytes("a"));
        client.send(bytes("b"));
        assertThat(wire.toString(StandardCharsets.UTF_8)).isEqualTo("ab");
        assertThat(flushed).isEqualTo(2);
    }

    @Test
    void whatCannotLeaveWaitsInOrder() {
        ready = false;
        client.send(bytes("a"));
        client.send(bytes("b"));
        assertThat(wire.size()).isZero();
        ready = true;
        client.onWritePossible();
        assertThat(wire.toString(StandardCharsets.UTF_8)).isEqualTo("ab");
        assertThat(flushed).isEqualTo(1);
    }

    @Test
    void aSlowClientIsDroppedOnce() {
        ready = false;
        for (int i = 0; i < 40; i++) {
            client.send(new byte[64 * 1024]);
        }
        assertThat(gone).containsExactly(client);
        assertThat(completed).isEqualTo(1);
    }

    @Test
    void aClientThatIsGoneIsForgotten() {
        broken = true;
        client.send(bytes("a"));
        assertThat(gone).containsExactly(client);
        client.send(bytes("b"));
        client.close();
        assertThat(gone).hasSize(1);
    }
}
