// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.g711;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LawTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void everySampleGetsTheCodeOfTheReferenceFormula() {
        for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
            assertThat(Law.MU.encode((short) sample) & 0xFF)
                    .as("µ-law of %d", sample)
                    .isEqualTo(muCode(sample));
            assertThat(Law.A.encode((short) sample) & 0xFF)
                    .as("A-law of %d", sample)
                    .isEqualTo(aCode(sample));
        }
    }

    @Test
    void everyCodeGetsTheSampleOfTheReferenceFormula() {
        for (int code = 0; code < 256; code++) {
            assertThat(Law.MU.decode((byte) code)).as("µ-law code %d", code).isEqualTo((short) muSample(code));
            assertThat(Law.A.decode((byte) code)).as("A-law code %d", code).isEqualTo((short) aSample(code));
        }
    }

    @Test
    void aCodeSurvivesBeingDecodedAndEncodedAgain() {
        for (int code = 0; code < 256; code++) {
            assertThat(Law.A.encode(Law.A.decode((byte) code))).isEqualTo((byte) code);
            // µ-law has two zeros.
            byte same = code == 0x7F ? (byte) 0xFF : (byte) code;
            assertThat(Law.MU.encode(Law.MU.decode((byte) code))).isEqualTo(same);
        }
    }

    @Test
    void soxDecodesTheSameAndEncodesNoBetter() throws Exception {
        assumeThat(present("sox"))
                .as("sox is not installed; apt-get install sox")
                .isTrue();
        compare(Law.MU, sox("mu-law", false), sox("mu-law", true));
        compare(Law.A, sox("a-law", false), sox("a-law", true));
    }

    @Test
    void ffmpegDecodesTheSameAndEncodesNoBetter() throws Exception {
        assumeThat(present("ffmpeg"))
                .as("ffmpeg is not installed; apt-get install ffmpeg")
                .isTrue();
        compare(Law.MU, ffmpeg("mulaw", false), ffmpeg("mulaw", true));
        compare(Law.A, ffmpeg("alaw", false), ffmpeg("alaw", true));
    }

    private void compare(Law law, String decode, String encode) throws Exception {
        Path codes = folder.resolve("codes.raw");
        Path samples = folder.resolve("samples.raw");
        Path out = folder.resolve("out.raw");
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        Files.write(codes, all);
        run(decode, codes, out);
        ByteBuffer decoded = ByteBuffer.wrap(Files.readAllBytes(out)).order(ByteOrder.LITTLE_ENDIAN);
        for (int code = 0; code < 256; code++) {
            assertThat(law.decode((byte) code)).as("%s code %d", law, code).isEqualTo(decoded.getShort());
        }

        ByteBuffer every = ByteBuffer.allocate(0x20000).order(ByteOrder.LITTLE_ENDIAN);
        for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
            every.putShort((short) sample);
        }
        Files.write(samples, every.array());
        run(encode, samples, out);
        byte[] encoded = Files.readAllBytes(out);
        long ours = 0;
        long theirs = 0;
        for (int i = 0; i < encoded.length; i++) {
            short sample = (short) (i + Short.MIN_VALUE);
            ours += Math.abs(sample - law.decode(law.encode(sample)));
            theirs += Math.abs(sample - law.decode(encoded[i]));
            // Encoders differ in rounding at the edges of steps; never by more than one step.
            assertThat(Math.abs(rank(law, encoded[i]) - rank(law, law.encode(sample))))
                    .as("%s sample %d", law, sample)
                    .isLessThanOrEqualTo(1);
        }
        assertThat(ours).isLessThanOrEqualTo(theirs * 101 / 100);
    }

    /** The number of the code in the order of loudness from most negative to most positive. */
    private static int rank(Law law, byte code) {
        int bits = law == Law.MU ? ~code : code ^ 0x55;
        boolean positive = (law == Law.MU ? ~bits & 0x80 : bits & 0x80) != 0;
        return positive ? bits & 0x7F : -1 - (bits & 0x7F);
    }

    private static String sox(String encoding, boolean encode) {
        String law = "-t raw -r 8000 -c 1 -b 8 -e " + encoding;
        String linear = "-t raw -r 8000 -c 1 -b 16 -L -e signed";
        return encode
                ? "sox -V1 -D %s IN %s OUT".formatted(linear, law)
                : "sox -V1 -D %s IN %s OUT".formatted(law, linear);
    }

    private static String ffmpeg(String format, boolean encode) {
        String command = "ffmpeg -v error -y -f %s -ar 8000 -ac 1 -i IN -f %s -ar 8000 -ac 1 OUT";
        return encode ? command.formatted("s16le", format) : command.formatted(format, "s16le");
    }

    private static boolean present(String tool) {
        try {
            return new ProcessBuilder(tool, tool.equals("sox") ? "--version" : "-version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(10, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static void run(String command, Path in, Path out) throws Exception {
        List<String> words = Arrays.stream(command.split(" "))
                .map(word -> word.equals("IN") ? in.toString() : word.equals("OUT") ? out.toString() : word)
                .toList();
        assertThat(new ProcessBuilder(words).inheritIO().start().waitFor())
                .as(command)
                .isZero();
    }

    // The formulae of the reference software, ITU-T G.191, written out: ulaw_compress and its siblings.

    private static int muCode(int sample) {
        int absolute = Math.min((sample < 0 ? ~sample >> 2 : sample >> 2) + 33, 0x1FFF);
        int segment = 1;
        for (int rest = absolute >> 6; rest != 0; rest >>= 1) {
            segment++;
        }
        int code = 8 - segment << 4 | 0xF - (absolute >> segment & 0xF);
        return sample >= 0 ? code | 0x80 : code;
    }

    private static int muSample(int code) {
        int exponent = ~code >> 4 & 7;
        int step = 4 << exponent + 1;
        int sample = (0x80 << exponent) + step * (~code & 0xF) + step / 2 - 4 * 33;
        return code < 0x80 ? -sample : sample;
    }

    private static int aCode(int sample) {
        int value = sample < 0 ? ~sample >> 4 : sample >> 4;
        if (value > 15) {
            int exponent = 1;
            while (value > 16 + 15) {
                value >>= 1;
                exponent++;
            }
            value = value - 16 + (exponent << 4);
        }
        return (sample >= 0 ? value | 0x80 : value) ^ 0x55;
    }

    private static int aSample(int code) {
        int value = (code ^ 0x55) & 0x7F;
        int exponent = value >> 4;
        int mantissa = (value & 0xF) + (exponent > 0 ? 16 : 0);
        int sample = (mantissa << 4) + 8;
        if (exponent > 1) {
            sample <<= exponent - 1;
        }
        return code > 127 ? sample : -sample;
    }
}
