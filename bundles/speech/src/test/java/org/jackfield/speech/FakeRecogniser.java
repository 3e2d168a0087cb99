// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.api.speech.SpeechRecogniser;

/** Writes down how many seconds it hears, rounded. */
final class FakeRecogniser implements SpeechRecogniser {

    private final String name;
    volatile Optional<String> trouble = Optional.empty();
    volatile boolean fails;
    volatile boolean tarries;
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch interrupted = new CountDownLatch(1);

    FakeRecogniser(String name) {
        this.name = name;
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
    public Set<String> languages() {
        return Set.of("en");
    }

    @Override
    public int rate() {
        return 16_000;
    }

    @Override
    public String recognise(Speech utterance) throws SpeechException, InterruptedException {
        begun.countDown();
        if (tarries) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        }
        if (fails) {
            throw new SpeechException(name + " is deaf.");
        }
        return name + " " + Math.round((double) utterance.pcm().length / utterance.rate());
    }
}
