// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.app;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jackfield.api.speech.Announcement;
import org.jackfield.api.speech.Announcer;
import org.jackfield.api.speech.Piece;
import org.jackfield.api.speech.Playback;

/** Says everything as a tone of 440 Hz, half a second long. Any thread. */
public final class TriedAnnouncer implements Announcer {

    private static final int HERTZ = 440;
    private static final int AMPLITUDE = 4000;

    /** Half a second at 48 kHz, to which all rates are counted. */
    private static final int LENGTH = 24_000;

    private final List<Piece> said;
    private final List<String> languages;
    private final String language;

    public TriedAnnouncer() {
        this(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>(), "en");
    }

    private TriedAnnouncer(List<Piece> said, List<String> languages, String language) {
        this.said = said;
        this.languages = languages;
        this.language = language;
    }

    /** What was announced, in order. */
    public List<Piece> said() {
        return said;
    }

    /** In which languages something was announced, each time. */
    public List<String> languages() {
        return languages;
    }

    @Override
    public Announcement announce(List<Piece> pieces) {
        said.addAll(pieces);
        languages.add(language);
        return new Tone();
    }

    @Override
    public Announcement prepare(List<Piece> pieces) {
        return new Tone();
    }

    @Override
    public String language() {
        return language;
    }

    @Override
    public Announcer speaking(String other) {
        return new TriedAnnouncer(said, languages, other.isEmpty() ? "en" : other);
    }

    @Override
    public SortedMap<String, String> prompts() {
        return Collections.unmodifiableSortedMap(new TreeMap<>());
    }

    @Override
    public List<Speaker> speakers() {
        return List.of();
    }

    private static final class Tone implements Announcement {

        @Override
        public Playback play() {
            return new Played();
        }

        @Override
        public boolean complete() {
            return true;
        }

        @Override
        public Optional<String> trouble() {
            return Optional.empty();
        }

        @Override
        public Duration length() {
            return Duration.ofMillis(500);
        }
    }

    private static final class Played implements Playback {

        private int place;

        @Override
        public int read(short[] pcm, int at, int samples, int rate) {
            int step = 48_000 / rate;
            int made = Math.min(samples, (LENGTH - place) / step);
            for (int i = 0; i < made; i++) {
                pcm[at + i] = (short) (AMPLITUDE * Math.sin(2 * Math.PI * HERTZ * place / 48_000));
                place += step;
            }
            return made;
        }

        @Override
        public boolean over() {
            return place >= LENGTH;
        }
    }
}
