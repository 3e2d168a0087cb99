// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sentences that one voice says after each other. If no engine can, they give way to a recording, or to nothing. One thread at a
 * time makes it, any reads.
 */
final class Run {

    private final String language;
    private final List<String> sentences;
    private final Recording recording;
    private volatile Part[] parts;
    private volatile boolean stale;
    private volatile Optional<String> trouble = Optional.empty();

    /** What is heard where no engine speaks. May read files. */
    @FunctionalInterface
    interface Recording {

        /** @throws RecordingException if there is none, or it cannot be read */
        List<Samples> read() throws RecordingException;
    }

    /**
     * @param language of its sentences, as a tag
     * @param sentences empty if there is only the recording
     */
    Run(String language, List<String> sentences, Recording recording) {
        this.language = language;
        this.sentences = List.copyOf(sentences);
        this.recording = recording;
        this.parts =
                Stream.generate(Part::new).limit(Math.max(1, sentences.size())).toArray(Part[]::new);
    }

    String language() {
        return language;
    }

    List<String> sentences() {
        return sentences;
    }

    /** Not the best of engines made it. */
    void replaced() {
        stale = true;
    }

    boolean stale() {
        return stale;
    }

    /** What is heard of it now. Another array than before means: from its beginning. */
    Part[] parts() {
        return parts;
    }

    void made(int sentence, Samples samples) {
        parts[sentence].made(samples);
    }

    /** The recording is heard in place of what engines say. */
    void recorded() {
        try {
            parts = recording.read().stream().map(Part::new).toArray(Part[]::new);
        } catch (RecordingException e) {
            trouble = Optional.of(String.valueOf(e.getMessage()));
            parts = new Part[0];
        }
    }

    /** Why it cannot be heard; empty as far as is known. */
    Optional<String> trouble() {
        return trouble;
    }

    boolean complete() {
        for (Part part : parts) {
            if (part.samples() == null) {
                return false;
            }
        }
        return true;
    }
}
