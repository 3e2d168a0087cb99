// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jackfield.api.speech.Transcriber;

/** Writes down what it is told to, of every recording; nobody listens until then. Any thread. */
public final class TriedTranscriber implements Transcriber {

    private final List<Path> recordings = new CopyOnWriteArrayList<>();
    private volatile Set<String> languages = Set.of();
    private volatile CompletableFuture<String> text = CompletableFuture.completedFuture("");

    /** From now on somebody listens who knows one language, and writes that, as soon as it is there. */
    public void writes(String language, CompletableFuture<String> next) {
        languages = Set.of(language);
        text = next;
    }

    /** What it was given, in order. */
    public List<Path> recordings() {
        return recordings;
    }

    @Override
    public CompletionStage<String> transcribe(Path sound, String language) {
        recordings.add(sound);
        return text;
    }

    @Override
    public List<Listener> listeners() {
        return List.of(new Listener("tried", languages, "", 0, 0));
    }
}
