// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.rtp.port.RtpParameters;
import org.jackfield.rtp.port.TelephoneEvent;
import org.jackfield.rtp.sdp.Outcome.Agreed;
import org.jackfield.rtp.sdp.Outcome.Reason;
import org.jackfield.rtp.sdp.Outcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferAnswerTest {

    private static final CodecOffer PCMU = codec("PCMU", 8000, 1);
    private static final CodecOffer PCMA = codec("PCMA", 8000, 1);
    private static final CodecOffer G722 = codec("G722", 8000, 1);
    private static final CodecOffer OPUS = new CodecOffer(new CodecFormat("OPUS", 48_000, 2), "useinbandfec=1");

    private static CodecOffer codec(String name, int rate, int channels) {
        return new CodecOffer(new CodecFormat(name, rate, channels), "");
    }

    private static OfferAnswer side(SrtpPolicy srtp) {
        return new OfferAnswer(new AudioTerms(address("192.0.2.1"), 4000, srtp, 20, true), new SecureRandom());
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SessionDescription sdp(String media) {
        return SessionDescription.parse(
                "v=0\r\no=- 1 1 IN IP4 192.0.2.9\r\ns=-\r\nc=IN IP4 192.0.2.9\r\nt=0 0\r\n" + media.indent(0));
    }

    private static RtpParameters agreed(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Agreed.class);
        return ((Agreed) outcome).parameters();
    }

    private static Reason refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).reason();
    }

    @Test
    void comfortNoiseIsTakenBesideACodecOfItsClockAndIsNone() {
        String offered = "m=audio 5 RTP/AVP 13 0 111\na=rtpmap:111 opus/48000/2";
        OfferAnswer side = side(SrtpPolicy.OFF);
        assertThat(agreed(side.answer(sdp(offered), List.of(PCMU), MediaDirection.SENDRECV))
                        .codec()
                        .format())
                .isEqualTo(PCMU.format());
        assertThat(side.local().orElseThrow().toString()).contains("RTP/AVP 0 13\r\n");
        OfferAnswer opus = side(SrtpPolicy.OFF);
        agreed(opus.answer(sdp(offered), List.of(OPUS), MediaDirection.SENDRECV));
        assertThat(opus.local().orElseThrow().toString()).contains("RTP/AVP 111\r\n");

        OfferAnswer offering = side(SrtpPolicy.OFF);
        offering.offer(List.of(PCMU), MediaDirection.SENDRECV);
        assertThat(agreed(offering.accept(sdp("m=audio 5 RTP/AVP 13 0")))
                        .codec()
                        .format())
                .isEqualTo(PCMU.format());
        OfferAnswer noiseOnly = side(SrtpPolicy.OFF);
        noiseOnly.offer(List.of(PCMU), MediaDirection.SENDRECV);
        assertThat(refused(noiseOnly.accept(sdp("m=audio 5 RTP/AVP 13")))).isEqualTo(Reason.NO_COMMON_CODEC);
    }

    @Test
    void anOfferNamesCodecsDigitsAndDirection() {
        String offer = side(SrtpPolicy.OFF)
                .offer(List.of(OPUS, G722, PCMA, PCMU), MediaDirection.SENDRECV)
                .toString();
        assertThat(offer)
                .contains("c=IN IP4 192.0.2.1\r\n")
                .contains("m=audio 4000 RTP/AVP 96 9 8 0 97 101 13\r\n")
                .contains("a=rtpmap:96 opus/48000/2\r\n")
                .contains("a=fmtp:96 useinbandfec=1\r\n")
                .contains("a=rtpmap:9 G722/8000\r\n")
                .contains("a=rtpmap:97 telephone-event/48000\r\n")
                .contains("a=rtpmap:101 telephone-event/8000\r\n")
                .contains("a=fmtp:101 0-15\r\n")
                .contains("a=ptime:20\r\n")
                .contains("a=sendrecv\r\n")
                .doesNotContain("crypto");
    }

    @Test
    void theFirstCodecOfOurOrderIsTakenUnderTheirNumbers() {
        SessionDescription offer = sdp(
                """
                m=audio 5004 RTP/AVP 0 111 9 100 102
                a=rtpmap:111 opus/48000/2
                a=fmtp:111 stereo=1
                a=rtpmap:100 telephone-event/48000
                a=rtpmap:102 telephone-event/8000
                """);
        Outcome outcome = side(SrtpPolicy.OFF).answer(offer, List.of(OPUS, PCMU), MediaDirection.SENDRECV);
        RtpParameters p = agreed(outcome);
        assertThat(p.codec().format().name()).isEqualTo("OPUS");
        assertThat(p.codec().sendPayloadType()).isEqualTo(111);
        assertThat(p.codec().receivePayloadType()).isEqualTo(111);
        assertThat(p.codec().remoteFmtp()).isEqualTo("stereo=1");
        assertThat(p.telephoneEvent()).contains(new TelephoneEvent(100, 100, 48_000));
        assertThat(p.remote()).contains(new InetSocketAddress(address("192.0.2.9"), 5004));
        assertThat(p.rtcp()).contains(new InetSocketAddress(address("192.0.2.9"), 5005));
        assertThat(((Agreed) outcome).local().toString())
                .contains("m=audio 4000 RTP/AVP 111 100\r\n")
                .contains("a=fmtp:111 useinbandfec=1\r\n");
    }

    @Test
    void besideOpusTheUsualClockRateOfDigitsIsTakenWhereThereIsNoOther() {
        OfferAnswer side = side(SrtpPolicy.OFF);
        SessionDescription offer = sdp(
                """
                m=audio 5004 RTP/AVP 111 101
                a=rtpmap:111 opus/48000/2
                a=rtpmap:101 telephone-event/8000
                """);
        Outcome outcome = side.answer(offer, List.of(OPUS, PCMU), MediaDirection.SENDRECV);
        assertThat(agreed(outcome).telephoneEvent()).contains(new TelephoneEvent(101, 101, 8000));
        assertThat(((Agreed) outcome).local().toString())
                .contains("m=audio 4000 RTP/AVP 111 101\r\n")
                .contains("a=rtpmap:101 telephone-event/8000\r\n");
    }

    @Test
    void anAnswerWithOtherNumbersIsUnderstood() {
        OfferAnswer side = side(SrtpPolicy.OFF);
        side.offer(List.of(OPUS, PCMA), MediaDirection.SENDRECV);
        RtpParameters p = agreed(
                side.accept(
                        sdp(
                                """
                m=audio 6000 RTP/AVP 120 121
                a=rtpmap:120 OPUS/48000/2
                a=rtpmap:121 telephone-event/48000
                a=ptime:60
                a=rtcp:7001 IN IP4 192.0.2.10
                """)));
        assertThat(p.codec().sendPayloadType()).isEqualTo(120);
        assertThat(p.codec().receivePayloadType()).isEqualTo(96);
        assertThat(p.telephoneEvent()).contains(new TelephoneEvent(121, 97, 48_000));
        assertThat(p.codec().ptime()).isEqualTo(60);
        assertThat(p.rtcp()).contains(new InetSocketAddress(address("192.0.2.10"), 7001));
    }

    @ParameterizedTest
    @CsvSource({
        "sendrecv,SENDRECV,SENDRECV",
        "sendonly,SENDRECV,RECVONLY",
        "recvonly,SENDRECV,SENDONLY",
        "inactive,SENDRECV,INACTIVE",
        "sendrecv,SENDONLY,SENDONLY",
        "sendonly,SENDONLY,INACTIVE",
        "recvonly,SENDONLY,SENDONLY",
    })
    void directionsAreAnsweredAsTheyMust(String offered, MediaDirection wanted, MediaDirection answer) {
        Outcome outcome =
                side(SrtpPolicy.OFF).answer(sdp("m=audio 5004 RTP/AVP 0\na=" + offered), List.of(PCMU), wanted);
        assertThat(agreed(outcome).direction()).isEqualTo(answer);
        assertThat(((Agreed) outcome).local().toString())
                .contains("a=" + answer.name().toLowerCase(Locale.ROOT) + "\r\n");
    }

    @Test
    void theOldWayOfHoldingIsUnderstood() {
        OfferAnswer side = side(SrtpPolicy.OFF);
        Outcome outcome =
                side.answer(sdp("m=audio 5004 RTP/AVP 0\nc=IN IP4 0.0.0.0"), List.of(PCMU), MediaDirection.SENDRECV);
        assertThat(agreed(outcome).remote()).isEmpty();
        assertThat(agreed(outcome).rtcp()).isEmpty();
        assertThat(agreed(outcome).direction()).isEqualTo(MediaDirection.RECVONLY);
    }

    @Test
    void ourHoldIsAnswered() {
        OfferAnswer side = side(SrtpPolicy.OFF);
        side.offer(List.of(PCMU), MediaDirection.SENDONLY);
        assertThat(agreed(side.accept(sdp("m=audio 5004 RTP/AVP 0\na=recvonly")))
                        .direction())
                .isEqualTo(MediaDirection.SENDONLY);
        side.offer(List.of(PCMU), MediaDirection.SENDRECV);
        assertThat(agreed(side.accept(sdp("m=audio 5004 RTP/AVP 0"))).direction())
                .isEqualTo(MediaDirection.SENDRECV);
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        OfferAnswer side = side(SrtpPolicy.OFF);
        assertThat(refused(side.answer(sdp("m=video 5004 RTP/AVP 96"), List.of(PCMU), MediaDirection.SENDRECV)))
                .isEqualTo(Reason.NO_AUDIO);
        assertThat(refused(side.answer(sdp("m=audio 0 RTP/AVP 0"), List.of(PCMU), MediaDirection.SENDRECV)))
                .isEqualTo(Reason.PORT_ZERO);
        assertThat(refused(side.answer(sdp("m=audio 5 RTP/AVP 18 101"), List.of(PCMU), MediaDirection.SENDRECV)))
                .isEqualTo(Reason.NO_COMMON_CODEC);
        assertThat(refused(side.answer(
                        sdp("m=audio 5 RTP/AVP 0\nc=IN IP4 host.example"), List.of(PCMU), MediaDirection.SENDRECV)))
                .isEqualTo(Reason.NO_ADDRESS);
        assertThat(refused(side.answer(sdp("m=audio 5 udp 0"), List.of(PCMU), MediaDirection.SENDRECV)))
                .isEqualTo(Reason.ENCRYPTION_REFUSED);
        side.offer(List.of(PCMU), MediaDirection.SENDRECV);
        assertThat(refused(side.accept(sdp("m=audio 0 RTP/AVP 0")))).isEqualTo(Reason.PORT_ZERO);
        assertThat(refused(side.accept(sdp("m=audio 5 RTP/AVP 8")))).isEqualTo(Reason.NO_COMMON_CODEC);
        assertThat(refused(side.accept(sdp("")))).isEqualTo(Reason.NO_AUDIO);
    }

    @Test
    void otherStreamsAreRefusedAndStayInTheirPlaces() {
        OfferAnswer side = side(SrtpPolicy.OFF);
        SessionDescription offer =
                sdp("m=video 5002 RTP/AVP 96\na=rtpmap:96 VP8/90000\nm=audio 5004 RTP/AVP 0\nm=image 9 udptl t38");
        Agreed first = (Agreed) side.answer(offer, List.of(PCMU), MediaDirection.SENDRECV);
        assertThat(first.local().media()).extracting(MediaDescription::port).containsExactly(0, 4000, 0);
        SessionDescription again = side.offer(List.of(PCMA), MediaDirection.SENDRECV);
        assertThat(again.media()).extracting(MediaDescription::media).containsExactly("video", "audio", "image");
        assertThat(again.media()).extracting(MediaDescription::port).containsExactly(0, 4000, 0);
        assertThat(agreed(side.accept(sdp("m=video 0 RTP/AVP 96\nm=audio 7 RTP/AVP 8\nm=image 0 udptl t38")))
                        .remote()
                        .orElseThrow()
                        .getPort())
                .isEqualTo(7);
    }

    @Test
    void theVersionGrowsOnlyWithAChange() {
        OfferAnswer side = side(SrtpPolicy.OFF);
        SessionDescription first = side.offer(List.of(PCMU), MediaDirection.SENDRECV);
        SessionDescription same = side.offer(List.of(PCMU), MediaDirection.SENDRECV);
        SessionDescription held = side.offer(List.of(PCMU), MediaDirection.SENDONLY);
        assertThat(same).isEqualTo(first);
        assertThat(held.origin().sessionId()).isEqualTo(first.origin().sessionId());
        assertThat(Long.parseLong(held.origin().version()))
                .isEqualTo(Long.parseLong(first.origin().version()) + 1);
        side.terms(new AudioTerms(address("2001:db8::7"), 4000, SrtpPolicy.OFF, 20, true));
        assertThat(side.offer(List.of(PCMU), MediaDirection.SENDONLY).toString())
                .contains("c=IN IP6 2001:db8::7\r\n");
    }

    @Test
    void aPayloadTypeMeansOneCodecForTheWholeSession() {
        OfferAnswer side = side(SrtpPolicy.OFF);
        side.answer(sdp("m=audio 5 RTP/AVP 96 0\na=rtpmap:96 iLBC/8000"), List.of(PCMU), MediaDirection.SENDRECV);
        String offer = side.offer(List.of(OPUS, PCMU), MediaDirection.SENDRECV).toString();
        assertThat(offer).contains("a=rtpmap:97 opus/48000/2").doesNotContain("rtpmap:96 ");
        assertThat(side.offer(List.of(PCMU, OPUS), MediaDirection.SENDRECV).toString())
                .contains("a=rtpmap:97 opus/48000/2");
    }

    @ParameterizedTest
    @CsvSource({"30,60,30", "200,60,60", "20,10,10", "5,100,10", "25,60,20"})
    void thePacketTimeIsWhatBothCan(String ptime, String maxptime, int agreed) {
        Outcome outcome = side(SrtpPolicy.OFF)
                .answer(
                        sdp("m=audio 5 RTP/AVP 0\na=ptime:" + ptime + "\na=maxptime:" + maxptime),
                        List.of(PCMU),
                        MediaDirection.SENDRECV);
        assertThat(agreed(outcome).codec().ptime()).isEqualTo(agreed);
    }

    @ParameterizedTest
    @CsvSource({"opus/48000/2,30,20", "opus/48000/2,50,40", "opus/48000/2,60,60", "L16/8000,60,60", "L16/16000,60,40"})
    void aCodecHasPacketsThatItCanMakeAndTheNetworkCanCarry(String rtpmap, int ptime, int agreed) {
        CodecFormat format = PayloadText.format(rtpmap).orElseThrow();
        Outcome outcome = side(SrtpPolicy.OFF)
                .answer(
                        sdp("m=audio 5 RTP/AVP 96\na=rtpmap:96 " + rtpmap + "\na=ptime:" + ptime),
                        List.of(new CodecOffer(format, "")),
                        MediaDirection.SENDRECV);
        assertThat(agreed(outcome).codec().ptime()).isEqualTo(agreed);
        assertThat(((Agreed) outcome).local().toString())
                .contains("a=ptime:" + agreed + "\r\n")
                .contains("a=maxptime:" + (rtpmap.equals("L16/16000") ? 40 : 60) + "\r\n");
    }

    @Test
    void rtcpMayShareThePort() {
        Outcome outcome = side(SrtpPolicy.OFF)
                .answer(sdp("m=audio 50 RTP/AVP 0\na=rtcp-mux"), List.of(PCMU), MediaDirection.SENDRECV);
        assertThat(agreed(outcome).rtcpMux()).isTrue();
        assertThat(agreed(outcome).rtcp().orElseThrow().getPort()).isEqualTo(50);
        assertThat(((Agreed) outcome).local().toString()).contains("a=rtcp-mux\r\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(booleans = {true, false})
    void extendedReportsAreAskedForOfWhomKnowsThem(boolean known) {
        String offer = "m=audio 50 RTP/AVP 0" + (known ? "\na=rtcp-xr:voip-metrics" : "");

        Outcome outcome = side(SrtpPolicy.OFF).answer(sdp(offer), List.of(PCMU), MediaDirection.SENDRECV);

        assertThat(((Agreed) outcome).local().toString().contains("a=rtcp-xr:rcvr-rtt=all voip-metrics\r\n"))
                .isEqualTo(known);
        assertThat(side(SrtpPolicy.OFF)
                        .offer(List.of(PCMU), MediaDirection.SENDRECV)
                        .toString())
                .contains("a=rtcp-xr:rcvr-rtt=all voip-metrics\r\n");
    }
}
