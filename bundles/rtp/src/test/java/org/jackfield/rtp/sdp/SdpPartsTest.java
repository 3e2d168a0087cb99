// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.rtp.sdp.AudioDescription.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdpPartsTest {

    private static AudioDescription audio(String text) {
        SessionDescription session = SessionDescription.parse("v=0\r\nc=IN IP4 192.0.2.9\r\n" + text);
        return AudioDescription.of(session, session.media().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "RTP/AVP,PLAIN",
        "rtp/avpf,PLAIN",
        "RTP/SAVP,ENCRYPTED",
        "RTP/SAVPF,ENCRYPTED",
        "UDP/TLS/RTP/SAVPF,FOREIGN",
        "udptl,FOREIGN",
    })
    void profilesAreKnownByTheirName(String protocol, Profile profile) {
        assertThat(Profile.of(protocol)).isEqualTo(profile);
    }

    @Test
    void theDirectionOfTheSessionHoldsForStreamsWithoutOne() {
        assertThat(audio("a=inactive\r\nm=audio 1 RTP/AVP 0\r\n").direction()).isEqualTo(MediaDirection.INACTIVE);
        assertThat(audio("a=inactive\r\nm=audio 1 RTP/AVP 0\r\na=recvonly\r\n").direction())
                .isEqualTo(MediaDirection.RECVONLY);
        assertThat(audio("m=audio 1 RTP/AVP 0\r\n").direction()).isEqualTo(MediaDirection.SENDRECV);
        assertThat(audio("m=audio 1 RTP/AVP 0\r\nc=IN IP6 ::\r\n").direction()).isEqualTo(MediaDirection.SENDONLY);
    }

    @ParameterizedTest
    @CsvSource({"a=rtcp:99,99", "a=rtcp:bad,5001", "a=x,5001", "a=rtcp-mux,5000"})
    void rtcpGoesWhereItIsWanted(String line, int port) {
        assertThat(audio("m=audio 5000 RTP/AVP 0\r\n" + line + "\r\n").rtcp().map(InetSocketAddress::getPort))
                .contains(port);
    }

    @ParameterizedTest
    @CsvSource({"20,20", "20.5,20", "0,-1", "x,-1", "5000,-1"})
    void packetTimesAreMilliseconds(String text, int ptime) {
        assertThat(audio("m=audio 5000 RTP/AVP 0\r\na=ptime:" + text + "\r\n")
                        .ptime()
                        .orElse(-1))
                .isEqualTo(ptime);
    }

    @Test
    void dynamicNumbersRunOutOnlyAfterAllAreTaken() {
        PayloadNumbers numbers = new PayloadNumbers();
        assertThat(numbers.number(new CodecFormat("PCMA", 8000, 1))).isEqualTo(8);
        assertThat(numbers.number(new CodecFormat("TELEPHONE-EVENT", 8000, 1))).isEqualTo(101);
        for (int i = 0; i < 31; i++) {
            assertThat(numbers.number(new CodecFormat("X" + i, 8000, 1)))
                    .isBetween(96, 127)
                    .isNotEqualTo(101);
        }
        assertThatThrownBy(() -> numbers.number(new CodecFormat("ONE-MORE", 8000, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(numbers.number(new CodecFormat("X7", 8000, 1)))
                .isEqualTo(numbers.number(new CodecFormat("X7", 8000, 1)));
    }

    @Test
    void namesAreSpeltAsUsual() {
        assertThat(PayloadText.rtpmap(new CodecFormat("opus", 48_000, 2))).isEqualTo("opus/48000/2");
        assertThat(PayloadText.rtpmap(new CodecFormat("ilbc", 8000, 1))).isEqualTo("iLBC/8000");
        assertThat(PayloadText.rtpmap(new CodecFormat("pcmu", 8000, 1))).isEqualTo("PCMU/8000");
    }

    @Test
    void addressesAreNumericOnly() {
        assertThat(new SdpConnection("IP4", "192.0.2.1/127").inet()).isPresent();
        assertThat(new SdpConnection("IP6", "2001:db8::1").inet()).isPresent();
        assertThat(new SdpConnection("IP4", "phone.example").inet()).isEmpty();
        assertThat(SdpConnection.parse("ATM NSAP 47")).isEmpty();
        assertThat(SdpConnection.parse("IN")).isEmpty();
    }
}
