// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jackfield.api.app.Application;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.CallException;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.DialRequest;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.LegDirection;
import org.jackfield.api.call.LegListener;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.call.TransferRequest;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.SampledPort;
import org.jackfield.hub.testing.References;
import org.jackfield.hub.testing.VirtualTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppEndpointTest {

    private static final Hangup BYE = Hangup.of(HangupCause.NORMAL_CLEARING, By.CALLER);

    private final VirtualTime time = VirtualTime.noon();
    private final AppEndpoint endpoint = new AppEndpoint(time);
    private final Heard heard = new Heard();
    private final Parrot parrot = new Parrot();

    @BeforeEach
    void install() {
        endpoint.arrive(parrot, References.of("org.jackfield.app-parrot", 0));
    }

    @Test
    void anApplicationIsReachedByItsNameAndItsNumbers() {
        Target target = new Target(Target.Kind.APP, "parrot");
        assertThat(endpoint.name()).isEqualTo("app");
        assertThat(endpoint.owner("650")).contains(target);
        assertThat(endpoint.owner("parrot")).contains(target);
        assertThat(endpoint.owner("651")).isEmpty();
        assertThat(endpoint.reaches(target)).isTrue();
        assertThat(endpoint.reaches(new Target(Target.Kind.DEVICE, "parrot"))).isFalse();
        assertThat(endpoint.reaches(new Target(Target.Kind.APP, "cat"))).isFalse();
    }

    @Test
    void itAnswersAtOnceAndIsInTheSound() {
        Leg leg = dial();
        assertThat(heard.news).isEmpty();
        time.settle();
        assertThat(heard.news).containsExactly("answered");
        assertThat(parrot.calls).singleElement().satisfies(call -> {
            assertThat(call.id()).isEqualTo(new CallId("call"));
            assertThat(call.dialled()).isEqualTo("650");
            assertThat(call.caller().number()).isEqualTo("10");
        });
        assertThat(leg.direction()).isEqualTo(LegDirection.OUTBOUND);
        assertThat(leg.endpoint()).isEqualTo("app");
        assertThat(leg.party().target()).hasToString("app:parrot");
        assertThat(leg.offered()).isEmpty();
        short[] said = new short[160];
        port(leg).tick(new short[160], said, 160, 8000);
        assertThat(said[0]).isEqualTo((short) 7);
        assertThat(port(leg).leastRate()).isEqualTo(48000);
        assertThat(port(leg).direction()).isEqualTo(MediaDirection.SENDRECV);
        assertThat(port(leg).counters()).isEqualTo(MediaCounters.NONE);
    }

    @Test
    void itHearsDigitsAndTheEnd() {
        Leg leg = dial();
        time.settle();
        leg.sendDtmf(new Dtmf('5', Duration.ofMillis(100), true));
        leg.end(BYE);
        leg.end(BYE);
        leg.sendDtmf(new Dtmf('6', Duration.ofMillis(100), true));
        time.settle();
        assertThat(parrot.did).containsExactly("dtmf 5", "ended");
        assertThat(heard.news).containsExactly("answered", "ended NORMAL_CLEARING");
        short[] said = {1, 1};
        port(leg).tick(new short[2], said, 2, 8000);
        assertThat(said).containsOnly(0);
    }

    @Test
    void itMayHangUpItself() {
        dial();
        time.settle();
        parrot.calls.get(0).hangUp();
        time.settle();
        assertThat(heard.news).containsExactly("answered", "ended NORMAL_CLEARING");
        assertThat(parrot.did).containsExactly("ended");
    }

    @Test
    void oneThatFailsToAnswerEndsItsLegAndTheNextMayBeTried() {
        parrot.broken = true;
        dial();
        time.settle();
        assertThat(heard.news).containsExactly("ended TEMPORARY_FAILURE");
        assertThat(heard.last.orElseThrow().tryNext()).isTrue();
    }

    @Test
    void oneThatRefusesInsteadOfAnsweringIsNeverTakenAsAnswered() {
        parrot.refusal = Optional.of(HangupCause.USER_BUSY);
        dial();
        time.settle();
        assertThat(heard.news).containsExactly("ended USER_BUSY");
        assertThat(parrot.did).containsExactly("ended");
    }

    @Test
    void theRestOfANumberMayBeAnything() {
        parrot.prefixes = List.of("*8", "*85");
        Parrot other = new Parrot();
        other.prefixes = List.of("*857");
        other.name = "other";
        endpoint.arrive(other, References.of("org.jackfield.app-other", 0));
        assertThat(endpoint.owner("*8101")).contains(new Target(Target.Kind.APP, "parrot"));
        assertThat(endpoint.owner("*85101")).contains(new Target(Target.Kind.APP, "parrot"));
        assertThat(endpoint.owner("*857101")).contains(new Target(Target.Kind.APP, "other"));
        assertThat(endpoint.owner("*8")).as("the beginning alone").isEmpty();
        assertThat(endpoint.owner("8101")).isEmpty();
    }

    @Test
    void inAnotherCallItIsToldAndSeesThatCall() {
        Leg leg = dial();
        time.settle();
        leg.moved(new CallId("call"));
        leg.moved(new CallId("next"));
        time.settle();
        assertThat(parrot.did).containsExactly("moved next");
        assertThat(parrot.calls.get(0).id()).isEqualTo(new CallId("next"));
    }

    @Test
    void itIsShownUnderTheNumberThatItChooses() {
        Leg leg = dial();
        time.settle();
        assertThat(leg.party().number()).isEqualTo("650");
        parrot.calls.get(0).show("71");
        assertThat(leg.party().number()).isEqualTo("71");
        assertThat(heard.news).containsExactly("answered", "media");
    }

    @Test
    void whereThereIsNoHubNobodyIsLedElsewhere() {
        dial();
        time.settle();
        parrot.calls.get(0).join(new CallId("other"), false, hangup -> parrot.did.add("failed " + hangup.cause()));
        parrot.calls.get(0).pickUp(List.of(), hangup -> parrot.did.add("failed " + hangup.cause()));
        time.settle();
        assertThat(parrot.did).containsOnly("failed INVALID_CALL_REFERENCE").hasSize(2);
    }

    @Test
    void aLegThatIsGivenUpBeforeItAnsweredNeverReachesTheApplication() {
        Leg leg = dial();
        // Its lane gets to the end before the beginning only if it was asked to first; here it answers and ends.
        leg.end(BYE);
        time.settle();
        assertThat(heard.news).containsExactly("answered", "ended NORMAL_CLEARING");
    }

    @Test
    void whenItLeavesItsLegsEndBeforeItIsGone() throws InterruptedException {
        Leg leg = dial();
        time.settle();
        Thread lanes = new Thread(() -> {
            while (heard.last.isEmpty()) {
                time.settle();
                Thread.onSpinWait();
            }
        });
        lanes.start();
        endpoint.leave(parrot);
        lanes.join(5_000);
        assertThat(parrot.did).containsExactly("ended");
        assertThat(heard.news).containsExactly("answered", "ended SERVICE_UNAVAILABLE");
        assertThat(endpoint.owner("650")).isEmpty();
        assertThat(port(leg).leastRate()).isEqualTo(8000);
        assertThat(port(leg).direction()).isEqualTo(MediaDirection.INACTIVE);
        assertThat(port(leg).counters()).isEqualTo(MediaCounters.NONE);
    }

    @Test
    void whatIsNotInstalledCannotBeDialled() throws InterruptedException {
        endpoint.leave(parrot);
        assertThatExceptionOfType(CallException.class)
                .isThrownBy(this::dial)
                .satisfies(e -> assertThat(e.hangup().tryNext()).isTrue());
    }

    @Test
    void whileItIsDrainedItsCallsGoOnAndNoneComes() {
        Leg leg = dial();
        time.settle();
        endpoint.drain(Set.of("org.jackfield.app-parrot"));
        assertThatExceptionOfType(CallException.class)
                .isThrownBy(this::dial)
                .withMessageContaining("being drained")
                .satisfies(e -> assertThat(e.hangup().tryNext()).isTrue());
        time.settle();
        assertThat(heard.news).containsExactly("answered");
        assertThat(port(leg).leastRate()).isEqualTo(48000);

        endpoint.drain(Set.of("org.jackfield.app-other"));
        dial();
        time.settle();
        assertThat(heard.news).containsExactly("answered", "answered");
    }

    @Test
    void whatConcernsAWireIsNothingToIt() {
        Leg leg = dial();
        time.settle();
        leg.listen(heard);
        leg.ring();
        leg.progress(List.of());
        leg.answer(List.of());
        leg.hold(true);
        leg.renegotiate(List.of());
        leg.probe();
        time.settle();
        assertThat(heard.news).containsExactly("answered");
        assertThat(parrot.did).isEmpty();
    }

    private Leg dial() {
        DialRequest request = new DialRequest(
                new CallId("call"),
                new Target(Target.Kind.APP, "parrot"),
                "650",
                new Caller("10", "", false),
                new Source.Device("phone1"),
                List.of(),
                false,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                false,
                Optional.empty());
        return endpoint.dial(request, heard).get(0);
    }

    private static SampledPort port(Leg leg) {
        return (SampledPort) leg.media().orElseThrow();
    }

    /** Says 7 all the time. */
    private static final class Parrot implements Application, ApplicationLeg, SampledPort {

        private final List<ApplicationCall> calls = new ArrayList<>();
        private final List<String> did = new ArrayList<>();
        private boolean broken;
        private String name = "parrot";
        private List<String> prefixes = List.of();
        private Optional<HangupCause> refusal = Optional.empty();

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<String> prefixes() {
            return prefixes;
        }

        @Override
        public List<String> numbers() {
            return List.of("650");
        }

        @Override
        public ApplicationLeg answer(ApplicationCall call) {
            if (broken) {
                throw new IllegalStateException("meant to fail in this test");
            }
            calls.add(call);
            refusal.ifPresent(call::refuse);
            return this;
        }

        @Override
        public SampledPort port() {
            return this;
        }

        @Override
        public void dtmf(Dtmf dtmf) {
            did.add("dtmf " + dtmf.digit());
        }

        @Override
        public void moved(CallId call) {
            did.add("moved " + call);
        }

        @Override
        public void ended() {
            did.add("ended");
        }

        @Override
        public int leastRate() {
            return 48000;
        }

        @Override
        public void tick(short[] in, short[] said, int samples, int rate) {
            said[0] = 7;
        }

        @Override
        public MediaDirection direction() {
            return MediaDirection.SENDRECV;
        }

        @Override
        public MediaCounters counters() {
            return MediaCounters.NONE;
        }
    }

    /** Remembers what was reported. */
    private static final class Heard implements LegListener {

        private final List<String> news = new ArrayList<>();
        private volatile Optional<Hangup> last = Optional.empty();

        @Override
        public void ringing(Leg leg) {
            news.add("ringing");
        }

        @Override
        public void earlyMedia(Leg leg) {
            news.add("early");
        }

        @Override
        public void answered(Leg leg) {
            news.add("answered");
        }

        @Override
        public void mediaChanged(Leg leg) {
            news.add("media");
        }

        @Override
        public void dtmf(Leg leg, Dtmf dtmf) {
            news.add("dtmf");
        }

        @Override
        public void transfer(Leg leg, TransferRequest request) {
            news.add("transfer");
        }

        @Override
        public void ended(Leg leg, Hangup hangup) {
            news.add("ended " + hangup.cause());
            last = Optional.of(hangup);
        }
    }
}
