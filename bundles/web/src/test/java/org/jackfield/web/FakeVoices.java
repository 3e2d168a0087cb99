// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jackfield.api.speech.Announcement;
import org.jackfield.api.speech.Announcer;
import org.jackfield.api.speech.ModelInstaller;
import org.jackfield.api.speech.Piece;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.api.speech.Voice;
import org.jackfield.conformance.app.TriedAnnouncer;

/** An engine that says everything as a tone, and takes every model but an empty one. */
public final class FakeVoices implements Announcer, ModelInstaller {

    /** What was asked for. */
    public final List<String> asked = new ArrayList<>();

    private final Announcer tones = new TriedAnnouncer();

    @Override
    public Announcement announce(List<Piece> pieces) {
        asked.add(pieces.toString());
        return tones.announce(pieces);
    }

    @Override
    public Announcement prepare(List<Piece> pieces) {
        return tones.prepare(pieces);
    }

    @Override
    public String language() {
        return tones.language();
    }

    @Override
    public Announcer speaking(String language) {
        if (!language.isEmpty()) {
            asked.add("in " + language);
        }
        return this;
    }

    @Override
    public SortedMap<String, String> prompts() {
        return new TreeMap<>(Map.of("welcome", "Welcome."));
    }

    @Override
    public List<Speaker> speakers() {
        Voice voice = new Voice("af_heart", "Heart", "en-US");
        return List.of(
                new Speaker("kokoro", List.of(voice), "af_heart", "Its model is not there.", 0, 0),
                new Speaker("espeak", List.of(), "", "", 7, 1));
    }

    @Override
    public List<Model> models() {
        return List.of(new Model("kokoro", "", "", 0, Optional.of(new Progress(3, 10)), "It was broken."));
    }

    @Override
    public void fetch(String engine, URI source, Optional<String> sha256) {
        if (!engine.equals("kokoro")) {
            throw new IllegalArgumentException(engine + " needs no model, or is not installed.");
        }
        asked.add("fetch " + source + " " + sha256.orElse("-"));
    }

    @Override
    public void take(String engine, InputStream file, Optional<String> sha256) throws SpeechException {
        try {
            int bytes = file.readAllBytes().length;
            if (bytes == 0) {
                throw new SpeechException("That is no model.");
            }
            asked.add("take " + bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
