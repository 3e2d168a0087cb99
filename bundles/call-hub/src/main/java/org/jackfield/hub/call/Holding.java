// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jackfield.api.call.LegId;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.media.EncodedPort;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.MediaPort;
import org.jackfield.hub.media.CallMedia;
import org.jackfield.hub.media.Hold;

/**
 * Knows who in a call is held, and has music played to them: parties whom none of the others listens to any more (RFC 3264, 8.4), and
 * those whom an operator holds. A telephone that goes on to be heard while it holds plays something itself, and is given way to.
 * On the call's lane.
 */
final class Holding {

    static final LegId MUSIC = new LegId("music");

    /** How often is looked whether the holding telephone is heard. */
    private static final Duration LOOK = Duration.ofMillis(200);

    /** In dBFS: what is softer is no music. */
    private static final double HEARD = -50;

    /** So many looks without a sound, and it is said to be silent. */
    private static final int SILENT_LOOKS = 3;

    private final Call call;
    private final Supplier<CallMedia> media;
    private Optional<MusicPort> music = Optional.empty();
    private Optional<Lane.Timer> timer = Optional.empty();
    private int silent;

    Holding(Call call, Supplier<CallMedia> media) {
        this.call = call;
        this.media = media;
    }

    boolean playing() {
        return music.isPresent();
    }

    /** Who listens to whom may have changed. */
    void look(boolean ringback) {
        List<CallLeg> parties = call.live().stream()
                .filter(CallLeg::joined)
                .filter(Holding::speaks)
                .toList();
        parties.stream().filter(Holding::sends).forEach(CallLeg::listened);
        boolean any = false;
        for (CallLeg leg : parties) {
            Hold hold = hold(leg, parties);
            media.get().hold(leg.id(), hold);
            any |= hold != Hold.NONE;
        }
        if (any && !ringback) {
            play(parties);
        } else {
            stop();
        }
    }

    private void play(List<CallLeg> parties) {
        if (music.isEmpty() && !call.house().music().silent()) {
            MusicPort port = call.house().music().take();
            silent = 0;
            music = Optional.of(port);
            port.pause(parties.stream().anyMatch(Holding::mayPlay));
            media.get().play(MUSIC, port);
        }
        if (timer.isEmpty()) {
            watch();
        }
    }

    private void watch() {
        timer = Optional.of(call.lane().after(LOOK, () -> {
            timer = Optional.empty();
            listen();
            call.sound().look();
        }));
    }

    private void listen() {
        List<CallLeg> holders = call.live().stream().filter(Holding::mayPlay).toList();
        boolean heard = holders.stream()
                .flatMap(leg -> media.get().sound(leg.id()).stream())
                .anyMatch(sound -> sound.said() > HEARD);
        silent = heard ? 0 : silent + 1;
        music.ifPresent(port -> port.pause(!holders.isEmpty() && silent < SILENT_LOOKS));
    }

    /** The music is over. */
    void stop() {
        timer.ifPresent(Lane.Timer::cancel);
        timer = Optional.empty();
        music.ifPresent(port -> {
            media.get().leave(MUSIC);
            call.house().music().giveBack(port);
        });
        music = Optional.empty();
    }

    private static Hold hold(CallLeg leg, List<CallLeg> parties) {
        if (leg.application() || !sends(leg)) {
            return Hold.NONE;
        }
        if (leg.held()) {
            return Hold.BY_OPERATOR;
        }
        List<CallLeg> others = parties.stream().filter(other -> other != leg).toList();
        boolean alone = !others.isEmpty() && others.stream().allMatch(other -> other.hasListened() && !sends(other));
        return alone ? Hold.BY_PEER : Hold.NONE;
    }

    private static boolean speaks(CallLeg leg) {
        return leg.application() || leg.codec().isPresent();
    }

    private static boolean sends(CallLeg leg) {
        return direction(leg, MediaDirection::sends);
    }

    /** One that holds the others and might play something to them. */
    private static boolean mayPlay(CallLeg leg) {
        return leg.joined() && !sends(leg) && direction(leg, MediaDirection::receives);
    }

    private static boolean direction(CallLeg leg, Function<MediaDirection, Boolean> way) {
        Optional<MediaPort> port = leg.leg().media();
        return port.filter(present ->
                        !(present instanceof EncodedPort wire) || wire.codec().isPresent())
                .map(MediaPort::direction)
                .map(way)
                .orElse(false);
    }
}
