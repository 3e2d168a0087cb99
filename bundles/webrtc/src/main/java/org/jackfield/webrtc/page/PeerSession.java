// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.page;

import java.net.InetAddress;
import java.util.List;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.rtp.port.RtpPort;
import org.jackfield.webrtc.peer.OfferException;
import org.jackfield.webrtc.peer.PeerConnection;
import org.jspecify.annotations.Nullable;

/** A page's peer connection, which belongs to no call until it accepts one. On the page's lane. */
final class PeerSession implements PeerConnection.Listener {

    private final String name;
    private final Page page;
    private final PeerConnection connection;
    private @Nullable BrowserLeg leg;
    private boolean connected;

    PeerSession(String name, Page page) {
        this.name = name;
        this.page = page;
        this.connection = page.connect(this);
    }

    String name() {
        return name;
    }

    /** Answers an offer; throws if it cannot be taken. */
    String answer(String sdp, List<CodecOffer> order, MediaDirection wanted) throws OfferException {
        return connection.answer(sdp, order, wanted);
    }

    List<CodecOffer> offered() {
        return connection.offered();
    }

    RtpPort port() {
        return connection.port();
    }

    /** Whether sound can flow. */
    boolean ready() {
        return connected;
    }

    boolean free() {
        return leg == null;
    }

    @Nullable
    BrowserLeg leg() {
        return leg;
    }

    void belongTo(BrowserLeg taker) {
        leg = taker;
    }

    /** The page does not answer any more. */
    void doubt() {
        connection.doubt(true);
    }

    /** The page is there, and at this address. */
    void back(InetAddress browser) {
        connection.doubt(false);
        connection.moved(browser);
    }

    void close() {
        connection.close();
        page.forget(this);
    }

    /** The page tells where its browser may be. */
    void candidate(String candidate) {
        connection.candidate(candidate);
    }

    // From the wire, carried over to the lane.

    @Override
    public void found(String candidate) {
        page.lane().post(() -> page.send(Message.candidate(name, candidate)));
    }

    @Override
    public void connected() {
        page.lane().post(() -> {
            connected = true;
            if (leg != null) {
                leg.connected();
            }
        });
    }

    @Override
    public void reconfigured() {
        page.lane().post(() -> {
            if (leg != null) {
                leg.changed();
            }
        });
    }

    @Override
    public void failed(String why) {
        page.lane().post(() -> {
            page.send(Message.error(null, name, why));
            end(Hangup.of(HangupCause.INCOMPATIBLE_DESTINATION, Hangup.By.CALLED)
                    .detailed(why));
        });
    }

    @Override
    public void gone(String how) {
        page.lane()
                .post(() -> end(
                        Hangup.of(HangupCause.NORMAL_CLEARING, Hangup.By.CALLED).detailed(how)));
    }

    private void end(Hangup hangup) {
        if (leg == null) {
            close();
        } else {
            leg.over(hangup);
        }
    }
}
