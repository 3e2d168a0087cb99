// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jackfield.api.speech.Announcement;
import org.jackfield.api.speech.Playback;

/** An announcement as a WAV file. Waits for it to be made. */
final class SaidSound {

    private static final int RATE = 16_000;
    private static final int TICK = RATE / 50;

    /** So long a browser waits for it. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private SaidSound() {}

    /** @throws Problem if it cannot be said, or takes too long */
    static byte[] wav(Announcement announcement) {
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        Playback playback = announcement.play();
        long end = System.nanoTime() + LONGEST.toNanos();
        short[] pcm = new short[TICK];
        while (!playback.over()) {
            int made = playback.read(pcm, 0, TICK, RATE);
            write(pcm, made, sound);
            if (made < TICK && !playback.over()) {
                if (System.nanoTime() > end) {
                    throw new Problem(504, "No voice has said it in time: look at GET /api/voice.");
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }
        announcement.trouble().filter(why -> sound.size() == 0).ifPresent(why -> {
            throw new Problem(409, why);
        });
        return file(sound.toByteArray());
    }

    private static void write(short[] pcm, int samples, OutputStream sound) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(pcm, 0, samples);
        try {
            sound.write(bytes.array());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] file(byte[] sound) {
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            AudioSystem.write(
                    new AudioInputStream(new ByteArrayInputStream(sound), format, sound.length / 2),
                    AudioFileFormat.Type.WAVE,
                    file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }
}
