// SPDX-License-Identifier: Apache-2.0
package org.jackfield.stt.moonshine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.jackfield.api.speech.Speech;

/** Speech of which it is known what is said: what the appliance itself says where no voice is installed. */
final class Prompt {

    private static final int BITS = 16;

    private Prompt() {}

    /** What they say, by their names. */
    static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(resource("en.properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    /** How one sounds, at 16 kHz. */
    static Speech sound(String name) throws IOException {
        return read(resource("en/" + name + ".wav"));
    }

    /** A WAV file, at the rate that it has. */
    static Speech read(InputStream file) throws IOException {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(new BufferedInputStream(file))) {
            float rate = in.getFormat().getSampleRate();
            byte[] bytes = AudioSystem.getAudioInputStream(new AudioFormat(rate, BITS, 1, true, false), in)
                    .readAllBytes();
            short[] pcm = new short[bytes.length / 2];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(pcm);
            return new Speech(pcm, (int) rate);
        } catch (UnsupportedAudioFileException e) {
            throw new IOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Prompt.class.getResourceAsStream("/prompts/" + name), name);
    }
}
