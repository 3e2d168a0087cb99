// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.List;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.rtp.sdp.AudioTerms;
import org.jackfield.rtp.sdp.MediaDescription;
import org.jackfield.rtp.sdp.OfferAnswer;
import org.jackfield.rtp.sdp.SessionDescription;
import org.jackfield.webrtc.dtls.Identity;
import org.jackfield.webrtc.ice.Credentials;
import org.junit.jupiter.api.Test;

class BrowserAnswerTest {

    private static final InetSocketAddress HERE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 8443);

    private final SecureRandom random = new SecureRandom();

    private SessionDescription offer() {
        OfferAnswer exchange =
                new OfferAnswer(new AudioTerms(HERE.getAddress(), HERE.getPort(), SrtpPolicy.OFF, 20, true), random);
        SessionDescription plain = exchange.offer(
                List.of(
                        new CodecOffer(new CodecFormat("opus", 48_000, 2), ""),
                        new CodecOffer(new CodecFormat("PCMA", 8_000, 1), "")),
                MediaDirection.SENDRECV);
        return BrowserAnswer.offer(
                plain,
                BrowserOffer.Stream.FIRST,
                new BrowserAnswer.Ours(Credentials.random(random), Identity.create(random), List.of(HERE)));
    }

    @Test
    void anOfferOfOursHasAllThatABrowserNeeds() {
        SessionDescription offer = offer();
        MediaDescription audio = offer.media().get(0);
        assertThat(audio.protocol()).isEqualTo("UDP/TLS/RTP/SAVPF");
        assertThat(audio.attribute("setup")).contains("actpass");
        assertThat(audio.attribute("rtcp-mux")).isPresent();
        assertThat(audio.attribute("fingerprint").orElse("")).startsWith("sha-256 ");
        assertThat(audio.attribute("candidate").orElse("")).contains(" 8443 typ host");
        assertThat(offer.attribute("ice-lite")).isPresent();
        assertThat(offer.attribute("group")).contains("BUNDLE 0");
        assertThat(audio.attribute("mid")).contains("0");
        assertThat(offer.dtls()).isTrue();
    }

    @Test
    void aBrowserIsOfferedDigitsAtBothClockRatesAndNoComfortNoise() {
        assertThat(offer().toString())
                .contains("telephone-event/48000")
                .contains("telephone-event/8000")
                .doesNotContain("CN/8000");
    }
}
