// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jackfield.api.lane.Lane;
import org.jspecify.annotations.Nullable;

/** The WebSocket of one page: its messages as JSON, and a ping now and then, so that whoever is gone is noticed. */
public final class SoftphoneSocket extends Session.Listener.AbstractAutoDemanding {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final Duration PING = Duration.ofSeconds(20);

    private final Pages pages;
    private final Lane lane;
    private final Page page;

    /** @param opening makes the page that speaks over this */
    SoftphoneSocket(Pages pages, Lane lane, Function<SoftphoneSocket, Page> opening) {
        this.pages = pages;
        this.lane = lane;
        this.page = opening.apply(this);
    }

    @Override
    public void onWebSocketOpen(Session session) {
        super.onWebSocketOpen(session);
        pages.add(page);
        lane.after(PING, this::ping);
    }

    @Override
    public void onWebSocketText(@Nullable String text) {
        try {
            Message message = JSON.readValue(text, Message.class);
            if (message == null || message.type() == null) {
                send(Message.error(null, null, "A message is a JSON object with a type"));
                return;
            }
            page.said(message);
        } catch (JsonProcessingException e) {
            send(Message.error(null, null, "A message is a JSON object with a type: " + e.getOriginalMessage()));
        }
    }

    @Override
    public void onWebSocketClose(int status, @Nullable String reason) {
        pages.remove(page);
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        pages.remove(page);
    }

    /** Sends a message; in vain if the page is gone. Any thread. */
    void send(Message message) {
        Session open = getSession();
        if (open != null && open.isOpen()) {
            try {
                open.sendText(JSON.writeValueAsString(message), Callback.NOOP);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A message of texts is JSON", e);
            }
        }
    }

    private void ping() {
        Session open = getSession();
        if (open != null && open.isOpen()) {
            open.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
            lane.after(PING, this::ping);
        }
    }

    /** Tells the browser that we go away. */
    void close() {
        Session open = getSession();
        if (open != null) {
            open.close(StatusCode.SHUTDOWN, "The softphone was stopped", Callback.NOOP);
        }
    }
}
