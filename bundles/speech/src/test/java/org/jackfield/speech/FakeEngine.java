// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.api.speech.TtsEngine;
import org.jackfield.api.speech.Voice;
import org.jackfield.conformance.sound.Tone;

/** Says every sentence as a tone of its own pitch, half a second long. */
final class FakeEngine implements TtsEngine {

    static final int RATE = 24_000;

    private final String name;
    private final String language;
    final int hertz;
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /** From this sentence on it does not come back until it is interrupted; negative for never. */
    volatile int hangsAt = -1;

    volatile Optional<String> trouble = Optional.empty();
    volatile boolean fails;
    final CountDownLatch interrupted = new CountDownLatch(1);

    FakeEngine(String name, int hertz) {
        this(name, hertz, "en-US");
    }

    FakeEngine(String name, int hertz, String language) {
        this.name = name;
        this.language = language;
        this.hertz = hertz;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    @Override
    public List<Voice> voices() {
        return List.of(new Voice("eve", "Eve", language));
    }

    @Override
    public Speech speak(String sentence, String voice, double speed) throws SpeechException, InterruptedException {
        asked.add(sentence);
        if (fails) {
            throw new SpeechException("It is hoarse.");
        }
        if (hangsAt >= 0 && asked.size() > hangsAt) {
            try {
                new CountDownLatch(1).await();
            } finally {
                interrupted.countDown();
            }
        }
        return new Speech(new Tone(hertz, RATE).samples(0, RATE / 2), RATE);
    }
}
