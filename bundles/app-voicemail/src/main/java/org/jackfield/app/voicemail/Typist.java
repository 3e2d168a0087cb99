// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jackfield.api.mailbox.VoiceMessage;
import org.jackfield.api.speech.Transcriber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has messages written down, one after another on a thread of its own, by whoever can. Its methods are for any thread and return at once. */
final class Typist {

    private static final Logger LOG = LoggerFactory.getLogger(Typist.class);

    /** Messages that may wait. */
    private static final int WAITING = 100;

    /** What a message may take beyond its own length. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final long FAREWELL_S = 2;

    private final Transcriber transcriber;
    private final ExecutorService thread;
    private final Duration patience;

    /**
     * @param thread writes, one message after another
     * @param patience with a message, beyond its own length
     */
    Typist(Transcriber transcriber, ExecutorService thread, Duration patience) {
        this.transcriber = transcriber;
        this.thread = thread;
        this.patience = patience;
    }

    /** With a thread of its own. */
    static Typist started(Transcriber transcriber) {
        ThreadPoolExecutor own =
                new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), task -> {
                    Thread made = new Thread(task, "jackfield-voicemail-text");
                    made.setDaemon(true);
                    return made;
                });
        return new Typist(transcriber, own, PATIENCE);
    }

    /** Whether a message in that language, a tag, can be written down now. */
    boolean knows(String language) {
        return transcriber.understands(language);
    }

    /**
     * Has a message written down.
     *
     * @param then is told what is said in it, or nothing if that is not known; may block
     */
    void write(VoiceMessage message, Path sound, String language, Consumer<String> then) {
        try {
            thread.execute(() -> {
                try {
                    then.accept(text(message, sound, language));
                } catch (InterruptedException e) {
                    // The plug-in goes; the message stays without.
                    Thread.currentThread().interrupt();
                } catch (RuntimeException e) {
                    LOG.error("The text of a message met a fault of ours, please report it", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.warn("The message {} is not written down: too many wait", message.id());
            then.accept("");
        }
    }

    private String text(VoiceMessage message, Path sound, String language) throws InterruptedException {
        CompletableFuture<String> text = transcriber.transcribe(sound, language).toCompletableFuture();
        try {
            return text.get(message.length().plus(patience).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            LOG.warn(
                    "The message {} is not written down: {}",
                    message.id(),
                    cause == null ? e.getMessage() : cause.getMessage());
        } catch (TimeoutException e) {
            LOG.warn("The message {} is not written down: it took too long", message.id());
        } finally {
            text.cancel(true);
        }
        return "";
    }

    /** What is not written yet stays so. Blocks for some seconds at most. */
    void stop() throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(FAREWELL_S, TimeUnit.SECONDS);
    }
}
