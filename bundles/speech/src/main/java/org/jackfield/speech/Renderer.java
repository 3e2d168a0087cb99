// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.speech.SentenceCache.Key;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has engines make runs, sentence after sentence: by the best, and by the next from where that one fails. Any thread. */
final class Renderer {

    private static final Logger LOG = LoggerFactory.getLogger(Renderer.class);

    /** Runs that are made at once; each mostly waits for an engine. */
    private static final int AT_ONCE = 4;

    /** What is made ahead may take as long as it takes. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final Supplier<List<EngineLine>> engines;
    private final Supplier<Manner> manner;
    private final ExecutorService live = threads("speech", AT_ONCE);
    private final ExecutorService ahead = threads("speech ahead", 1);

    /**
     * How is spoken.
     *
     * @param voice {@code engine:voice}, or empty for any
     * @param patience how long a caller may wait for a sentence before the next engine is asked
     */
    record Manner(String language, String voice, double speed, Duration patience) {

        /** The same in a language: the voice is wished for where it is the one that is set. */
        Manner in(String other) {
            return other.equals(language) ? this : new Manner(other, "", speed, patience);
        }
    }

    Renderer(Supplier<List<EngineLine>> engines, Supplier<Manner> manner) {
        this.engines = engines;
        this.manner = manner;
    }

    private static ExecutorService threads(String name, int count) {
        return Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Makes a run of which somebody hears each sentence as soon as it is made. */
    void render(Run run) {
        live.execute(() -> make(run, manner.get().patience()));
    }

    /** Makes a run that nobody waits for. */
    void renderAhead(Run run) {
        ahead.execute(() -> make(run, AHEAD));
    }

    void close() {
        live.shutdownNow();
        ahead.shutdownNow();
    }

    private void make(Run run, Duration patience) {
        Manner how = manner.get().in(run.language());
        List<EngineLine> order = order(how);
        int engine = 0;
        int sentence = 0;
        while (sentence < run.sentences().size() && engine < order.size()) {
            EngineLine line = order.get(engine);
            Optional<String> voice = line.voice(how.language(), how.voice());
            if (voice.isEmpty()) {
                engine++;
                continue;
            }
            try {
                String text = run.sentences().get(sentence);
                run.made(sentence, line.speak(new Key(line.engine().name(), voice.get(), how.speed(), text), patience));
                sentence++;
            } catch (SpeechException | CancellationException e) {
                LOG.warn("{} The next voice goes on", e.getMessage());
                run.replaced();
                engine++;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        if (run.sentences().isEmpty()) {
            run.recorded();
        } else if (!run.complete()) {
            run.replaced();
            run.recorded();
        }
    }

    /** The one that is wished for first, those that failed a moment ago last. */
    private List<EngineLine> order(Manner how) {
        List<EngineLine> order = new ArrayList<>(engines.get());
        order.removeIf(line -> line.engine().trouble().isPresent());
        order.sort(Comparator.comparing(EngineLine::rests)
                .thenComparing(line -> !how.voice().startsWith(line.engine().name() + ":"))
                .thenComparing(EngineLine::ranking, Comparator.reverseOrder()));
        return order;
    }
}
