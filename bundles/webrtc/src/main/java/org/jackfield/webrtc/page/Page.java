// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.page;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.DialRequest;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.security.Users;
import org.jackfield.webrtc.ice.IceServer;
import org.jackfield.webrtc.peer.OfferException;
import org.jackfield.webrtc.peer.PeerConnection;
import org.jspecify.annotations.Nullable;

/** One open page of somebody who is logged in: the calls that ring or are held there, and its sessions. All of it on its lane. */
final class Page {

    /** More than a person can talk on; what a broken page asks for beyond that costs nobody else anything. */
    private static final int MOST_SESSIONS = 8;

    /** So long a page that lost its connection may take to come back before it counts as closed. */
    private static final Duration RETURN = Duration.ofSeconds(30);

    private final String user;
    private final Pages pages;
    private final Lane lane;
    private final BiFunction<InetAddress, PeerConnection.Listener, PeerConnection> connections;
    private final Supplier<List<IceServer>> servers;
    private final String secret = UUID.randomUUID().toString();
    private final Map<String, BrowserLeg> legs = new LinkedHashMap<>();
    private final Map<String, PeerSession> sessions = new HashMap<>();
    private volatile InetAddress address = InetAddress.getLoopbackAddress();
    private volatile @Nullable PageLine line;
    private volatile boolean open;
    private volatile String instance = "";
    private Optional<Lane.Timer> absence = Optional.empty();

    /**
     * @param pages among which it is once it was attached
     * @param connections makes peer connections towards the browser
     * @param servers what the browser is told of STUN and TURN now
     */
    Page(
            String user,
            Pages pages,
            Lane lane,
            BiFunction<InetAddress, PeerConnection.Listener, PeerConnection> connections,
            Supplier<List<IceServer>> servers) {
        this.user = user;
        this.pages = pages;
        this.lane = lane;
        this.connections = connections;
        this.servers = servers;
    }

    String user() {
        return user;
    }

    /** Which the page alone knows, and by which it is known again. */
    String secret() {
        return secret;
    }

    /** Whether it calls itself so. */
    boolean isCalled(String name) {
        return instance.equals(name);
    }

    /** Where the browser is, or was last. */
    InetAddress address() {
        return address;
    }

    /** Whether calls ring here. */
    boolean open() {
        return open;
    }

    Lane lane() {
        return lane;
    }

    void send(Message message) {
        PageLine to = line;
        if (to != null) {
            to.send(message);
        }
    }

    PeerConnection connect(PeerConnection.Listener session) {
        return connections.apply(address, session);
    }

    /** A call rings here. */
    void rings(BrowserLeg leg) {
        legs.put(leg.call(), leg);
        announce(leg);
    }

    private void announce(BrowserLeg leg) {
        DialRequest request = leg.request();
        boolean withheld = request.caller().withheld();
        send(Message.incoming(
                leg.call(),
                withheld ? new Caller("", "", true) : request.caller(),
                request.number(),
                request.instance().filter(this::isCalled).isPresent(),
                servers.get()));
    }

    void leaves(BrowserLeg leg) {
        legs.remove(leg.call(), leg);
        if (!open && legs.isEmpty()) {
            pages.remove(this);
        }
    }

    void forget(PeerSession session) {
        sessions.remove(session.name(), session);
    }

    /** What the page says. Any thread. */
    void said(Message message) {
        lane.post(() -> {
            switch (message.type()) {
                case Message.OFFER -> offered(message);
                case Message.ACCEPT -> accepted(message);
                case Message.HANGUP -> hungUp(message);
                case Message.ICE -> candidate(message);
                default ->
                    send(Message.error(
                            message.call(), message.session(), "There is no message '" + message.type() + "'"));
            }
        });
    }

    private void candidate(Message message) {
        PeerSession session = sessions.get(text(message.session()));
        if (session != null && !text(message.candidate()).isEmpty()) {
            session.candidate(text(message.candidate()));
        }
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

    /**
     * The page says that it is there, for the first time, again, or still. Any thread.
     *
     * @param called what it calls itself; empty if it does not say
     */
    void attach(PageLine to, String called) {
        lane.post(() -> {
            instance = called;
            absence.ifPresent(Lane.Timer::cancel);
            line = to;
            address = to.browser();
            open = true;
            pages.add(this);
            sessions.values().forEach(session -> session.back(address));
            send(Message.registered(Users.browser(user), secret, List.copyOf(legs.keySet()), servers.get()));
            legs.values().stream().filter(leg -> !leg.linked()).forEach(this::announce);
        });
    }

    /**
     * A connection ended. Any thread.
     *
     * @param closed whether the page said that it goes; else it may come back, and calls ring and go on meanwhile
     */
    void lost(PageLine gone, boolean closed) {
        lane.post(() -> {
            if (line == gone) {
                line = null;
                if (closed) {
                    close();
                } else {
                    absence = Optional.of(lane.after(RETURN, this::close));
                }
            }
        });
    }

    /** What rings here does so no more; whether somebody still talks, ICE tells. */
    private void close() {
        open = false;
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
        if (legs.isEmpty()) {
            pages.remove(this);
        }
    }

    /** All that is here ends, because the endpoint goes or the login has ended. Any thread. */
    void end(Hangup hangup) {
        lane.post(() -> {
            open = false;
            for (BrowserLeg leg : new ArrayList<>(legs.values())) {
                leg.over(hangup);
            }
            new ArrayList<>(sessions.values()).forEach(PeerSession::close);
            pages.remove(this);
        });
    }
}
