// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.rtp.port.SrtpKeys;
import org.jackfield.rtp.port.SrtpSuite;
import org.jackfield.rtp.sdp.Outcome.Agreed;
import org.jackfield.rtp.sdp.Outcome.Reason;
import org.jackfield.rtp.sdp.Outcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncryptedOfferAnswerTest {

    private static final List<CodecOffer> CODECS = List.of(new CodecOffer(new CodecFormat("PCMU", 8000, 1), ""));
    private static final String KEY_30 = "a".repeat(40);
    private static final String KEY_28 = "b".repeat(36) + "bw==";
    private static final String CM = "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:" + KEY_30 + "\n";

    private static OfferAnswer side(SrtpPolicy srtp) {
        return new OfferAnswer(
                new AudioTerms(InetAddress.getLoopbackAddress(), 4000, srtp, 20, true), new SecureRandom());
    }

    private static SessionDescription sdp(String protocol, String more) {
        return SessionDescription.parse("v=0\r\nc=IN IP4 192.0.2.9\r\nm=audio 5004 " + protocol + " 0\n" + more);
    }

    private static Outcome answer(SrtpPolicy policy, String protocol, String more) {
        return side(policy).answer(sdp(protocol, more), CODECS, MediaDirection.SENDRECV);
    }

    @Test
    void twoOfUsAgreeOnKeys() {
        OfferAnswer caller = side(SrtpPolicy.REQUIRED);
        OfferAnswer called = side(SrtpPolicy.OPTIONAL);
        SessionDescription offer = caller.offer(CODECS, MediaDirection.SENDRECV);
        assertThat(offer.toString())
                .contains("m=audio 4000 RTP/SAVP ")
                .contains("a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:")
                .contains("a=crypto:2 AEAD_AES_128_GCM inline:");
        Agreed there =
                (Agreed) called.answer(SessionDescription.parse(offer.toString()), CODECS, MediaDirection.SENDRECV);
        Agreed here =
                (Agreed) caller.accept(SessionDescription.parse(there.local().toString()));
        SrtpKeys mine = here.parameters().srtp().orElseThrow();
        SrtpKeys theirs = there.parameters().srtp().orElseThrow();
        assertThat(mine.send()).isEqualTo(theirs.receive());
        assertThat(mine.receive()).isEqualTo(theirs.send());
        assertThat(mine.send().suite()).isEqualTo(SrtpSuite.AES_CM_128_HMAC_SHA1_80);
        assertThat(mine.send()).isNotEqualTo(mine.receive());
    }

    @Test
    void aNewOfferKeepsTheRunningKeys() {
        OfferAnswer caller = side(SrtpPolicy.OPTIONAL);
        Agreed first = (Agreed) caller.answer(sdp("RTP/SAVPF", CM), CODECS, MediaDirection.SENDRECV);
        Agreed held = (Agreed) caller.answer(sdp("RTP/SAVPF", CM + "a=sendonly\n"), CODECS, MediaDirection.SENDRECV);
        assertThat(held.parameters().srtp()).isEqualTo(first.parameters().srtp());
        String offer = caller.offer(CODECS, MediaDirection.SENDRECV).toString();
        assertThat(offer)
                .contains("m=audio 4000 RTP/SAVPF 0")
                .contains(first.parameters().srtp().orElseThrow().send().base64());
    }

    @ParameterizedTest
    @CsvSource({
        "AES_CM_128_HMAC_SHA1_80,40",
        "AES_CM_128_HMAC_SHA1_32,40",
        "aes_cm_128_hmac_sha1_80,40",
    })
    void offeredSuitesAreTaken(String suite, int length) {
        Outcome outcome = answer(
                SrtpPolicy.OPTIONAL, "RTP/SAVP", "a=crypto:7 " + suite + " inline:" + "c".repeat(length) + "|2^31\n");
        Agreed agreed = (Agreed) outcome;
        assertThat(agreed.local().toString()).contains("a=crypto:7 " + suite.toUpperCase(Locale.ROOT));
    }

    @Test
    void gcmIsTaken() {
        Agreed agreed = (Agreed) answer(
                SrtpPolicy.REQUIRED,
                "RTP/SAVP",
                "a=crypto:1 F8_128_HMAC_SHA1_80 inline:" + KEY_30 + "\na=crypto:2 AEAD_AES_128_GCM inline:" + KEY_28
                        + " WSH=64\n");
        assertThat(agreed.parameters().srtp().orElseThrow().send().suite()).isEqualTo(SrtpSuite.AEAD_AES_128_GCM);
        assertThat(agreed.local().toString()).contains("a=crypto:2 AEAD_AES_128_GCM inline:");
    }

    @Test
    void keysWeCannotUseAreNotTaken() {
        String[] lines = {
            "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:short\n",
            "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:" + KEY_30 + "|1:4\n",
            "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:" + KEY_30 + " UNENCRYPTED_SRTP\n",
            "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:" + KEY_30 + ";inline:" + KEY_30 + "\n",
            "a=crypto:1 AES_CM_128_HMAC_SHA1_80\n",
            "a=crypto:\n",
            ""
        };
        for (String line : lines) {
            assertThat(((Refused) answer(SrtpPolicy.OPTIONAL, "RTP/SAVP", line)).reason())
                    .isEqualTo(Reason.ENCRYPTION_REFUSED);
        }
    }

    @Test
    void thePolicyIsKept() {
        assertThat(((Refused) answer(SrtpPolicy.OFF, "RTP/SAVP", CM)).reason()).isEqualTo(Reason.ENCRYPTION_REFUSED);
        assertThat(((Refused) answer(SrtpPolicy.REQUIRED, "RTP/AVP", "")).reason())
                .isEqualTo(Reason.ENCRYPTION_REQUIRED);
        assertThat(((Refused) answer(SrtpPolicy.REQUIRED, "UDP/TLS/RTP/SAVPF", "")).reason())
                .isEqualTo(Reason.ENCRYPTION_REFUSED);
        assertThat(((Agreed) answer(SrtpPolicy.OPTIONAL, "RTP/AVP", ""))
                        .parameters()
                        .srtp())
                .isEmpty();
        assertThat(((Agreed) answer(SrtpPolicy.OFF, "RTP/AVP", CM)).parameters().srtp())
                .isEmpty();
        assertThat(((Agreed) answer(SrtpPolicy.OPTIONAL, "RTP/AVP", CM))
                        .parameters()
                        .srtp())
                .isPresent();
        assertThat(side(SrtpPolicy.OPTIONAL)
                        .offer(CODECS, MediaDirection.SENDRECV)
                        .toString())
                .contains("RTP/AVP ")
                .doesNotContain("crypto");
    }

    @Test
    void anEncryptedOfferIsNotTakenPlain() {
        OfferAnswer side = side(SrtpPolicy.REQUIRED);
        side.offer(CODECS, MediaDirection.SENDRECV);
        assertThat(((Refused) side.accept(sdp("RTP/AVP", ""))).reason()).isEqualTo(Reason.ENCRYPTION_REQUIRED);
        assertThat(((Refused) side.accept(sdp("RTP/SAVP", CM.replace(":1 ", ":9 ")))).reason())
                .isEqualTo(Reason.ENCRYPTION_REQUIRED);
        assertThat(side.accept(sdp("RTP/SAVP", CM))).isInstanceOf(Agreed.class);
    }

    @Test
    void ofTwoStreamsTheEncryptedOneIsTakenIfWanted() {
        SessionDescription both = SessionDescription.parse(
                "v=0\r\nc=IN IP4 192.0.2.9\r\nm=audio 10 RTP/AVP 0\r\n" + "m=audio 20 RTP/SAVP 0\r\n" + CM);
        Agreed secure = (Agreed) side(SrtpPolicy.OPTIONAL).answer(both, CODECS, MediaDirection.SENDRECV);
        assertThat(secure.local().media()).extracting(MediaDescription::port).containsExactly(0, 4000);
        Agreed plain = (Agreed) side(SrtpPolicy.OFF).answer(both, CODECS, MediaDirection.SENDRECV);
        assertThat(plain.local().media()).extracting(MediaDescription::port).containsExactly(4000, 0);
    }

    @Test
    void keysAreNeverShownByAccident() {
        Agreed agreed = (Agreed) answer(SrtpPolicy.REQUIRED, "RTP/SAVP", CM);
        assertThat(agreed.parameters().toString()).doesNotContain(KEY_30);
        assertThat(new SdpCrypto("1", agreed.parameters().srtp().orElseThrow().send()).toString())
                .doesNotContain(agreed.parameters().srtp().orElseThrow().send().base64());
    }
}
