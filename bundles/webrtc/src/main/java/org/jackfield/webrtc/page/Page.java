// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.page;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jackfield.api.call.DialRequest;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.webrtc.peer.OfferException;
import org.jackfield.webrtc.peer.PeerConnection;
import org.jspecify.annotations.Nullable;

/** One open page of somebody who is logged in: the calls that ring or are held there, and its sessions. All of it on its lane. */
final class Page {

    /** More than a person can talk on; what a broken page asks for beyond that costs nobody else anything. */
    private static final int MOST_SESSIONS = 8;

    private final String user;
    private final String device;
    private final InetAddress address;
    private final Lane lane;
    private final Consumer<Message> out;
    private final Function<PeerConnection.Listener, PeerConnection> connections;
    private final Map<String, BrowserLeg> legs = new LinkedHashMap<>();
    private final Map<String, PeerSession> sessions = new HashMap<>();

    /**
     * @param address where the browser is
     * @param out sends to the page; any thread
     * @param connections makes peer connections towards the browser
     */
    Page(
            String user,
            String device,
            InetAddress address,
            Lane lane,
            Consumer<Message> out,
            Function<PeerConnection.Listener, PeerConnection> connections) {
        this.user = user;
        this.device = device;
        this.address = address;
        this.lane = lane;
        this.out = out;
        this.connections = connections;
    }

    String user() {
        return user;
    }

    InetAddress address() {
        return address;
    }

    Lane lane() {
        return lane;
    }

    void send(Message message) {
        out.accept(message);
    }

    PeerConnection connect(PeerConnection.Listener session) {
        return connections.apply(session);
    }

    /** A call rings here. */
    void rings(BrowserLeg leg) {
        legs.put(leg.call(), leg);
        DialRequest request = leg.request();
        boolean withheld = request.caller().withheld();
        send(Message.incoming(
                leg.call(),
                withheld ? "" : request.caller().number(),
                withheld ? "" : request.caller().displayName(),
                request.number()));
    }

    void leaves(BrowserLeg leg) {
        legs.remove(leg.call(), leg);
    }

    void forget(PeerSession session) {
        sessions.remove(session.name(), session);
    }

    /** What the page says. Any thread. */
    void said(Message message) {
        lane.post(() -> {
            switch (message.type()) {
                case Message.REGISTER -> send(Message.registered(device));
                case Message.OFFER -> offered(message);
                case Message.ACCEPT -> accepted(message);
                case Message.HANGUP -> hungUp(message);
                case Message.ICE -> {
                    // The browser is found by its checks.
                }
                default ->
                    send(Message.error(
                            message.call(), message.session(), "There is no message '" + message.type() + "'"));
            }
        });
    }

    private void offered(Message message) {
        String name = text(message.session());
        String sdp = text(message.sdp());
        if (name.isEmpty() || sdp.isEmpty()) {
            refuse(message, "An offer needs a session, which is a name of your own, and an sdp");
            return;
        }
        PeerSession known = sessions.get(name);
        BrowserLeg leg = known == null ? ringing() : known.leg();
        if (known == null && leg == null) {
            refuse(message, "There is no call to offer for: it has ended, or was answered elsewhere");
            return;
        }
        if (known == null && sessions.size() >= MOST_SESSIONS) {
            refuse(message, "There are " + MOST_SESSIONS + " sessions on this page already: hang up some");
            return;
        }
        BrowserLeg orderOf = leg == null ? ringing() : leg;
        PeerSession session = known == null ? new PeerSession(name, this) : known;
        try {
            String answer = session.answer(
                    sdp,
                    orderOf == null ? List.of() : orderOf.order(),
                    leg == null ? MediaDirection.SENDRECV : leg.wanted());
            sessions.put(name, session);
            send(Message.answer(name, answer));
        } catch (OfferException e) {
            if (known == null) {
                session.close();
            }
            refuse(message, String.valueOf(e.getMessage()));
        }
    }

    /** The call that has rung longest. */
    private @Nullable BrowserLeg ringing() {
        return legs.values().stream().filter(leg -> !leg.linked()).findFirst().orElse(null);
    }

    private void accepted(Message message) {
        BrowserLeg leg = legs.get(text(message.call()));
        PeerSession session = sessions.get(text(message.session()));
        if (leg == null) {
            refuse(message, "This call is over, or was answered elsewhere");
        } else if (leg.linked()) {
            refuse(message, "This call was answered already");
        } else if (session == null) {
            refuse(message, "There is no such session: send its webrtc-offer first");
        } else if (!session.free()) {
            refuse(message, "This session is in a call already: offer another one");
        } else {
            leg.link(session);
        }
    }

    private void hungUp(Message message) {
        BrowserLeg leg = legs.get(text(message.call()));
        PeerSession session = sessions.get(text(message.session()));
        if (leg != null) {
            leg.hungUp();
        } else if (session != null && session.free()) {
            session.close();
        }
    }

    private void refuse(Message message, String sentence) {
        send(Message.error(message.call(), message.session(), sentence));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The page is closed, or its connection broke: what rings there does so no more; whether somebody still talks, ICE tells. */
    void closed() {
        lane.post(() -> {
            for (BrowserLeg leg : new ArrayList<>(legs.values())) {
                if (!leg.linked()) {
                    leg.over(new Hangup(HangupCause.SUBSCRIBER_ABSENT, Hangup.By.CALLED, "The page was closed", true));
                }
            }
            for (PeerSession session : new ArrayList<>(sessions.values())) {
                if (session.free()) {
                    session.close();
                } else {
                    session.doubt();
                }
            }
        });
    }

    /** The endpoint goes: all that is here ends. */
    void end(Hangup hangup) {
        lane.post(() -> {
            for (BrowserLeg leg : new ArrayList<>(legs.values())) {
                leg.over(hangup);
            }
            new ArrayList<>(sessions.values()).forEach(PeerSession::close);
        });
    }
}
