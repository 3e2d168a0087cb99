// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jackfield.api.speech.Playback;
import org.jackfield.api.speech.WaitingMusic;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays to those who are held whatever music is there now. Any thread. */
@Component(service = Music.class)
public final class Music {

    private static final Logger LOG = LoggerFactory.getLogger(Music.class);

    private final List<Installed> present = new CopyOnWriteArrayList<>();
    private final Set<MusicPort> playing = ConcurrentHashMap.newKeySet();

    private record Installed(WaitingMusic music, int ranking) {}

    /** A port that plays; silent while there is no music. Whoever took it gives it back. */
    MusicPort take() {
        MusicPort port = new MusicPort();
        playing.add(port);
        port.play(next());
        return port;
    }

    void giveBack(MusicPort port) {
        playing.remove(port);
        port.play(Optional.empty());
    }

    boolean silent() {
        return present.isEmpty();
    }

    private Optional<Playback> next() {
        return present.stream().max(Comparator.comparingInt(Installed::ranking)).flatMap(best -> play(best.music()));
    }

    private static Optional<Playback> play(WaitingMusic music) {
        try {
            return Optional.of(music.play());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} does not play: {}; those who are held hear nothing", music, e.toString());
            return Optional.empty();
        }
    }

    /** Music is there: those who listen hear it, if it is better. */
    public void arrive(WaitingMusic music, int ranking) {
        present.add(new Installed(music, ranking));
        turnOver();
    }

    /** Music goes: nobody listens to it any more. */
    public void leave(WaitingMusic music) {
        present.removeIf(one -> one.music() == music);
        turnOver();
    }

    private void turnOver() {
        playing.forEach(port -> port.play(next()));
    }
}
