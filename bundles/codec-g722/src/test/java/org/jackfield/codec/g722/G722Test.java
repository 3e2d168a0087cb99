// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.g722;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class G722Test {

    private static final int FRAME = 320;
    private static final CodecParameters PARAMETERS = new CodecParameters(16000, "", 20);

    /** Samples by which encoder and decoder together delay the sound. */
    private static final int DELAY = 22;

    @TempDir
    Path folder = Path.of("");

    private final AudioEncoder encoder = new G722Factory().encoder(PARAMETERS);
    private final AudioDecoder decoder = new G722Factory().decoder(PARAMETERS);

    @Test
    void tonesOfBothBandsPass() {
        for (int hertz : new int[] {300, 1000, 3000, 5000, 6500}) {
            short[] sound = tone(hertz, 100);
            short[] heard = decode(encode(sound));
            assertThat(likeness(sound, heard, DELAY)).as("%d Hz", hertz).isGreaterThan(10);
        }
    }

    @Test
    void ffmpegUnderstandsWhatWeEncode() throws Exception {
        byte[] code = encode(speechLike());

        assertThat(decode(code)).isEqualTo(ffmpegDecode(code));
    }

    @Test
    void weUnderstandWhatFfmpegEncodes() throws Exception {
        short[] sound = speechLike();
        byte[] code = ffmpegEncode(sound);
        short[] heard = decode(code);

        assertThat(heard).isEqualTo(ffmpegDecode(code));
        assertThat(likeness(sound, heard, DELAY)).isGreaterThan(15);
    }

    @Test
    void weEncodeAsWellAsFfmpegDoes() throws Exception {
        short[] sound = speechLike();
        double ours = likeness(sound, decode(encode(sound)), DELAY);
        double theirs = likeness(sound, decode(ffmpegEncode(sound)), DELAY);

        assertThat(ours).isGreaterThan(theirs - 0.1);
    }

    @Test
    void fullScaleSoundDoesNotUpsetTheCodec() {
        short[] square = new short[50 * FRAME];
        for (int i = 0; i < square.length; i++) {
            square[i] = i / 40 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        short[] soundThenSilence = Arrays.copyOf(square, 100 * FRAME);
        short[] heard = decode(encode(soundThenSilence));

        for (int i = 80 * FRAME; i < heard.length; i++) {
            assertThat((int) heard[i]).isBetween(-20, 20);
        }
    }

    @Test
    void aToneGoesOnOverALostPacketAndALongLossFadesToSilence() {
        byte[] code = encode(tone(440, 40));
        short[] sound = new short[40 * FRAME];
        for (int frame = 0; frame < 40; frame++) {
            if (frame == 5 || frame >= 10 && frame < 20) {
                decoder.conceal(sound, frame * FRAME, FRAME);
            } else {
                decoder.decode(code, frame * FRAME / 2, FRAME / 2, sound, frame * FRAME);
            }
        }

        double before = power(sound, 3 * FRAME);
        assertThat(power(sound, 5 * FRAME)).isBetween(before * 0.7, before * 1.3);
        assertThat(power(sound, 6 * FRAME)).isBetween(before * 0.7, before * 1.3);
        assertThat(power(sound, 14 * FRAME)).isZero();
        assertThat(power(sound, 25 * FRAME)).isBetween(before * 0.8, before * 1.2);
    }

    private byte[] encode(short[] sound) {
        byte[] code = new byte[sound.length / 2];
        byte[] payload = new byte[1400];
        for (int at = 0; at + FRAME <= sound.length; at += FRAME) {
            assertThat(encoder.encode(sound, at, FRAME, payload)).isEqualTo(FRAME / 2);
            System.arraycopy(payload, 0, code, at / 2, FRAME / 2);
        }
        return code;
    }

    private static short[] decode(byte[] code) {
        AudioDecoder fresh = new G722Factory().decoder(PARAMETERS);
        short[] sound = new short[2 * code.length];
        for (int at = 0; at < code.length; at += FRAME / 2) {
            int length = Math.min(FRAME / 2, code.length - at);
            assertThat(fresh.decode(code, at, length, sound, 2 * at)).isEqualTo(2 * length);
        }
        return sound;
    }

    private byte[] ffmpegEncode(short[] sound) throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(2 * sound.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(sound);
        return ffmpeg(bytes.array(), "-f s16le -ar 16000 -ac 1 -i IN -c:a g722 -f g722 OUT");
    }

    private short[] ffmpegDecode(byte[] code) throws Exception {
        byte[] bytes = ffmpeg(code, "-f g722 -i IN -f s16le -ar 16000 -ac 1 OUT");
        short[] sound = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(sound);
        return sound;
    }

    private byte[] ffmpeg(byte[] input, String arguments) throws Exception {
        Path in = folder.resolve("in.raw");
        Path out = folder.resolve("out.raw");
        Files.write(in, input);
        List<String> words = Arrays.stream(("ffmpeg -v error -y " + arguments).split(" "))
                .map(word -> word.equals("IN") ? in.toString() : word.equals("OUT") ? out.toString() : word)
                .toList();
        try {
            Process process = new ProcessBuilder(words).inheritIO().start();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } catch (IOException e) {
            assumeThat(false)
                    .as("ffmpeg is not installed; apt-get install ffmpeg")
                    .isTrue();
        }
        return Files.readAllBytes(out);
    }

    private static short[] tone(int hertz, int frames) {
        short[] sound = new short[frames * FRAME];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (short) (8000 * Math.sin(2 * Math.PI * hertz * i / 16000));
        }
        return sound;
    }

    /** Harmonics of a gliding voice with pauses, and some hiss. */
    private static short[] speechLike() {
        short[] sound = new short[200 * FRAME];
        Random hiss = new Random(7);
        double phase = 0;
        for (int i = 0; i < sound.length; i++) {
            double seconds = i / 16000.0;
            phase += 2 * Math.PI * (130 + 40 * Math.sin(2 * Math.PI * 0.7 * seconds)) / 16000;
            double voice = 0;
            for (int harmonic = 1; harmonic < 30; harmonic++) {
                voice += Math.sin(harmonic * phase) / harmonic;
            }
            double loudness = Math.max(0, Math.sin(2 * Math.PI * 2.3 * seconds));
            sound[i] = (short) (6000 * voice * loudness + 60 * hiss.nextGaussian());
        }
        return sound;
    }

    /** Power of the sound over the power of what differs from it, in dB. */
    private static double likeness(short[] sound, short[] heard, int delay) {
        double signal = 0;
        double noise = 1e-9;
        for (int i = FRAME; i + delay < Math.min(sound.length, heard.length); i++) {
            double difference = sound[i] - heard[i + delay];
            signal += (double) sound[i] * sound[i];
            noise += difference * difference;
        }
        return 10 * Math.log10(signal / noise);
    }

    private static double power(short[] pcm, int at) {
        double sum = 0;
        for (int i = at; i < at + FRAME; i++) {
            sum += (double) pcm[i] * pcm[i];
        }
        return sum / FRAME;
    }
}
