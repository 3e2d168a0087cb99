// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.peer;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Executor;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.rtp.port.RtpParameters;
import org.jackfield.rtp.port.RtpPort;
import org.jackfield.rtp.port.SrtpKeys;
import org.jackfield.rtp.sdp.AudioTerms;
import org.jackfield.rtp.sdp.OfferAnswer;
import org.jackfield.rtp.sdp.Outcome;
import org.jackfield.rtp.sdp.SessionDescription;
import org.jackfield.webrtc.dtls.Handshake;
import org.jackfield.webrtc.dtls.Identity;
import org.jackfield.webrtc.ice.BindingCheck;
import org.jackfield.webrtc.ice.Credentials;
import org.jackfield.webrtc.ice.FullAgent;
import org.jackfield.webrtc.ice.IceAgent;
import org.jackfield.webrtc.ice.IceAgents;
import org.jspecify.annotations.Nullable;

/**
 * The far end of one browser: from its offer over ICE and DTLS to sound. Offers are answered by one thread at a time; what comes from
 * the network is the socket's event loop's. News go to the listener on the event loop.
 */
public final class PeerConnection implements AutoCloseable {

    private static final int PTIME = 20;
    private static final int WATCH_MILLIS = 2000;

    /** After so long without a check the browser is gone (RFC 7675, 5.1). */
    private static final long CONSENT_NANOS = 30_000_000_000L;

    /** The same where its page is known to be closed; browsers check each few seconds. */
    private static final long LAST_CHANCE_NANOS = 8_000_000_000L;

    /** What becomes of it; on the socket's event loop, must return at once. */
    public interface Listener {

        /** Sound can flow: the browser was found and proved. Comes once. */
        void connected();

        /** After that: something else was agreed, or the browser is elsewhere. */
        void reconfigured();

        /** There will be no sound. */
        void failed(String why);

        /** The browser is to be told one more candidate of ours, the value of an {@code a=candidate} line. From any thread. */
        default void found(String candidate) {
            // With the lite side of ICE the offer or answer tells them all.
        }

        /** The browser went away, with or without a word. */
        void gone(String how);
    }

    private final BrowserSocket sockets;
    private final Identity identity;
    private final Executor pool;
    private final Listener listener;
    private final OfferAnswer exchange;
    private final RtpPort port;
    private final IceAgent agent;
    private final SecureRandom random;
    /** Ours as the browser was told last. */
    private Credentials credentials;

    private String farFragment = "";
    private volatile List<InetSocketAddress> candidates;
    private BrowserOffer.Stream stream = BrowserOffer.Stream.FIRST;
    private volatile List<CodecOffer> offered = List.of();
    private volatile @Nullable Handshake handshake;
    private @Nullable RtpParameters agreed;
    private @Nullable SrtpKeys keys;
    private @Nullable RtpParameters inForce;
    private volatile boolean doubted;
    private volatile boolean closed;

    /**
     * @param browser where its signalling comes from
     * @param agents makes our side of ICE
     * @param pool on which handshakes wait
     */
    public PeerConnection(
            BrowserSocket sockets,
            Identity identity,
            InetAddress browser,
            IceAgents agents,
            SecureRandom random,
            Executor pool,
            Listener listener) {
        this.sockets = sockets;
        this.identity = identity;
        this.pool = pool;
        this.listener = listener;
        this.random = random;
        this.candidates = sockets.candidates(browser);
        this.credentials = Credentials.random(random);
        this.agent = agents.open(credentials, sockets.here(), new Found());
        this.port = sockets.socket().open();
        InetSocketAddress best = candidates.get(0);
        this.exchange =
                new OfferAnswer(new AudioTerms(best.getAddress(), best.getPort(), SrtpPolicy.OFF, PTIME, true), random);
        sockets.name(this, agent.fragments());
        sockets.socket().schedule(this::watch, WATCH_MILLIS);
    }

    /** The browser tells one more candidate of its own. Any thread. */
    public void candidate(String candidate) {
        agent.candidate(candidate);
    }

    /**
     * Answers an offer, the first or a further one.
     *
     * @param order codecs in our order of preference
     * @throws OfferException if it cannot be taken; what was agreed before stays
     */
    public String answer(String sdp, List<CodecOffer> order, MediaDirection wanted) throws OfferException {
        return answer(BrowserOffer.read(sdp), order, wanted).local().toString();
    }

    /** The same in SIP's terms. */
    Outcome.Agreed answer(BrowserOffer offer, List<CodecOffer> order, MediaDirection wanted) throws OfferException {
        Outcome.Agreed taken = take(exchange.answer(offer.plain(), order, wanted), offer);
        String fragment = offer.theirs().fragment();
        if (!farFragment.isEmpty() && !farFragment.equals(fragment)) {
            restart();
        }
        farFragment = fragment;
        agent.meet(offer.theirs(), offer.candidates());
        SessionDescription local = BrowserAnswer.of(taken.local(), stream, ours());
        return new Outcome.Agreed(local, taken.parameters());
    }

    /** Makes an offer of ours, the first or a new one. */
    SessionDescription offer(List<CodecOffer> codecs, MediaDirection wanted) {
        SessionDescription plain = exchange.offer(codecs, wanted);
        return BrowserAnswer.offer(plain, stream, ours());
    }

    private BrowserAnswer.Ours ours() {
        return new BrowserAnswer.Ours(credentials, identity, agent.lite() ? candidates : List.of());
    }

    /** The browser looks for a way anew, because its network changed, say; sound flows on over the old one as long as that works. */
    private void restart() {
        Credentials anew = Credentials.random(random);
        credentials = anew;
        agent.restart(anew);
        sockets.socket().execute(() -> sockets.name(this, agent.fragments()));
    }

    /** The browser's signalling comes from elsewhere now; heeded when it restarts. Any thread. */
    public void moved(InetAddress browser) {
        candidates = sockets.candidates(browser);
    }

    /**
     * Takes the answer to our last offer.
     *
     * @throws OfferException if it cannot be taken; what was agreed before stays
     */
    Outcome.Agreed accept(BrowserOffer answer) throws OfferException {
        farFragment = answer.theirs().fragment();
        agent.meet(answer.theirs(), answer.candidates());
        return take(exchange.accept(answer.plain()), answer);
    }

    private Outcome.Agreed take(Outcome outcome, BrowserOffer theirs) throws OfferException {
        if (outcome instanceof Outcome.Refused refused) {
            throw new OfferException(refused.sentence());
        }
        Outcome.Agreed taken = (Outcome.Agreed) outcome;
        if (handshake == null) {
            port.configure(taken.parameters().unproved());
            handshake = new Handshake(identity, theirs.fingerprints(), pool, this::send, new Proof());
        }
        stream = theirs.stream();
        offered = theirs.plain().audioCodecs();
        sockets.socket().execute(() -> {
            agreed = taken.parameters();
            configure();
        });
        return taken;
    }

    /** The codecs of the last offer that was answered, in the browser's order. Any thread. */
    public List<CodecOffer> offered() {
        return offered;
    }

    /** Whether the page seems to be closed, for its signalling is: unless the browser is heard of soon, it is gone. Any thread. */
    public void doubt(boolean closedPage) {
        doubted = closedPage;
    }

    /** Its place on the wire. */
    public RtpPort port() {
        return port;
    }

    /** Event loop: a check that names this connection. */
    boolean check(BindingCheck check, InetSocketAddress from) {
        if (closed) {
            return false;
        }
        boolean restarting = agent.restarting();
        return agent.check(check, from, System.nanoTime(), ByteBufAllocator.DEFAULT)
                .map(answer -> {
                    sockets.socket().send(answer, from);
                    if (restarting && !agent.restarting()) {
                        sockets.name(this, agent.fragments());
                    }
                    configure();
                    return true;
                })
                .orElse(false);
    }

    /** Event loop: a datagram of DTLS. */
    void handshake(byte[] datagram) {
        Handshake begun = handshake;
        if (begun != null && !closed) {
            begun.arrived(datagram);
        }
    }

    /** The handshake's thread: sends to wherever the browser is now. */
    private void send(byte[] datagram) {
        sockets.socket().execute(() -> agent.far()
                .ifPresent(to -> sockets.socket().send(Unpooled.wrappedBuffer(datagram), to)));
    }

    /** What the full side of ICE tells, carried over to the event loop. */
    private final class Found implements FullAgent.Listener {

        @Override
        public void found(String candidate) {
            listener.found(candidate);
        }

        @Override
        public void place(InetSocketAddress from) {
            tell(() -> sockets.place(from, PeerConnection.this));
        }

        @Override
        public void connected() {
            sockets.socket().execute(PeerConnection.this::configure);
        }
    }

    /** What the handshake tells, carried over to the event loop. */
    private final class Proof implements Handshake.Listener {

        @Override
        public void agreed(SrtpKeys made) {
            sockets.socket().execute(() -> {
                keys = made;
                configure();
            });
        }

        @Override
        public void failed(String why) {
            tell(() -> listener.failed("The browser could not be proved: " + why));
        }

        @Override
        public void closed() {
            tell(() -> listener.gone("The browser closed the connection"));
        }
    }

    private void tell(Runnable news) {
        sockets.socket().execute(() -> {
            if (!closed) {
                news.run();
            }
        });
    }

    /** Event loop: puts into force what is known by now, if it is enough. */
    private void configure() {
        RtpParameters parameters = agreed;
        SrtpKeys proved = keys;
        InetSocketAddress far = agent.far().orElse(null);
        if (closed || parameters == null || proved == null || far == null) {
            return;
        }
        RtpParameters now = parameters.proved(far, proved);
        if (now.equals(inForce)) {
            return;
        }
        boolean first = inForce == null;
        inForce = now;
        port.configure(now);
        if (first) {
            listener.connected();
        } else {
            listener.reconfigured();
        }
    }

    /** Event loop, at intervals: whether the browser still wants to be sent to (RFC 7675). */
    private void watch() {
        if (closed) {
            return;
        }
        if (agent.silence(System.nanoTime()) < (doubted ? LAST_CHANCE_NANOS : CONSENT_NANOS)) {
            sockets.socket().schedule(this::watch, WATCH_MILLIS);
        } else {
            listener.gone(doubted ? "The page was closed" : "Nothing was heard of the browser for 30 s");
        }
    }

    /** Ends it; again is harmless. Nothing is told any more. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        agent.close();
        sockets.remove(this);
        port.close();
        Handshake begun = handshake;
        if (begun != null) {
            begun.close();
        }
    }
}
