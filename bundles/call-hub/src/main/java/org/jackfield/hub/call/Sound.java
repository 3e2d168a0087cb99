// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.Optional;
import org.jackfield.api.call.CallView.MediaMode;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegSound;
import org.jackfield.api.media.MediaPort;
import org.jackfield.hub.call.Recordable.Recorder;
import org.jackfield.hub.media.CallMedia;
import org.jackfield.hub.media.Treatment;

/** Which legs of a call are in its sound. On the call's lane. */
final class Sound {

    private static final LegId RINGBACK = new LegId("ringback");
    private static final LegId RECORDER = new LegId("recorder");

    private final Call call;
    private volatile Optional<CallMedia> media = Optional.empty();
    private final Speakers speakers;
    private final Holding holding;
    private boolean ringback;
    private Optional<Recorder> recorder = Optional.empty();

    Sound(Call call) {
        this.call = call;
        this.speakers = new Speakers(call);
        this.holding = new Holding(call, this::open);
    }

    /** The leg takes part as soon as it has a port. */
    void admit(CallLeg leg) {
        leg.audible(true);
        refresh(leg);
    }

    /** Its port, codec or direction may have changed. */
    void refresh(CallLeg leg) {
        if (!leg.audible()) {
            return;
        }
        Optional<MediaPort> port = leg.leg().media();
        if (leg.joined()) {
            open().tones(leg.id(), leg.leg().tones());
            open().changed(leg.id());
        } else if (port.isPresent()) {
            leg.joined(true);
            open().join(leg.id(), port.get());
            open().tones(leg.id(), leg.leg().tones());
            open().treat(leg.id(), leg.treatment());
            recorder.ifPresent(present -> tap(present, leg));
            speakers.look();
        }
        look();
    }

    /** Who is held may have changed. */
    void look() {
        holding.look(ringback);
    }

    /** Whether somebody is held and hears music. */
    boolean playing() {
        return holding.playing();
    }

    void leave(CallLeg leg) {
        leg.audible(false);
        if (leg.joined()) {
            leg.joined(false);
            open().leave(leg.id());
            look();
        }
    }

    /** Has the leg hear a digit as tones. */
    void tone(CallLeg leg, Dtmf dtmf) {
        if (leg.joined()) {
            open().tone(leg.id(), dtmf);
        }
    }

    /** What is done with the leg's sound from now on. */
    void treat(CallLeg leg, Treatment treatment) {
        leg.treatment(treatment);
        if (leg.joined()) {
            open().treat(leg.id(), treatment);
        }
    }

    /** Lets those who wait hear that it rings, or no longer. */
    void ringback(boolean sounding) {
        if (sounding != ringback) {
            ringback = sounding;
            if (sounding) {
                open().join(RINGBACK, new Ringback());
            } else {
                open().leave(RINGBACK);
            }
            look();
        }
    }

    /** What is said is recorded from now on. */
    void record(Recorder next) {
        recorder.ifPresent(this::unrecord);
        recorder = Optional.of(next);
        open().join(RECORDER, next.port());
        call.live().stream().filter(CallLeg::joined).forEach(leg -> tap(next, leg));
    }

    private void tap(Recorder present, CallLeg leg) {
        present.track(leg.id(), leg.leg().party().target().toString()).ifPresent(track -> open().tap(leg.id(), track));
    }

    /** It is not recorded any more by this recorder. */
    void unrecord(Recorder present) {
        if (recorder.filter(present::equals).isPresent()) {
            recorder = Optional.empty();
            call.live().stream().filter(CallLeg::joined).forEach(leg -> open().tap(leg.id(), null));
            open().leave(RECORDER);
        }
        present.over();
    }

    boolean recorded() {
        return recorder.isPresent();
    }

    MediaMode mode() {
        return media.map(CallMedia::mode).orElse(MediaMode.NONE);
    }

    /** Any thread. */
    String chain(CallLeg leg) {
        return media.map(open -> open.chain(leg.id())).orElse("");
    }

    /** What is done with the leg's sound, and how loud it is. Any thread. */
    LegSound sound(CallLeg leg) {
        return media.flatMap(open -> open.sound(leg.id())).orElse(LegSound.PLAIN);
    }

    void close() {
        recorder.ifPresent(this::unrecord);
        holding.stop();
        media.ifPresent(CallMedia::close);
    }

    private CallMedia open() {
        CallMedia opened =
                media.orElseGet(() -> call.house().media().open(call.id(), call.lane(), new SoundNews(call)));
        media = Optional.of(opened);
        return opened;
    }
}
