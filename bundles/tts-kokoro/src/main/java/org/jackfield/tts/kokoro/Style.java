// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jackfield.api.speech.SpeechException;

/** A voice of Kokoro: for each length of a sentence {@value #WIDTH} numbers that say how it is spoken. Any thread. */
final class Style {

    private static final int ROWS = 510;
    private static final int WIDTH = 256;

    private final float[] table = new float[ROWS * WIDTH];

    /** @throws SpeechException if there is no such voice, or it is broken */
    static Style of(String voice) throws SpeechException {
        String place = "/kokoro/" + voice + ".bin";
        try (InputStream file = Style.class.getResourceAsStream(place)) {
            if (file == null) {
                throw new SpeechException("Kokoro has no voice " + voice + " here.");
            }
            return new Style(file.readAllBytes());
        } catch (IOException e) {
            throw new SpeechException("The voice " + voice + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Style(byte[] bytes) {
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(table);
    }

    /** @param phonemes of the sentence, without what frames it */
    float[] row(int phonemes) {
        int row = Math.min(Math.max(phonemes, 0), ROWS - 1);
        return Arrays.copyOfRange(table, row * WIDTH, (row + 1) * WIDTH);
    }
}
