// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jackfield.api.call.DialRequest;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.LegDirection;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegListener;
import org.jackfield.api.call.Party;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.MediaPort;
import org.jspecify.annotations.Nullable;

/**
 * A call at an open page: it rings there, and once the page gives it a session, sound flows over that. Everything but what the hub
 * may ask from any thread happens on the page's lane.
 */
final class BrowserLeg implements Leg {

    private final LegId id;
    private final Page page;
    private final DialRequest request;
    private final Party party;
    private volatile LegListener listener;
    private volatile @Nullable PeerSession session;
    private volatile List<CodecOffer> order;
    private volatile boolean held;
    private boolean answered;
    private boolean over;

    BrowserLeg(LegId id, Page page, DialRequest request, Party party, LegListener listener) {
        this.id = id;
        this.page = page;
        this.request = request;
        this.party = party;
        this.listener = listener;
        this.order = request.codecs();
    }

    /** Page's lane. */
    void begin() {
        page.rings(this);
        tell(to -> to.ringing(this));
    }

    String call() {
        return request.call().value();
    }

    DialRequest request() {
        return request;
    }

    /** The codecs in our order, for an offer that the page makes. */
    List<CodecOffer> order() {
        return order;
    }

    MediaDirection wanted() {
        return held ? MediaDirection.SENDONLY : MediaDirection.SENDRECV;
    }

    /** Page's lane: sound goes over this session from now on. */
    void link(PeerSession taken) {
        session = taken;
        taken.belongTo(this);
        if (taken.ready()) {
            connected();
        }
    }

    boolean linked() {
        return session != null;
    }

    /** Page's lane: sound can flow. */
    void connected() {
        PeerSession linked = session;
        if (linked != null && !answered) {
            answered = true;
            linked.port().listen(dtmf -> page.lane().post(() -> tell(to -> to.dtmf(this, dtmf))));
            tell(to -> to.answered(this));
        }
    }

    /** Page's lane: another agreement is in force. */
    void changed() {
        if (answered) {
            tell(to -> to.mediaChanged(this));
        }
    }

    /** Page's lane: it is over, and the page knows. */
    void over(Hangup hangup) {
        if (!over) {
            over = true;
            page.leaves(this);
            PeerSession linked = session;
            if (linked != null) {
                linked.close();
            }
            listener.ended(this, hangup);
        }
    }

    /** Page's lane: the page hung up, or does not want the call. */
    void hungUp() {
        over(Hangup.of(answered ? HangupCause.NORMAL_CLEARING : HangupCause.USER_BUSY, Hangup.By.CALLED));
    }

    private void tell(Consumer<LegListener> news) {
        if (!over) {
            news.accept(listener);
        }
    }

    @Override
    public LegId id() {
        return id;
    }

    @Override
    public String endpoint() {
        return BrowserEndpoint.NAME;
    }

    @Override
    public LegDirection direction() {
        return LegDirection.OUTBOUND;
    }

    @Override
    public Party party() {
        return party;
    }

    @Override
    public List<CodecOffer> offered() {
        PeerSession linked = session;
        return linked == null ? List.of() : linked.offered();
    }

    @Override
    public Optional<MediaPort> media() {
        PeerSession linked = session;
        return linked == null ? Optional.empty() : Optional.of(linked.port());
    }

    @Override
    public void listen(LegListener who) {
        listener = who;
    }

    @Override
    public void ring() {
        // We called.
    }

    @Override
    public void progress(List<CodecOffer> codecs) {
        // We called.
    }

    @Override
    public void answer(List<CodecOffer> codecs) {
        // We called.
    }

    @Override
    public void end(Hangup hangup) {
        page.lane().post(() -> {
            if (!over) {
                page.send(Message.hangup(call(), sentence(hangup)));
                over(hangup);
            }
        });
    }

    private static String sentence(Hangup hangup) {
        return hangup.detail().isEmpty() ? hangup.cause().sentence() : hangup.detail();
    }

    @Override
    public void hold(boolean on) {
        page.lane().post(() -> {
            held = on;
            offerAnew();
        });
    }

    @Override
    public void renegotiate(List<CodecOffer> codecs) {
        page.lane().post(() -> {
            order = codecs;
            offerAnew();
        });
    }

    /** A browser offers and we answer, so that whatever is to change is asked for. */
    private void offerAnew() {
        PeerSession linked = session;
        if (linked != null && !over) {
            page.send(Message.offerAnew(linked.name()));
        }
    }

    @Override
    public boolean tones() {
        PeerSession linked = session;
        return linked != null && answered && !linked.port().sendsDtmf();
    }

    @Override
    public void sendDtmf(Dtmf dtmf) {
        page.lane().post(() -> {
            PeerSession linked = session;
            if (linked != null && !dtmf.relayed()) {
                linked.port().sendDtmf(dtmf);
            }
        });
    }

    @Override
    public void probe() {
        // A browser is asked for by ICE all the time, and its leg ends when it does not answer.
    }
}
