// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.nativelibrary.NoLibraryException;
import org.jackfield.nativelibrary.PluginLibrary;
import org.jackfield.opus.OpusTuning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the real library; left out on a machine that cannot make it, unless natives are required. */
class OpusTest {

    private static final String FEC = "useinbandfec=1";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private PluginLibrary library;

    private OpusTuning tuning = new OpusTuning(32_000, 5, true, false);

    @BeforeEach
    void open() {
        try {
            library = PluginLibrary.open(Functions.class, "opus", "", folder);
        } catch (NoLibraryException e) {
            assumeTrue("required".equals(System.getProperty("natives.required")), e.getMessage());
            throw e;
        }
    }

    @AfterEach
    void close() throws IOException {
        library.close();
        assertThat(Files.readString(Path.of("/proc/self/maps"))).doesNotContain("libopus");
    }

    private AudioEncoder encoder(int rate, String fmtp, int ptime) {
        return new OpusFactory(library, () -> tuning).encoder(new CodecParameters(rate, fmtp, ptime));
    }

    private AudioDecoder decoder(int rate) {
        return new OpusFactory(library, () -> tuning).decoder(new CodecParameters(rate, "", 20));
    }

    /** Something like a voice: a gliding fundamental with harmonics, syllables and pauses. */
    private static short[] voice(int rate, int seconds) {
        short[] pcm = new short[rate * seconds];
        Random breath = new Random(17);
        double phase = 0;
        for (int i = 0; i < pcm.length; i++) {
            double time = (double) i / rate;
            phase += 2 * Math.PI * (130 + 30 * Math.sin(2 * Math.PI * 0.7 * time)) / rate;
            double syllable = Math.max(0, Math.sin(2 * Math.PI * 2.5 * time));
            double sound = 0;
            for (int harmonic = 1; harmonic <= 12; harmonic++) {
                sound += Math.sin(harmonic * phase + harmonic) / harmonic;
            }
            pcm[i] = (short) Math.round(5000 * syllable * sound + 50 * breath.nextGaussian());
        }
        return pcm;
    }

    private static double amplitude(short[] pcm, int from, int count, int rate, double hertz) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < count; i++) {
            double window = 1 - Math.cos(2 * Math.PI * (i + 0.5) / count);
            double angle = 2 * Math.PI * hertz * i / rate;
            real += pcm[from + i] * window * Math.cos(angle);
            imaginary += pcm[from + i] * window * Math.sin(angle);
        }
        return 2 * Math.hypot(real, imaginary) / count;
    }

    @ParameterizedTest
    @CsvSource({
        "8000, 10",
        "8000, 20",
        "8000, 40",
        "8000, 60",
        "16000, 10",
        "16000, 20",
        "16000, 40",
        "16000, 60",
        "48000, 10",
        "48000, 20",
        "48000, 40",
        "48000, 60"
    })
    void aToneComesThroughAtEveryRateAndPacketTime(int rate, int ptime) {
        short[] heard = new short[rate];
        short[] pcm = new short[rate];
        for (int i = 0; i < rate; i++) {
            pcm[i] = (short) Math.round(8000 * Math.sin(2 * Math.PI * 700 * i / rate));
        }
        int samples = rate / 1000 * ptime;
        byte[] payload = new byte[1500];
        try (AudioEncoder encoder = encoder(rate, FEC, ptime);
                AudioDecoder decoder = decoder(rate)) {
            for (int at = 0; at + samples <= rate; at += samples) {
                int length = encoder.encode(pcm, at, samples, payload);
                assertThat(length).isBetween(5, 400);
                assertThat(decoder.decode(payload, 0, length, heard, at)).isEqualTo(samples);
            }
        }
        assertThat(amplitude(heard, rate / 2, rate / 4, rate, 700)).isBetween(8000 * 0.8, 8000 * 1.2);
    }

    @Test
    void whatOneRateEncodesAnotherDecodes() {
        byte[] payload = new byte[1500];
        short[] pcm = new short[960];
        short[] heard = new short[8000];
        try (AudioEncoder encoder = encoder(48_000, FEC, 20);
                AudioDecoder decoder = decoder(8000)) {
            for (int packet = 0; packet < 50; packet++) {
                for (int i = 0; i < 960; i++) {
                    pcm[i] = (short) Math.round(8000 * Math.sin(2 * Math.PI * 700 * (packet * 960 + i) / 48_000));
                }
                int length = encoder.encode(pcm, 0, 960, payload);
                assertThat(decoder.decode(payload, 0, length, heard, packet * 160))
                        .isEqualTo(160);
            }
        }
        assertThat(amplitude(heard, 4000, 2000, 8000, 700)).isBetween(8000 * 0.8, 8000 * 1.2);
    }

    /** How far, in dB, what is heard lies above its difference from what is heard without loss, if every ninth packet or so is lost. */
    private double heardWithLoss(boolean recovering) {
        int samples = 320;
        short[] pcm = voice(16_000, 20);
        byte[][] packets = new byte[pcm.length / samples][];
        byte[] payload = new byte[1500];
        try (AudioEncoder encoder = encoder(16_000, FEC, 20)) {
            encoder.lossReported(0.1);
            for (int i = 0; i < packets.length; i++) {
                packets[i] = Arrays.copyOf(payload, encoder.encode(pcm, i * samples, samples, payload));
                System.arraycopy(payload, 0, packets[i], 0, packets[i].length);
            }
        }
        short[] whole = decoded(packets, 0, false);
        short[] heard = decoded(packets, 9, recovering);
        double signal = 0;
        double apart = 0;
        for (int i = 0; i < whole.length; i++) {
            signal += (double) whole[i] * whole[i];
            apart += (double) (whole[i] - heard[i]) * (whole[i] - heard[i]);
        }
        return 10 * Math.log10(signal / apart);
    }

    /** @param losing one of so many packets is lost, never two in a row; 0 for none */
    private short[] decoded(byte[][] packets, int losing, boolean recovering) {
        int samples = 320;
        short[] heard = new short[packets.length * samples];
        Random random = new Random(11);
        boolean lost = false;
        try (AudioDecoder decoder = decoder(16_000)) {
            for (int i = 0; i < packets.length; i++) {
                lost = losing > 0 && i > 0 && i + 1 < packets.length && !lost && random.nextInt(losing) == 0;
                if (!lost) {
                    decoder.decode(packets[i], 0, packets[i].length, heard, i * samples);
                } else if (recovering) {
                    byte[] next = packets[i + 1];
                    assertThat(decoder.recover(next, 0, next.length, heard, i * samples, samples))
                            .isEqualTo(samples);
                } else {
                    decoder.conceal(heard, i * samples, samples);
                }
            }
        }
        return heard;
    }

    @Test
    void whatTheNextPacketTellsIsBetterThanWhatIsInvented() {
        double invented = heardWithLoss(false);
        double told = heardWithLoss(true);
        assertThat(told - invented)
                .as("%.1f dB with and %.1f dB without", told, invented)
                .isGreaterThan(2);
    }

    @Test
    void soMuchLossThatTheLineMustBeFullMakesPacketsSmaller() {
        assertThat(bytes(FEC, 12)).isGreaterThan(bytes(FEC, 0) * 9 / 10);
        assertThat(bytes(FEC, 30)).isLessThan(bytes(FEC, 0) * 9 / 10);
    }

    private long bytes(String fmtp, int loss) {
        short[] pcm = voice(16_000, 10);
        byte[] payload = new byte[1500];
        long bytes = 0;
        try (AudioEncoder encoder = encoder(16_000, fmtp, 20)) {
            encoder.lossReported(loss / 100.0);
            for (int at = 0; at < pcm.length; at += 320) {
                bytes += encoder.encode(pcm, at, 320, payload);
            }
        }
        return bytes;
    }

    @Test
    void withDtxSilenceIsNotSentAndTheBackgroundGoesOn() {
        tuning = new OpusTuning(32_000, 5, true, true);
        Random random = new Random(3);
        short[] pcm = new short[320];
        byte[] payload = new byte[1500];
        short[] heard = new short[320];
        int sent = 0;
        try (AudioEncoder encoder = encoder(16_000, "usedtx=1", 20)) {
            for (int i = 0; i < 200; i++) {
                for (int k = 0; k < 320; k++) {
                    pcm[k] = (short) Math.round(20 * random.nextGaussian());
                }
                sent += encoder.encode(pcm, 0, 320, payload) > 0 ? 1 : 0;
            }
        }
        assertThat(sent).isLessThan(60);
        try (AudioDecoder decoder = decoder(16_000)) {
            assertThat(decoder.pause(heard, 0, 320))
                    .as("a far end that has not begun")
                    .isZero();
            assertThat(decoder.decode(new byte[] {0x48}, 0, 1, heard, 0)).isEqualTo(320);
            assertThat(decoder.pause(heard, 0, 320)).isEqualTo(320);
        }
    }

    @Test
    void aBitRateThatTheFarEndAsksForIsKept() {
        byte[] payload = new byte[1500];
        short[] pcm = voice(48_000, 4);
        long bytes = 0;
        try (AudioEncoder encoder = encoder(48_000, "maxaveragebitrate=8000", 20)) {
            for (int at = 0; at < pcm.length; at += 960) {
                bytes += encoder.encode(pcm, at, 960, payload);
            }
        }
        assertThat(bytes * 8 / 4).isLessThan(10_500);
    }

    @Test
    void packetsThatAreNoneOfOpusAreAsGoodAsLost() {
        Random random = new Random(1);
        short[] heard = new short[6000];
        try (AudioDecoder decoder = decoder(48_000)) {
            for (int i = 0; i < 3000; i++) {
                byte[] junk = new byte[random.nextInt(1500)];
                random.nextBytes(junk);
                assertThat(decoder.decode(junk, 0, junk.length, heard, 0)).isBetween(0, 5760);
                assertThat(decoder.recover(junk, 0, junk.length, heard, 0, 960)).isIn(0, 960);
                decoder.conceal(heard, 0, 960);
            }
        }
    }

    @Test
    void packetTimesThatOpusDoesNotHaveAreRefused() {
        try (AudioEncoder encoder = encoder(48_000, "", 30)) {
            assertThatThrownBy(() -> encoder.encode(new short[1440], 0, 1440, new byte[1500]))
                    .hasMessageContaining("1440 samples");
        }
    }

    @Test
    void aPacketAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        short[] pcm = voice(16_000, 1);
        byte[] payload = new byte[1500];
        short[] heard = new short[320];
        try (AudioEncoder encoder = encoder(16_000, FEC, 20);
                AudioDecoder decoder = decoder(16_000)) {
            long before = 0;
            for (int i = 0; i < 4000; i++) {
                if (i == 2000) {
                    before = threads.getCurrentThreadAllocatedBytes();
                }
                int length = encoder.encode(pcm, i % 50 * 320, 320, payload);
                if (i % 9 == 0) {
                    decoder.recover(payload, 0, length, heard, 0, 320);
                    decoder.conceal(heard, 0, 320);
                }
                decoder.decode(payload, 0, length, heard, 0);
                encoder.lossReported(i / 100 % 30 / 100.0);
            }
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2000);
        }
    }

    @Test
    void aThousandLegsComeAndGoWithoutTakingMemory() throws IOException {
        for (int i = 0; i < 1000; i++) {
            encoder(48_000, FEC, 20).close();
            decoder(48_000).close();
        }
        long before = resident();
        for (int i = 0; i < 5000; i++) {
            encoder(48_000, FEC, 20).close();
            decoder(48_000).close();
        }
        // Each has 60 kB: had they stayed, it would be 300 MB.
        assertThat(resident() - before).isLessThan(60_000);
    }

    /** In kB. */
    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
