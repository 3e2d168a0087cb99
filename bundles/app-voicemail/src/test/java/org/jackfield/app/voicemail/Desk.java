// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.event.Event;
import org.jackfield.api.speech.Announcement;
import org.jackfield.api.speech.Announcer;
import org.jackfield.api.speech.Piece;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.TriedAnnouncer;
import org.jackfield.conformance.app.TriedCall;
import org.jackfield.conformance.app.TriedTranscriber;

/** A post office without a thread, in which everything that is said and told is noted. */
final class Desk implements Announcer {

    private static final int TICK = 160;
    private static final int RATE = 8000;

    /** Longer than any message, so that what is not there is not waited for. */
    private static final Duration NOT_AT_ALL = Duration.ofDays(-1);

    Instant now = Instant.parse("2026-11-27T14:05:00Z");
    final List<Event> events = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    final Path folder;
    final Scribe scribe = new Scribe(new Inline());
    final TriedTranscriber transcriber = new TriedTranscriber();
    final Inline typing = new Inline();
    final PostOffice office;
    private Announcer voice = new TriedAnnouncer();

    Desk(Path folder) {
        this.folder = folder;
        this.office =
                new PostOffice(events::add, () -> now, folder, scribe, new Typist(transcriber, typing, NOT_AT_ALL));
    }

    /** The mailbox of the device {@code desk}. */
    Box box(Map<String, ?> more) {
        Map<String, Object> settings = new HashMap<>(Map.of("device", new String[] {"desk"}));
        settings.putAll(more);
        Box box = Box.of("anna", Settings.of(MailboxSettings.class, settings), folder::resolve);
        office.open(box);
        return box;
    }

    /** Somebody leaves a message of so many seconds. */
    void leave(Box box, TriedCall caller, double seconds) {
        LeavingLeg leg = new LeavingLeg(caller, speaking(box.language()), office, box);
        hear(leg, caller, 1);
        speak(leg, caller, seconds, 6000);
        leg.ended();
    }

    /** Hears what is said. */
    void hear(ApplicationLeg leg, TriedCall caller, double seconds) {
        speak(leg, caller, seconds, 0);
    }

    /** Speaks a tone of 440 Hz, which is silence at amplitude 0. */
    void speak(ApplicationLeg leg, TriedCall caller, double seconds, int amplitude) {
        short[] spoken = new short[TICK];
        short[] heard = new short[TICK];
        long sample = 0;
        for (int tick = 0; tick < seconds * 50; tick++) {
            for (int i = 0; i < TICK; i++) {
                spoken[i] = (short) (amplitude * Math.sin(2 * Math.PI * 440 * sample++ / RATE));
            }
            leg.port().tick(spoken, heard, TICK, RATE);
            caller.pass(Duration.ofMillis(20));
            scribe.round();
        }
    }

    static void press(ApplicationLeg leg, String keys) {
        keys.chars().forEach(key -> leg.dtmf(new Dtmf((char) key, Duration.ofMillis(100), false)));
    }

    /** The sentences of the alarms that were raised. */
    List<String> alarms() {
        return events.stream()
                .filter(Event.Alarm.class::isInstance)
                .map(event -> ((Event.Alarm) event).sentence())
                .toList();
    }

    @Override
    public Announcement announce(List<Piece> pieces) {
        pieces.forEach(piece -> said.add(
                piece instanceof Piece.Prompt prompt
                        ? prompt.id()
                        : piece instanceof Piece.Count count
                                ? String.valueOf(count.number())
                                : piece instanceof Piece.Digits digits ? digits.digits() : piece.toString()));
        return voice.announce(pieces);
    }

    @Override
    public Announcement prepare(List<Piece> pieces) {
        return voice.prepare(pieces);
    }

    @Override
    public String language() {
        return voice.language();
    }

    @Override
    public Announcer speaking(String language) {
        voice = voice.speaking(language);
        return this;
    }

    @Override
    public SortedMap<String, String> prompts() {
        return voice.prompts();
    }

    @Override
    public List<Speaker> speakers() {
        return voice.speakers();
    }
}
