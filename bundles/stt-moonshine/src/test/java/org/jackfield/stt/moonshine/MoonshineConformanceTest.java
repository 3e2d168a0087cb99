// SPDX-License-Identifier: Apache-2.0
package org.jackfield.stt.moonshine;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechRecogniser;
import org.jackfield.conformance.stt.SttConformance;
import org.junit.jupiter.api.AfterAll;

class MoonshineConformanceTest extends SttConformance {

    private static final MoonshineRecogniser ENGINE = new MoonshineRecogniser();
    private static final String PROMPT = "mailbox-leave";

    @AfterAll
    static void close() {
        ENGINE.stop();
    }

    @Override
    public SpeechRecogniser engine() {
        return ENGINE;
    }

    @Override
    protected Speech spoken() {
        try {
            return Prompt.sound(PROMPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected String sentence() {
        try {
            return Prompt.texts().getProperty(PROMPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
