// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.api.speech.SpeechRecogniser;
import org.jackfield.api.speech.Transcriber;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** {@link Transcriber} over the engines that are plugged in. */
@Component
public final class TranscriberService implements Transcriber {

    /** Recordings that may wait. */
    private static final int WAITING = 100;

    private final List<ListeningLine> engines = new CopyOnWriteArrayList<>();
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), TranscriberService::behindCalls);

    @Activate
    public TranscriberService() {}

    private static Thread behindCalls(Runnable task) {
        Thread thread = new Thread(task, "speech transcriber");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    @Deactivate
    void stop() {
        thread.shutdownNow();
    }

    /** An engine may be asked from now on. */
    @Reference(
            name = "engine",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "leave")
    void arrive(SpeechRecogniser engine, Map<String, ?> properties) {
        engines.add(new ListeningLine(engine, Ranking.of(properties)));
    }

    /** An engine goes: whatever it is writing down is its last. */
    void leave(SpeechRecogniser engine) {
        engines.removeIf(line -> line.engine() == engine);
    }

    @Override
    public CompletionStage<String> transcribe(Path sound, String language) {
        CompletableFuture<String> text = new CompletableFuture<>();
        try {
            Future<?> task = thread.submit(() -> complete(text, sound, language));
            text.whenComplete((written, why) -> {
                if (why instanceof CancellationException || why instanceof TimeoutException) {
                    task.cancel(true);
                    thread.purge();
                }
            });
        } catch (RejectedExecutionException e) {
            text.completeExceptionally(
                    new SpeechException("Too many recordings wait to be written down; try again later.", e));
        }
        return text;
    }

    private void complete(CompletableFuture<String> text, Path sound, String language) {
        try {
            text.complete(write(read(sound), language));
        } catch (SpeechException | RuntimeException | LinkageError e) {
            text.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            text.completeExceptionally(e);
        }
    }

    private static Speech read(Path sound) throws SpeechException {
        try (InputStream in = Files.newInputStream(sound)) {
            return AudioFile.read(in, String.valueOf(sound.getFileName()));
        } catch (IOException | RecordingException e) {
            throw new SpeechException("It cannot be written down: " + e.getMessage(), e);
        }
    }

    private String write(Speech recording, String language) throws SpeechException, InterruptedException {
        SpeechException trouble = new SpeechException("Nothing is installed that can write down the language '"
                + language + "'; for English: jackfield:plugin-install jackfield-stt-moonshine.");
        for (ListeningLine line : ranked()) {
            if (line.knows(language)) {
                try {
                    return line.write(recording);
                } catch (SpeechException e) {
                    trouble = e;
                }
            }
        }
        throw trouble;
    }

    private List<ListeningLine> ranked() {
        return engines.stream()
                .sorted(Comparator.comparing(ListeningLine::ranking).reversed())
                .toList();
    }

    @Override
    public List<Listener> listeners() {
        return ranked().stream().map(ListeningLine::view).toList();
    }
}
