// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Listening;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.Wav;

/** Two phones that talk, from the answer on held against the clock and against what the appliance counts. */
final class Conversation {

    /**
     * Tones in Hz for those who talk. A packet of 20 ms holds whole periods and a half, so that a tone's phase is turned round
     * where one is missing, even if the rest was joined without a hole.
     */
    static final int LOW = 425;

    static final int MIDDLE = 725;
    static final int HIGH = 1025;

    /** Of RMS in dBFS; the phones speak sines of −10 dBFS at their peak. */
    private static final double LEVEL = -13;

    private static final double LEVEL_TOLERANCE = 1;

    /** Opus at few bits is made for speech: a tone that it encodes for a narrowband call comes out up to 1.5 dB softer. */
    private static final double LEVEL_TOLERANCE_OPUS = 2;

    private static final double PITCH_TOLERANCE = 2;

    /**
     * Less than a packet. Where a jitter buffer follows the network's delay, or a call goes on after a transfer, a tone's phase
     * leaps and it seems to be gone for a moment; a packet that is missing makes a longer gap.
     */
    static final double LEAP_SECONDS = 0.016;

    /** Packets that the phones themselves, kept waiting by others, may send after their moment. */
    private static final int LATE = 3;

    private final Appliance appliance;
    private final Baresip caller;
    private final Baresip called;
    private final List<Listening> ears;
    private double longestLeap;

    private Conversation(Appliance appliance, Baresip caller, Baresip called) {
        this.appliance = appliance;
        this.caller = caller;
        this.called = called;
        this.ears = List.of(Listening.to(caller), Listening.to(called));
    }

    /** Begins a call and has it answered. */
    static Conversation between(Appliance appliance, Baresip caller, Baresip called) {
        caller.dial(called.config().name());
        called.answer().established();
        caller.established();
        return new Conversation(appliance, caller, called);
    }

    /** Lets them talk until both have heard so many further seconds. */
    Conversation lasts(double seconds) {
        double until = Math.max(caller.secondsHeard(), called.secondsHeard()) + seconds;
        caller.hears(until);
        called.hears(until);
        return this;
    }

    /** How the sound goes: {@code relay} or {@code mixed}. */
    String mode() {
        return view().path("mode").asText();
    }

    /** The call as REST shows it. */
    JsonNode view() {
        return Calls.of(appliance, caller.config().name()).get(0);
    }

    /** Requires that nothing was lost so far, has the caller hang up, and requires that each heard the other all of the time. */
    void endsUnbroken() {
        ends().wasUnbroken();
    }

    /** Requires that nothing was lost so far, and has the caller hang up. */
    Conversation ends() {
        isUnbroken();
        longestLeap = mode().equals("mixed") ? LEAP_SECONDS : 0;
        caller.hangUp();
        called.closed();
        caller.closed();
        return this;
    }

    /** Requires, when it has ended, that each heard the other all of the time. */
    void wasUnbroken() {
        hears(caller, called.config().toneHz(), longestLeap);
        hears(called, caller.config().toneHz(), longestLeap);
    }

    /** Requires that no sound was lost so far. */
    void isUnbroken() {
        ears.forEach(Listening::missedNothing);
        for (JsonNode leg : view().path("legs")) {
            assertThat(leg.path("packets").path("lost").asLong())
                    .as("lost, %s", leg)
                    .isZero();
            assertThat(leg.path("packets").path("remoteLost").asLong())
                    .as("lost on the way to the phone, %s", leg)
                    .isZero();
            assertThat(leg.path("packets").path("late").asLong())
                    .as("late, %s", leg)
                    .isLessThanOrEqualTo(LATE);
        }
    }

    /** Requires that a phone heard one tone in its latest call, and nothing else, from the first sound to the last. */
    static void hears(Baresip phone, double hz) {
        hears(phone, hz, LEAP_SECONDS);
    }

    private static void hears(Baresip phone, double hz, double most) {
        Hearing hearing = phone.hearing();
        String who =
                phone.config().name() + ": " + hearing + ", " + phone.config().folder();
        assertThat(hearing.pitch()).as("pitch, %s", who).isCloseTo(hz, within(PITCH_TOLERANCE));
        assertThat(hearing.longestGap(hz, Hearing.ALONE))
                .as("longest gap, %s", who)
                .isLessThanOrEqualTo(most);
        assertThat(hearing.level())
                .as("level, %s", who)
                .isCloseTo(LEVEL, within(phone.config().speaks("opus") ? LEVEL_TOLERANCE_OPUS : LEVEL_TOLERANCE));
    }

    /** Requires so many seconds of a tone in every second of what a phone heard in its latest call, but for the first and last. */
    static void everySecond(Baresip phone, int hz, double least) {
        Wav heard = phone.heard().orElseThrow();
        for (int second = 1; second + 2 < heard.seconds(); second++) {
            assertThat(Hearing.of(heard.cut(second, second + 1)).sounding(hz))
                    .as("second %d at %s", second, phone.config().name())
                    .isGreaterThan(least);
        }
    }
}
