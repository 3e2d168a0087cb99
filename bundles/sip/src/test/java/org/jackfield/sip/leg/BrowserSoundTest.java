// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.rtp.port.RtpPort;
import org.jackfield.rtp.sdp.AudioTerms;
import org.jackfield.rtp.sdp.OfferAnswer;
import org.jackfield.rtp.sdp.Outcome;
import org.jackfield.rtp.sdp.SessionDescription;
import org.jackfield.rtp.transport.MediaTransport;
import org.jackfield.rtp.transport.MediaTransportFactory;
import org.jackfield.rtp.transport.PlainTransport;
import org.jackfield.sip.bench.FakePort;
import org.jackfield.sip.bench.FakeWire;
import org.jackfield.sip.bench.FarEnd;
import org.jackfield.sip.device.Reach;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.message.Transport;
import org.junit.jupiter.api.Test;

class BrowserSoundTest {

    private static final String DTLS = "UDP/TLS/RTP/SAVPF";
    private static final String OFFER = FarEnd.SDP.replace("RTP/AVP", DTLS);

    private final LegBench bench = new LegBench();
    private final Browsers browsers = new Browsers();

    /** Speaks of DTLS where a telephone would not, and is otherwise one. */
    private static final class Browsers implements MediaTransportFactory {

        private final List<InetAddress> opened = new ArrayList<>();
        private final List<MediaTransport.Listener> listeners = new ArrayList<>();

        @Override
        public MediaTransport open(InetAddress far, MediaTransport.Listener listener) {
            opened.add(far);
            listeners.add(listener);
            RtpPort port = new FakePort.Pool().open();
            AudioTerms terms = new AudioTerms(far, port.localPort(), SrtpPolicy.OFF, 20, true);
            return new Browser(new PlainTransport(port, new OfferAnswer(terms, new java.security.SecureRandom())));
        }
    }

    private record Browser(PlainTransport plain) implements MediaTransport {

        private static SessionDescription read(SessionDescription description) {
            return SessionDescription.parse(description.toString().replace(DTLS, "RTP/AVP"));
        }

        private static SessionDescription written(SessionDescription description) {
            return SessionDescription.parse(description.toString().replace("RTP/AVP", DTLS));
        }

        private static Outcome written(Outcome outcome) {
            return outcome instanceof Outcome.Agreed agreed
                    ? new Outcome.Agreed(written(agreed.local()), agreed.parameters())
                    : outcome;
        }

        @Override
        public RtpPort port() {
            return plain.port();
        }

        @Override
        public SessionDescription offer(List<CodecOffer> codecs, MediaDirection direction) {
            return written(plain.offer(codecs, direction));
        }

        @Override
        public Outcome accept(SessionDescription answer) {
            return written(plain.accept(read(answer)));
        }

        @Override
        public Outcome answer(SessionDescription offer, List<CodecOffer> order, MediaDirection wanted) {
            return written(plain.answer(read(offer), order, wanted));
        }

        @Override
        public Optional<SessionDescription> local() {
            return plain.local().map(Browser::written);
        }

        @Override
        public void close() {
            plain.close();
        }
    }

    @Test
    void a_browsers_call_is_refused_with_a_reason_while_nobody_carries_its_sound() {
        bench.callIn("", OFFER);
        SipResponse refused = bench.response(488);
        assertThat(refused.header("Warning").orElse("")).contains("jackfield-webrtc");
        assertThat(bench.hub.offered).isEmpty();
        assertThat(bench.legs.size()).isZero();
    }

    @Test
    void a_browsers_call_is_answered_over_a_transport_of_its_kind() {
        bench.browsers = browsers;
        bench.callIn("", OFFER);
        bench.hub.leg().answer(LegBench.CODECS);
        SipResponse ok = bench.response(200);
        assertThat(ok.body()).contains(DTLS);
        bench.arrives(bench.far.ack(ok, ""));
        assertThat(bench.hub.events).contains("answered");
        assertThat(browsers.opened).hasSize(1);
        assertThat(bench.ports.opened).isEmpty();
    }

    @Test
    void a_browser_that_goes_away_ends_its_call() {
        bench.browsers = browsers;
        bench.callIn("", OFFER);
        bench.hub.leg().answer(LegBench.CODECS);
        bench.arrives(bench.far.ack(bench.response(200), ""));
        browsers.listeners.get(0).changed();
        browsers.listeners.get(0).ended("Nothing was heard of it");
        bench.request("BYE");
        assertThat(bench.hub.ends).extracting(Hangup::detail).containsExactly("Nothing was heard of it");
    }

    private void registeredOverWebSocket() {
        Flow flow = new Flow(Transport.WSS, bench.far.flow().remote(), new InetSocketAddress("198.51.100.1", 8443));
        bench.far.transport = Transport.WSS;
        bench.reaches.clear();
        bench.reaches.add(new Reach(SipUri.of("far", "k3j2h1.invalid", 0), List.of(), flow));
    }

    @Test
    void who_registered_over_websocket_is_called_over_it_as_a_browser() {
        bench.browsers = browsers;
        registeredOverWebSocket();
        bench.dial();
        FakeWire.Sent invite = bench.raw("INVITE");
        assertThat(invite.hop().transport()).isEqualTo(Transport.WSS);
        assertThat(invite.text())
                .startsWith("INVITE sip:far@k3j2h1.invalid SIP/2.0\r\nVia: SIP/2.0/WSS ")
                .contains(";transport=ws>")
                .contains(DTLS);
        bench.arrives(bench.far.reply(invite.text(), 200, "far", "", OFFER));
        assertThat(bench.raw("ACK").hop().transport()).isEqualTo(Transport.WSS);
        assertThat(bench.hub.events).contains("answered");
    }

    @Test
    void who_registered_over_websocket_is_not_called_while_nobody_carries_its_sound() {
        registeredOverWebSocket();
        bench.dial();
        bench.quiet();
        assertThat(bench.hub.ends).extracting(Hangup::detail).containsExactly(LegContext.NO_BROWSERS);
    }
}
