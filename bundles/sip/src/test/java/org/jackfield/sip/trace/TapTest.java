// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.LegId;
import org.jackfield.api.trace.SignallingMessage;
import org.jackfield.api.trace.SignallingTrace;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Transport;
import org.junit.jupiter.api.Test;

class TapTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final List<String> dialogues = new ArrayList<>();
    private final List<SignallingMessage> messages = new ArrayList<>();
    private final SignallingTrace trace = new SignallingTrace() {
        @Override
        public void passed(String dialogue, SignallingMessage message) {
            dialogues.add(dialogue);
            messages.add(message);
        }

        @Override
        public void belongs(String dialogue, LegId leg) {}

        @Override
        public Optional<List<Step>> messages(CallId call) {
            return Optional.empty();
        }
    };
    private final Tap tap = new Tap(() -> Optional.of(trace), hop -> "192.0.2.1:5060", InstantSource.fixed(NOON));
    private final Flow flow = new Flow(Transport.UDP, address(7, 5070), address(1, 5060));

    private static InetSocketAddress address(int last, int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, (byte) last}), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private void received(String text) {
        tap.received(flow, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aMessageIsToldByItsCallIdInBothForms() {
        received("INVITE sip:102@router SIP/2.0\r\nCall-ID: abc@host\r\nCSeq: 1 INVITE\r\n\r\n");
        tap.sent(
                flow.hop(),
                "SIP/2.0 100 Trying\r\ni:  abc@host\r\nCSeq: 1 INVITE\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(dialogues).containsExactly("abc@host", "abc@host");
        assertThat(messages).extracting(SignallingMessage::sent).containsExactly(false, true);
        assertThat(messages).extracting(SignallingMessage::remote).containsOnly("192.0.2.7:5070");
        assertThat(messages).extracting(SignallingMessage::local).containsOnly("192.0.2.1:5060");
        assertThat(messages.get(1).line()).isEqualTo("SIP/2.0 100 Trying");
    }

    @Test
    void whatBelongsToNoCallIsNotTold() {
        received("REGISTER sip:router SIP/2.0\r\nCall-ID: r\r\nCSeq: 1 REGISTER\r\n\r\n");
        received("SIP/2.0 200 OK\r\nCall-ID: o\r\nCSeq: 7 OPTIONS\r\n\r\n");
        received("\r\n\r\n");
        received("nonsense");
        assertThat(messages).isEmpty();
    }

    @Test
    void secretsAreTakenOutAndNothingElse() {
        received("INVITE sip:102@router SIP/2.0\r\nCall-ID: abc\r\nCSeq: 2 INVITE\r\n"
                + "Proxy-Authorization: Digest username=\"phone1\", response=\"0123456789abcdef\", uri=\"sip:102@router\"\r\n"
                + "authorization : Basic cGhvbmUxOnNlY3JldA==\r\n"
                + "Content-Type: application/sdp\r\n\r\n"
                + "v=0\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:c2VjcmV0a2V5|2^31\r\n"
                + "a=ice-ufrag:abcd\r\na=ice-pwd:sesame\r\nk=clear:open\r\na=sendrecv\r\n");
        assertThat(messages.get(0).text())
                .isEqualTo("INVITE sip:102@router SIP/2.0\r\nCall-ID: abc\r\nCSeq: 2 INVITE\r\n"
                        + "Proxy-Authorization: Digest username=\"phone1\", response=\"***\", uri=\"sip:102@router\"\r\n"
                        + "authorization : ***\r\n"
                        + "Content-Type: application/sdp\r\n\r\n"
                        + "v=0\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:***\r\n"
                        + "a=ice-ufrag:abcd\r\na=ice-pwd:***\r\nk=***\r\na=sendrecv\r\n");
    }

    @Test
    void credentialsThatAreFoldedAreMaskedAsAWhole() {
        assertThat(Secrets.masked("Authorization: Digest username=\"a\",\r\n response=\r\n \"abc\"\r\nTo: b"))
                .isEqualTo("Authorization: Digest username=\"a\",\r\n ***\r\n ***\r\nTo: b");
    }

    @Test
    void aMessageLongerThanAnyTelephonesIsCut() {
        received("MESSAGE sip:a SIP/2.0\r\nCall-ID: x\r\nCSeq: 1 MESSAGE\r\n\r\n" + "y".repeat(3 * Tap.LONGEST));
        assertThat(messages.get(0).text()).hasSize(Tap.LONGEST);
    }
}
