// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.api.speech.SpeechRecogniser;
import org.jackfield.api.speech.Transcriber.Listener;

/**
 * One engine that listens, and what it has done. Any thread.
 *
 * @param ranking of several the highest is asked first
 */
record ListeningLine(SpeechRecogniser engine, int ranking, DoubleAdder seconds, LongAdder failures) {

    ListeningLine(SpeechRecogniser engine, int ranking) {
        this(engine, ranking, new DoubleAdder(), new LongAdder());
    }

    /** Whether it can write down a language now. */
    boolean knows(String language) {
        return view().understands(language);
    }

    /**
     * Writes down a recording, piece after piece.
     *
     * @throws SpeechException if it fails in one of them
     */
    String write(Speech recording) throws SpeechException, InterruptedException {
        Speech own = new Speech(RateConverter.convert(recording.pcm(), recording.rate(), engine.rate()), engine.rate());
        StringBuilder text = new StringBuilder();
        try {
            for (Speech utterance : Utterances.of(own)) {
                String written = engine.recognise(utterance);
                text.append(text.isEmpty() || written.isEmpty() ? "" : " ").append(written);
                seconds.add((double) utterance.pcm().length / utterance.rate());
            }
        } catch (SpeechException | RuntimeException | LinkageError e) {
            failures.increment();
            throw e instanceof SpeechException known
                    ? known
                    : new SpeechException(engine.name() + " failed: " + e.getMessage(), e);
        }
        return text.toString();
    }

    Listener view() {
        return new Listener(
                engine.name(), engine.languages(), engine.trouble().orElse(""), seconds.sum(), failures.sum());
    }
}
