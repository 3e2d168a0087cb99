// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jackfield.api.lane.Lane;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.wire.WebSockets;
import org.jspecify.annotations.Nullable;

/** The WebSocket of one telephone in a web page: a SIP message a frame, and a ping now and then, so that whoever is gone is noticed. */
public final class SipWebSocket extends Session.Listener.AbstractAutoDemanding implements WebSockets.Frames {

    private static final Duration PING = Duration.ofSeconds(20);

    /** Frames that wait for a slow far end; more than any call needs, and it is cut off. */
    private static final int MOST_WAITING = 256;

    private final WebSockets sockets;
    private final Flow flow;
    private final Lane lane;
    private WebSockets.@Nullable Link link;

    /** @param lane for timers */
    SipWebSocket(WebSockets sockets, Flow flow, Lane lane) {
        this.sockets = sockets;
        this.flow = flow;
        this.lane = lane;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        super.onWebSocketOpen(session);
        session.setMaxOutgoingFrames(MOST_WAITING);
        WebSockets.Link opened = sockets.opened(flow, this).orElse(null);
        link = opened;
        if (opened == null) {
            close("Too many connections");
            return;
        }
        lane.after(Duration.ofSeconds(sockets.settings().limits().firstMessageSeconds()), () -> {
            if (!opened.spoken()) {
                close("No SIP message came in time");
            }
        });
        lane.after(PING, this::ping);
    }

    private void ping() {
        Session open = getSession();
        if (open != null && open.isOpen()) {
            open.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
            lane.after(PING, this::ping);
        }
    }

    @Override
    public void onWebSocketText(@Nullable String text) {
        if (link != null && text != null) {
            link.arrived(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        byte[] frame = new byte[payload.remaining()];
        payload.get(frame);
        callback.succeed();
        if (link != null) {
            link.arrived(frame);
        }
    }

    @Override
    public void onWebSocketClose(int status, @Nullable String reason) {
        gone();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        gone();
    }

    private void gone() {
        if (link != null) {
            link.closed();
        }
    }

    @Override
    public void send(byte[] message, Runnable failed) {
        Session open = getSession();
        if (open == null || !open.isOpen()) {
            failed.run();
            return;
        }
        open.sendText(new String(message, StandardCharsets.UTF_8), Callback.from(() -> {}, cause -> failed.run()));
    }

    @Override
    public void close(String why) {
        Session open = getSession();
        if (open != null) {
            open.close(StatusCode.POLICY_VIOLATION, why, Callback.NOOP);
        }
    }
}
