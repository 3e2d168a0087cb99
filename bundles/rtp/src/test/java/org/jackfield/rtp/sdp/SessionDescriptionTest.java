// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import org.jackfield.api.media.CodecFormat;
import org.junit.jupiter.api.Test;

class SessionDescriptionTest {

    private static final String PHONE =
            """
            v=0
            o=- 1 2 IN IP4 192.0.2.5
            s=call
            c=IN IP4 192.0.2.5
            t=0 0
            a=tool:phone
            m=audio 4000 RTP/AVP 9 8 0 101 13
            a=rtpmap:9 G722/8000
            a=rtpmap:101 telephone-event/8000
            a=fmtp:101 0-16
            a=ptime:30
            a=sendonly
            m=video 0 RTP/AVP 96
            """;

    @Test
    void readsWhatAPhoneSends() {
        SessionDescription session = SessionDescription.parse(PHONE);
        assertThat(session.origin().sessionId()).isEqualTo("1");
        assertThat(session.origin().version()).isEqualTo("2");
        assertThat(session.name()).isEqualTo("call");
        assertThat(session.attribute("tool")).contains("phone");
        assertThat(session.media()).hasSize(2);
        MediaDescription audio = session.media().get(0);
        assertThat(audio.port()).isEqualTo(4000);
        assertThat(audio.formats()).containsExactly("9", "8", "0", "101", "13");
        assertThat(audio.attribute("SENDONLY")).contains("");
        assertThat(session.audioCodecs())
                .extracting(o -> o.format().toString())
                .containsExactly("G722/8000", "PCMA/8000", "PCMU/8000");
    }

    @Test
    void printsExactly() {
        SessionDescription session = SessionDescription.parse(PHONE);
        String printed = session.toString();
        assertThat(printed).isEqualTo(PHONE.replace("\n", "\r\n"));
        assertThat(SessionDescription.parse(printed)).isEqualTo(session);
    }

    @Test
    void isTolerantOfLineEndsOrderAndUnknownLines() {
        SessionDescription session = SessionDescription.parse(
                "v=0\rs=\r\nz=what\nm= audio  4000/2  RTP/AVP 0 \n\n  c=IN IP6 2001:db8::1  \nb=AS:64\njunk\na=ptime: 20 \n");
        MediaDescription audio = session.media().get(0);
        assertThat(audio.port()).isEqualTo(4000);
        assertThat(audio.connection().flatMap(SdpConnection::inet).orElseThrow().getHostAddress())
                .isEqualTo("2001:db8:0:0:0:0:0:1");
        assertThat(audio.attribute("ptime")).contains("20");
        assertThat(session.origin()).isEqualTo(SdpOrigin.UNKNOWN);
    }

    @Test
    void refusesWhatIsNone() {
        assertThatThrownBy(() -> SessionDescription.parse("")).isInstanceOf(SdpException.class);
        assertThatThrownBy(() -> SessionDescription.parse("<xml/>")).isInstanceOf(SdpException.class);
        assertThatThrownBy(() -> SessionDescription.parse("v=0\r\nm=audio x RTP/AVP 0\r\n"))
                .isInstanceOf(SdpException.class);
        assertThatThrownBy(() -> SessionDescription.parse("v=0\r\nm=audio 70000 RTP/AVP 0\r\n"))
                .isInstanceOf(SdpException.class);
        assertThatThrownBy(() -> SessionDescription.parse("v=0\r\nm=audio\r\n")).isInstanceOf(SdpException.class);
        assertThatThrownBy(() -> SessionDescription.parse("v=0\r\n" + "a=x\r\n".repeat(20_000)))
                .isInstanceOf(SdpException.class);
    }

    @Test
    void rtpmapOverridesTheStaticTable() {
        SessionDescription session = SessionDescription.parse(
                "v=0\r\nm=audio 4 RTP/AVP 0 97 x 200\r\na=rtpmap:0 PCMA/8000\r\na=rtpmap:97 opus/48000/2\r\n");
        assertThat(session.audioCodecs())
                .extracting(o -> o.format())
                .containsExactly(new CodecFormat("PCMA", 8000, 1), new CodecFormat("OPUS", 48_000, 2));
    }

    @Test
    void brokenAttributesArePassedOver() {
        SessionDescription session = SessionDescription.parse("v=0\r\nm=audio 4 RTP/AVP 97 98 99 0\r\na=rtpmap:97\r\n"
                + "a=rtpmap:98 x/0\r\na=rtpmap:99 /8000\r\na=rtpmap\r\na=:\r\na=\r\na=fmtp:x y\r\n");
        assertThat(session.audioCodecs()).extracting(o -> o.format().name()).containsExactly("PCMU");
    }

    @Test
    void randomTextNeverDoesMoreThanBeRefused() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(PHONE);
            for (int k = random.nextInt(20); k >= 0; k--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                    case 1 -> text.deleteCharAt(at);
                    default -> text.insert(at, "\r\nm=audio 1 RTP/AVP 0 ".charAt(random.nextInt(22)));
                }
            }
            parsed(text.toString()).ifPresent(session -> {
                session.audioCodecs();
                session.media().forEach(m -> AudioDescription.of(session, m));
                SessionDescription.parse(session.toString());
            });
        }
    }

    private static Optional<SessionDescription> parsed(String text) {
        try {
            return Optional.of(SessionDescription.parse(text));
        } catch (SdpException e) {
            return Optional.empty();
        }
    }
}
