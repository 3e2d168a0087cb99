// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.jackfield.api.speech.Speech;

/** Reads what Java Sound reads: WAV, AIFF and AU of integer samples, A-law and µ-law. */
final class AudioFile {

    private static final int BITS = 16;

    /** Nobody listens for longer than that; a file that says more is broken. */
    private static final int LONGEST_SECONDS = 600;

    private AudioFile() {}

    /** @throws RecordingException if that is no sound of such a kind */
    static Speech read(InputStream file, String name) throws RecordingException {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(new BufferedInputStream(file))) {
            AudioFormat format = in.getFormat();
            AudioFormat plain = new AudioFormat(format.getSampleRate(), BITS, format.getChannels(), true, false);
            try (AudioInputStream samples = AudioSystem.getAudioInputStream(plain, in)) {
                long most = (long) LONGEST_SECONDS * (int) format.getSampleRate() * format.getChannels() * BITS / 8;
                byte[] bytes = samples.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most));
                return new Speech(mono(bytes, format.getChannels()), (int) format.getSampleRate());
            }
        } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
            throw new RecordingException(name + " is no sound that can be played: make it a WAV file of 16 bit PCM.");
        } catch (IOException e) {
            throw new RecordingException(name + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private static short[] mono(byte[] bytes, int channels) {
        short[] all = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(all);
        short[] mono = new short[all.length / channels];
        for (int i = 0; i < mono.length; i++) {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += all[i * channels + channel];
            }
            mono[i] = (short) (sum / channels);
        }
        return mono;
    }
}
