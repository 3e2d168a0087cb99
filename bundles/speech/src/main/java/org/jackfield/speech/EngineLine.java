// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.api.speech.TtsEngine;
import org.jackfield.api.speech.Voice;
import org.jackfield.speech.SentenceCache.Key;

/** One engine and the thread on which it speaks, one sentence after another. Any thread. */
final class EngineLine {

    /** Silence behind a sentence, in ms. */
    private static final int PAUSE = 220;

    /** So long an engine that failed is asked last. */
    private static final Duration REST = Duration.ofSeconds(15);

    /** Sentences that may wait; who would wait longer is better served elsewhere. */
    private static final int WAITING = 100;

    private final TtsEngine engine;
    private final int ranking;
    private final SentenceCache cache;
    private final ThreadPoolExecutor thread;
    private final LongAdder sentences = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private volatile long restsUntil = System.nanoTime();

    EngineLine(TtsEngine engine, int ranking, SentenceCache cache) {
        this.engine = engine;
        this.ranking = ranking;
        this.cache = cache;
        this.thread = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), task -> daemon(task, engine.name()));
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, "speech " + name);
        thread.setDaemon(true);
        return thread;
    }

    TtsEngine engine() {
        return engine;
    }

    int ranking() {
        return ranking;
    }

    long sentences() {
        return sentences.sum();
    }

    long failures() {
        return failures.sum();
    }

    /** Whether it failed a moment ago. */
    boolean rests() {
        return System.nanoTime() - restsUntil < 0;
    }

    /** Whether it can speak a language now. */
    boolean speaks(String language) {
        return engine.trouble().isEmpty() && voice(language, "").isPresent();
    }

    /**
     * The voice that it would use.
     *
     * @param wish {@code engine:voice}, or empty for any
     */
    Optional<String> voice(String language, String wish) {
        List<Voice> voices = engine.voices();
        String prefix = engine.name() + ":";
        Optional<String> wished = wish.startsWith(prefix)
                ? voices.stream()
                        .map(Voice::id)
                        .filter(wish.substring(prefix.length())::equals)
                        .findFirst()
                : Optional.empty();
        return wished.or(() -> voices.stream()
                .filter(voice -> voice.speaks(language))
                .map(Voice::id)
                .findFirst());
    }

    /**
     * Speaks a sentence, unless it is known. What comes too late is kept for the next one who asks.
     *
     * @param patience how long it may take, with what waits before it
     * @throws SpeechException if it fails, or does not come in time
     */
    Samples speak(Key key, Duration patience) throws SpeechException, InterruptedException {
        Optional<Samples> known = cache.find(key);
        if (known.isPresent()) {
            return known.get();
        }
        Future<Samples> made;
        try {
            made = thread.submit(() -> make(key));
        } catch (RejectedExecutionException e) {
            throw failed(engine.name() + " has too much to say, or has gone.", e);
        }
        try {
            return made.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw failed(engine.name() + " needs longer than " + patience.toMillis() + " ms for a sentence.", e);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw failed(engine.name() + " cannot speak: " + cause.getMessage(), cause);
        }
    }

    private Samples make(Key key) throws SpeechException, InterruptedException {
        Optional<Samples> known = cache.find(key);
        if (known.isPresent()) {
            return known.get();
        }
        Speech speech = engine.speak(key.sentence(), key.voice(), key.speed());
        Samples samples = Samples.of(Level.of(speech), PAUSE);
        cache.put(key, samples);
        sentences.increment();
        return samples;
    }

    private SpeechException failed(String why, Throwable cause) {
        failures.increment();
        restsUntil = System.nanoTime() + REST.toNanos();
        return new SpeechException(why, cause);
    }

    /** Whoever waits for it is served elsewhere. */
    void close() {
        thread.shutdownNow().forEach(task -> {
            if (task instanceof Future<?> future) {
                future.cancel(true);
            }
        });
    }
}
