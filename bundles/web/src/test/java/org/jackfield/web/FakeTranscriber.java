// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.api.speech.Transcriber;

/** Knows English, and takes a file's bytes for what is said in it. */
public final class FakeTranscriber implements Transcriber {

    @Override
    public CompletionStage<String> transcribe(Path sound, String language) {
        if (!language.equals("en")) {
            return CompletableFuture.failedFuture(new SpeechException("Nobody knows " + language + "."));
        }
        try {
            return CompletableFuture.completedFuture(Files.readString(sound));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public List<Listener> listeners() {
        return List.of(new Listener("moonshine", Set.of("en"), "It is deaf.", 12.34, 2));
    }
}
