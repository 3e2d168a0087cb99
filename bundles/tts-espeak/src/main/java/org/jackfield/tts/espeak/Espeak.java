// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.espeak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechException;

/** Runs espeak-ng once for each sentence, as a process of its own: it is free under the GPL, and does not become part of us. Any thread. */
final class Espeak {

    private static final int WORDS_PER_MINUTE = 165;
    private static final int HEADER = 44;
    private static final int RATE_AT = 24;

    /** A sentence of a few hundred characters takes some 20 ms. */
    private static final int PATIENCE_SECONDS = 10;

    private Espeak() {}

    /** @throws SpeechException if the program fails or says nothing */
    static Speech speak(String program, String sentence, String voice, double speed)
            throws SpeechException, InterruptedException {
        List<String> command = List.of(
                program,
                "--stdout",
                "-b",
                "1",
                "-v",
                voice,
                "-s",
                String.valueOf(Math.round(WORDS_PER_MINUTE * speed)));
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new SpeechException(program + " cannot be run: " + e.getMessage(), e);
        }
        try (InputStream out = process.getInputStream()) {
            tell(process, sentence);
            byte[] wav = out.readAllBytes();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new SpeechException(program + " did not speak: run it by hand to see why.");
            }
            return speech(program, wav);
        } catch (IOException e) {
            throw new SpeechException(program + " broke off: " + e.getMessage(), e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void tell(Process process, String sentence) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(sentence.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The lengths in the header are not true: it was written before anything was spoken. */
    private static Speech speech(String program, byte[] wav) throws SpeechException {
        if (wav.length <= HEADER) {
            throw new SpeechException(program + " said nothing.");
        }
        ByteBuffer bytes = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        short[] pcm = new short[(wav.length - HEADER) / 2];
        bytes.position(HEADER);
        bytes.slice().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(pcm);
        return new Speech(pcm, bytes.getInt(RATE_AT));
    }
}
