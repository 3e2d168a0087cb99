// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.security.Login;
import org.jspecify.annotations.Nullable;

/**
 * The WebSocket of one page: its messages as JSON, and a ping now and then, so that whoever is gone is noticed. It ends with the login.
 */
public final class SoftphoneSocket extends Session.Listener.AbstractAutoDemanding implements PageLine {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final Duration PING = Duration.ofSeconds(10);

    private final Login login;
    private final InetAddress browser;
    private final Lane lane;
    private final Function<@Nullable String, Page> entering;
    private volatile @Nullable Page page;

    /**
     * @param browser where it comes from
     * @param entering tells which page this is, by the secret of one that was there before
     */
    SoftphoneSocket(Login login, InetAddress browser, Lane lane, Function<@Nullable String, Page> entering) {
        this.login = login;
        this.browser = browser;
        this.lane = lane;
        this.entering = entering;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        super.onWebSocketOpen(session);
        lane.after(PING, this::ping);
    }

    @Override
    public void onWebSocketText(@Nullable String text) {
        try {
            Message message = JSON.readValue(text, Message.class);
            if (message == null || message.type() == null) {
                send(Message.error(null, null, "A message is a JSON object with a type"));
            } else {
                take(message);
            }
        } catch (JsonProcessingException e) {
            send(Message.error(null, null, "A message is a JSON object with a type: " + e.getOriginalMessage()));
        }
    }

    private void take(Message message) {
        Page known = page;
        if (message.type().equals(Message.REGISTER)) {
            Page entered = known == null ? entering.apply(message.resume()) : known;
            page = entered;
            entered.attach(this, message.instance() == null ? "" : message.instance());
        } else if (known == null) {
            send(Message.error(message.call(), message.session(), "Send webrtc-register first"));
        } else {
            known.said(message);
        }
    }

    @Override
    public void onWebSocketClose(int status, @Nullable String reason) {
        lost(status == StatusCode.NORMAL || status == StatusCode.SHUTDOWN);
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        lost(false);
    }

    /** @param closed whether the page said that it goes */
    private void lost(boolean closed) {
        Page known = page;
        if (known != null) {
            known.lost(this, closed);
        }
    }

    @Override
    public InetAddress browser() {
        return browser;
    }

    @Override
    public void send(Message message) {
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
        if (open == null || !open.isOpen()) {
            return;
        }
        if (login.holds()) {
            open.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
            lane.after(PING, this::ping);
            return;
        }
        Page known = page;
        if (known != null) {
            known.end(Hangup.of(HangupCause.NORMAL_CLEARING, Hangup.By.CALLED)
                    .detailed("The login of this page has ended"));
        }
        open.close(StatusCode.POLICY_VIOLATION, "The login has ended", Callback.NOOP);
    }
}
