// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jackfield.hub.testing.FakeMedia.G722;
import static org.jackfield.hub.testing.FakeMedia.OPUS;
import static org.jackfield.hub.testing.FakeMedia.PCMA;
import static org.jackfield.hub.testing.FakeMedia.PCMU;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Target;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.hub.testing.FakeLeg;
import org.junit.jupiter.api.Test;

class CodecOrderTest {

    private static final List<CodecOffer> AVAILABLE =
            List.of(new CodecOffer(G722, ""), new CodecOffer(PCMA, ""), new CodecOffer(PCMU, ""));

    private final Call call = new Call(
            new TestHouse().house,
            new Call.Beginning(
                    new CallId("call"), TestHouse.PHONE1, Caller.ANONYMOUS, "20", Instant.EPOCH, OptionalInt.empty()));

    @Test
    void whatTheCallerOfferedComesFirstEvenIfWeCannotDecodeIt() {
        assertThat(formats(CodecOrder.offer(leg(OPUS, PCMU), AVAILABLE))).containsExactly(OPUS, PCMU, G722, PCMA);
    }

    @Test
    void ofACallerThatWeCannotDecodeAtAllNothingButItsOwnIsOffered() {
        assertThat(formats(CodecOrder.offer(leg(OPUS), AVAILABLE))).containsExactly(OPUS);
        CallLeg speaks = leg(OPUS, PCMU);
        ((FakeLeg) speaks.leg()).port().codec(OPUS);
        assertThat(formats(CodecOrder.offer(speaks, AVAILABLE))).containsExactly(OPUS);
    }

    @Test
    void ofWhatWeCanDecodeOurOwnParametersAreOffered() {
        List<CodecOffer> ours = List.of(new CodecOffer(OPUS, "useinbandfec=1"));
        assertThat(CodecOrder.offer(leg(OPUS), ours)).containsExactly(new CodecOffer(OPUS, "useinbandfec=1"));
    }

    @Test
    void aCallerThatOfferedNothingYetGetsWhatWeCanDecode() {
        assertThat(formats(CodecOrder.offer(leg(), AVAILABLE))).containsExactly(G722, PCMA, PCMU);
    }

    @Test
    void onceACodecIsSpokenOnlyThatOneCanBeRelayed() {
        CallLeg caller = leg(OPUS, PCMU);
        ((FakeLeg) caller.leg()).port().codec(PCMU);
        assertThat(formats(CodecOrder.offer(caller, AVAILABLE))).containsExactly(PCMU, G722, PCMA);
    }

    @Test
    void theCallerIsAnsweredWithWhatTheCalledPartyChose() {
        CallLeg called = leg();
        ((FakeLeg) called.leg()).port().codec(PCMU);
        assertThat(formats(CodecOrder.answer(called, AVAILABLE))).containsExactly(PCMU, G722, PCMA);
    }

    @Test
    void anApplicationIsAnsweredWithWhatWeLikeBest() {
        assertThat(formats(CodecOrder.answer(leg(), AVAILABLE))).containsExactly(G722, PCMA, PCMU);
    }

    @Test
    void twoThatBothOfferedGetWhatTheyHaveInCommon() {
        assertThat(formats(CodecOrder.common(leg(OPUS, PCMU, PCMA), leg(PCMA, PCMU), AVAILABLE)))
                .containsExactly(PCMU, PCMA, G722);
    }

    private CallLeg leg(CodecFormat... offered) {
        FakeLeg leg = FakeLeg.inbound("leg", new Target(Target.Kind.DEVICE, "phone1"), offered);
        return new CallLeg(leg, call, Optional.empty());
    }

    private static List<CodecFormat> formats(List<CodecOffer> offers) {
        return offers.stream().map(CodecOffer::format).toList();
    }
}
